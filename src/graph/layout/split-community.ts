/** Sub-communities for the layout, by the Louvain method (see ../communities/louvain.ts). */
import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { groupBy } from "../../base/group-by.ts";
import type { Edge } from "./adjacency.ts";

/** Above 1 for smaller groups, which ForceAtlas2 lays out at once. */
const RESOLUTION = 2;

/** Partitions nodes 0 to `count` − 1: the numbers of each group's nodes, ascending, groups by their first node. */
export function splitCommunity(count: number, edges: Edge[], random: () => number): number[][] {
  const graph = new UndirectedGraph();
  for (let node = 0; node < count; node++) graph.addNode(node);
  for (const { source, target, weight } of edges)
    graph.addUndirectedEdgeWithKey(`${source}|${target}`, source, target, { weight });
  const groupOf = louvain(graph, { resolution: RESOLUTION, rng: random });
  return [...groupBy(Array(count).keys(), (node) => groupOf[node] ?? -1).values()];
}
