/**
 * Consensus clustering (A. Lancichinetti and S. Fortunato, 2012, doi:10.1038/srep00336). The Louvain method
 * depends on chance; the consensus of several runs hardly does. Each link is weighted by the share of runs that
 * keep its ends together, and Louvain runs once more. The source weights all pairs of nodes, this only links.
 */
import { forEachLink } from "./weighted-graph.ts";
import type { WeightedGraph } from "./weighted-graph.ts";
import { runLouvain } from "./louvain.ts";

/** Share that a link keeps if no run keeps its ends together: weights of 0 alone would be no graph. */
const MIN_WEIGHT_SHARE = 1e-6;

/** Partitions as arrays by node: the number of its group. */
interface Consensus {
  groupOf: Int32Array;
  /** The partition of each run. */
  runs: Int32Array[];
}

interface LouvainOptions {
  resolution: number;
  runCount: number;
  random: () => number;
}

/** Partitions nodes by the consensus of `runCount` Louvain runs. */
export function findConsensus(
  graph: WeightedGraph,
  { resolution, runCount, random }: LouvainOptions,
): Consensus {
  const runs = Array.from({ length: runCount }, () => runLouvain(graph, resolution, random));
  const weights = new Float64Array(graph.weights.length);
  forEachLink(graph, (source, target, weight, link) => {
    const kept = runs.filter((groupOf) => groupOf[source] === groupOf[target]).length;
    weights[link] = weight * (kept / runCount + MIN_WEIGHT_SHARE);
  });
  return { groupOf: runLouvain({ ...graph, weights }, resolution, random), runs };
}

/**
 * Stability of each node, 0–1: the share of the other members of its group that a run puts into one group
 * with it, averaged over runs; 1 for the only node of a group, 0 in group −1.
 * @param groupOf a group's number for each node, or −1
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
