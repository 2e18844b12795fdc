/** ForceAtlas2 (M. Jacomy et al., 2014, doi:10.1371/journal.pone.0098679), run to a standstill. */
import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Tie } from "./map-nodes.ts";
import type { Position } from "./model.ts";

/** Up to here every pair repels exactly; beyond, Barnes and Hut's approximation is faster. */
const EXACT_COUNT = 400;

/** By then nothing moves that one would see. */
const ITERATIONS = 600;

/** For more than `EXACT_COUNT` nodes: the picture is there, and each step costs. */
const FEW_ITERATIONS = 200;

/** For thousands of nodes: nodes times iterations stay below this. */
const MAX_STEPS = 600_000;

/**
 * Moves nodes from `start` until those tied are near; no unit, no fixed extent or direction.
 * The result depends on the order of nodes and ties, and no two nodes may start on one spot.
 */
export function layoutByForces(start: Position[], ties: Tie[]): Position[] {
  const graph = new UndirectedGraph();
  start.forEach(({ x, y }, node) => graph.addNode(node, { x, y }));
  for (const { source, target, weight } of ties)
    graph.addUndirectedEdgeWithKey(`${source}|${target}`, source, target, { weight });
  const isLarge = start.length > EXACT_COUNT;
  const positions = forceAtlas2(graph, {
    iterations: isLarge
      ? Math.min(FEW_ITERATIONS, Math.ceil(MAX_STEPS / start.length))
      : ITERATIONS,
    settings: {
      strongGravityMode: true,
      /** Holds parts together that no tie holds; more makes everything one ball. */
      gravity: 0.05,
      barnesHutOptimize: isLarge,
      /** 0.5 gives the same map at more than twice the time. */
      barnesHutTheta: 1.2,
    },
  });
  return start.map((spot, node) => positions[node] ?? spot);
}
