/** ForceAtlas2 (M. Jacomy et al., 2014, doi:10.1371/journal.pone.0098679), the one place where forces act. */
import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";
import type { Position } from "../model.ts";
import type { Edge } from "./adjacency.ts";

/** Up to here every pair repels exactly; beyond, Barnes and Hut's approximation is faster. */
const EXACT_COUNT = 400;

/** 0.5 gives the same map at more than twice the time. */
const THETA = 1.2;

/** After so many nothing moves that one would see. */
export const MAX_ITERATIONS = 600;

/** Nodes times iterations stay below this, */
const MAX_STEPS = 60_000;

/** but however many nodes there are, a star or a chain needs this many to unfold. */
const MIN_ITERATIONS = 20;

/**
 * Moves nodes from `start` until those linked are near; no unit, no fixed extent or direction.
 * The result depends on the order of nodes and edges, and no two nodes may start on one spot.
 */
export function layoutByForces(
  start: Position[],
  edges: Edge[],
  iterations = MAX_ITERATIONS,
): Position[] {
  const affordable = Math.max(MIN_ITERATIONS, Math.ceil(MAX_STEPS / Math.max(start.length, 1)));
  return run(start, edges, Math.min(iterations, affordable), {
    strongGravityMode: true,
    /** Holds parts together that no edge holds; more makes everything one ball. */
    gravity: 0.05,
    barnesHutOptimize: start.length > EXACT_COUNT,
    barnesHutTheta: THETA,
  });
}

/** ForceAtlas2 as its package recommends it for so many nodes, in one piece: what a map is compared with. */
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
  return start.map((spot, node) => positions[node] ?? spot);
}
