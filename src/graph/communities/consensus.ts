/**
 * Louvain comes out differently for other dice. Of several runs this makes one partition that differs
 * little: links count by how many runs kept their ends together, and Louvain runs once more
 * (A. Lancichinetti and S. Fortunato, 2012, doi:10.1038/srep00336, here on the links that there are).
 */
import { forEachLink } from "./weighted-graph.ts";
import type { WeightedGraph } from "./weighted-graph.ts";
import { runLouvain } from "./louvain.ts";

/** What is left of a link that no run kept: all at nothing would leave Louvain without a graph. */
const LEAST_SHARE = 1e-6;

export interface Consensus {
  groupOf: Int32Array;
  /** The groups of each run. */
  runs: Int32Array[];
}

export interface LouvainOptions {
  resolution: number;
  runCount: number;
  random: () => number;
}

/** Groups nodes as most runs do. */
export function findConsensus(
  graph: WeightedGraph,
  { resolution, runCount, random }: LouvainOptions,
): Consensus {
  const runs = Array.from({ length: runCount }, () => runLouvain(graph, resolution, random));
  const weights = new Float64Array(graph.weights.length);
  forEachLink(graph, (source, target, weight, link) => {
    const kept = runs.filter((groupOf) => groupOf[source] === groupOf[target]).length;
    weights[link] = weight * (kept / runCount + LEAST_SHARE);
  });
  return { groupOf: runLouvain({ ...graph, weights }, resolution, random), runs };
}

/**
 * How steadily each node keeps its company, 0–1: the share of the other members of its group that a run
 * puts together with it, averaged over runs; 1 alone in a group, 0 in group −1.
 */
export function measureStability(groupOf: Int32Array, runs: Int32Array[]): Float64Array {
  const sizes = countEach(groupOf);
  const stability = new Float64Array(groupOf.length);
  for (const run of runs) {
    const key = (node: number): number => (groupOf[node] ?? -1) * run.length + (run[node] ?? 0);
    const together = countEach(Array.from(run, (_, node) => key(node)));
    groupOf.forEach((group, node) => {
      if (group < 0) return;
      const others = (sizes.get(group) ?? 1) - 1;
      const share = others === 0 ? 1 : ((together.get(key(node)) ?? 1) - 1) / others;
      stability[node] = (stability[node] ?? 0) + share;
    });
  }
  return stability.map((sum) => sum / runs.length);
}

function countEach(values: ArrayLike<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of Array.from(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
