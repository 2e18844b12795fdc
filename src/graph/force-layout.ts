/** ForceAtlas2 (M. Jacomy et al., 2014, doi:10.1371/journal.pone.0098679), run to a standstill. */
import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Position } from "./model.ts";

export interface ForceEdge {
  source: number;
  target: number;
  weight: number;
}

/** From here on 1/d repulsion alone gives an even mash; linLog keeps groups apart. */
const LARGE = 1_500;

/**
 * Moves nodes from `start` until those tied are near; no unit, no fixed extent or direction.
 * The result depends on the order of nodes and edges, so the caller sorts them.
 */
export function layoutByForces(start: Position[], edges: ForceEdge[]): Position[] {
  const graph = new UndirectedGraph();
  start.forEach(({ x, y }, node) => graph.addNode(node, { x, y }));
  for (const { source, target, weight } of edges)
    graph.addUndirectedEdgeWithKey(`${source}|${target}`, source, target, { weight });
  const isLarge = start.length > LARGE;
  forceAtlas2.assign(graph, {
    iterations: isLarge ? 200 : 600,
    settings: {
      linLogMode: isLarge,
      strongGravityMode: true,
      gravity: 0.05,
      barnesHutOptimize: isLarge,
      barnesHutTheta: 1.2,
    },
  });
  return start.map((_, node) => ({
    x: graph.getNodeAttribute(node, "x") as number,
    y: graph.getNodeAttribute(node, "y") as number,
  }));
}
