/** ForceAtlas2 (M. Jacomy et al., 2014, doi:10.1371/journal.pone.0098679), the only force-directed step of the layout. */
import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";
import type { Position } from "../model.ts";
import type { Edge } from "./adjacency.ts";

/** Nodes up to which repulsion is exact; above, the approximation by Barnes and Hut is faster. */
const EXACT_COUNT = 400;

/** Barnes and Hut's accuracy; 0.5 gives a map as good in more than twice the time. */
const THETA = 1.2;

/** Iterations after which no node moves visibly. */
export const MAX_ITERATIONS = 600;

/** Upper bound on nodes times iterations, subject to `MIN_ITERATIONS`. */
const MAX_STEPS = 60_000;

/** Lower bound on iterations at any number of nodes: a star or a chain needs these to unfold. */
const MIN_ITERATIONS = 20;

/**
 * Lays out a graph by ForceAtlas2. Positions have no unit, extent or direction. They depend on the order of nodes
 * and edges.
 * @param start positions of nodes, no two equal
 * @param iterations upper bound
 */
export function layoutByForces(
  start: Position[],
  edges: Edge[],
  iterations = MAX_ITERATIONS,
): Position[] {
  const affordable = Math.max(MIN_ITERATIONS, Math.ceil(MAX_STEPS / Math.max(start.length, 1)));
  return run(start, edges, Math.min(iterations, affordable), {
    strongGravityMode: true,
    /** Keeps components together; higher values make the layout a ball. */
    gravity: 0.05,
    barnesHutOptimize: start.length > EXACT_COUNT,
    barnesHutTheta: THETA,
  });
}

/** ForceAtlas2 on the whole graph with its package's settings for the number of nodes: the bench's baseline. */
export function layoutByDefaults(start: Position[], edges: Edge[], iterations: number): Position[] {
  return run(start, edges, iterations, {
    ...forceAtlas2.inferSettings(start.length),
    barnesHutOptimize: start.length > EXACT_COUNT,
    barnesHutTheta: THETA,
  });
}

function run(
  start: Position[],
  edges: Edge[],
  iterations: number,
  settings: ForceAtlas2Settings,
): Position[] {
  const graph = new UndirectedGraph();
  start.forEach(({ x, y }, node) => graph.addNode(node, { x, y }));
  for (const { source, target, weight } of edges)
    graph.addUndirectedEdgeWithKey(`${source}|${target}`, source, target, { weight });
  const positions = forceAtlas2(graph, { iterations, settings });
  return start.map((position, node) => positions[node] ?? position);
}
