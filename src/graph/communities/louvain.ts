/**
 * Partition by the Louvain method (V. D. Blondel et al., 2008, arXiv:0803.0476) with a resolution (R. Lambiotte et al.,
 * 2008, arXiv:0812.1770), and the modularity that it maximises (M. E. J. Newman, 2006, arXiv:physics/0602124).
 */
import type { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { forEachLink, renumber } from "./weighted-graph.ts";
import type { WeightedGraph } from "./weighted-graph.ts";

/**
 * Partitions the nodes of a graph. A resolution above 1 gives more and smaller groups. A node without links is a
 * group of its own.
 * @returns numbers of groups for each node, in the order of their first nodes
 */
export function runLouvain(
  graph: WeightedGraph,
  resolution: number,
  random: () => number,
): Int32Array {
  if (graph.sources.length === 0) return Int32Array.from({ length: graph.order }, (_, i) => i);
  const communities = louvain(viewGraph(graph), { resolution, rng: random });
  return renumber(Array.from({ length: graph.order }, (_, node) => communities[node] ?? -1));
}

/**
 * The members of a graphology graph that graphology-communities-louvain 2.0.2 reads, over the typed arrays. The
 * type assertion is unchecked: a release of the package that reads another member fails at run time, which the
 * test against a real graph shows. A real graph of 87,000 papers takes seconds to fill and more memory than all
 * else together, and each run reads it once.
 */
function viewGraph(graph: WeightedGraph): UndirectedGraph {
  const degrees = new Int32Array(graph.order);
  forEachLink(graph, (source, target) => {
    degrees[source] = (degrees[source] ?? 0) + 1;
    degrees[target] = (degrees[target] ?? 0) + 1;
  });
  const attributes = { weight: 0 };
  const view = {
    ...{ type: "undirected", multi: false, order: graph.order, selfLoopCount: 0 },
    ...{ size: graph.sources.length, undirectedSize: graph.sources.length, directedSize: 0 },
    undirectedDegreeWithoutSelfLoops: (node: unknown) => degrees[Number(node)] ?? 0,
    forEachNode: (visit: (node: string) => void) => {
      for (let node = 0; node < graph.order; node++) visit(String(node));
    },
    forEachEdge: (visit: (edge: string, attributes: object, ...ends: number[]) => void) => {
      forEachLink(graph, (source, target, weight) => {
        attributes.weight = weight;
        visit("", attributes, source, target);
      });
    },
    ...{ addUndirectedEdgeWithKey: neverCalled, dropNode: neverCalled },
  };
  return view as unknown as UndirectedGraph;
}

/** graphology-utils takes an object for a graph if it has these methods; Louvain never calls them. */
function neverCalled(): never {
  throw new Error("invalid change: the graph is read-only");
}

/**
 * Modularity of a partition, −0.5–1 at resolution 1; 0 without links. Each node in group −1 counts as a group of
 * its own.
 * @param groupOf a group's number for each node, or −1
 */
export function modularityOf(graph: WeightedGraph, groupOf: Int32Array, resolution = 1): number {
  const strength = new Map<number, number>();
  let [total, inside] = [0, 0];
  const keyOf = (node: number): number => {
    const group = groupOf[node] ?? -1;
    return group < 0 ? -1 - node : group;
  };
  forEachLink(graph, (source, target, weight) => {
    const [a, b] = [keyOf(source), keyOf(target)];
    total += weight;
    if (a === b) inside += weight;
    strength.set(a, (strength.get(a) ?? 0) + weight);
    strength.set(b, (strength.get(b) ?? 0) + weight);
  });
  if (total === 0) return 0;
  const squares = [...strength.values()].reduce((sum, s) => sum + s * s, 0);
  return inside / total - (resolution * squares) / (4 * total * total);
}
