/**
 * The Louvain method (V. D. Blondel et al., 2008, arXiv:0803.0476) with a resolution (R. Lambiotte et al.,
 * 2008, arXiv:0812.1770), and the modularity it makes large (M. E. J. Newman, 2006, arXiv:physics/0602124).
 */
import type { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { forEachLink, renumber } from "./weighted-graph.ts";
import type { WeightedGraph } from "./weighted-graph.ts";

/** Groups nodes; above resolution 1 more and smaller groups. Nodes without links are groups of their own. */
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
 * All that Louvain asks of a graph. A real one of 87,000 papers takes seconds to fill and more memory than
 * all else together, and each run reads it once, from the first node to the last link.
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

/** Louvain knows a graph by having this. */
function neverCalled(): never {
  throw new Error("invalid change: the graph is read-only");
}

/** Modularity of groups, −0.5–1 at resolution 1; each node in group −1 is a group of its own; 0 without links. */
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
