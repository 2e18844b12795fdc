/** What Louvain leaves to mend: groups that hang together badly, and groups too small to be a topic. */
import {
  aggregateGraph,
  countGroups,
  forEachLink,
  heaviestFirst,
  inducedSubgraphs,
  renumber,
} from "./weighted-graph.ts";
import type { WeightedGraph, Subgraph } from "./weighted-graph.ts";
import { runLouvain } from "./louvain.ts";

/**
 * Splits each group whose parts are better off apart. Louvain can keep a group after the paper that held
 * its halves together has left (V. A. Traag, L. Waltman and N. J. van Eck, 2019, arXiv:1810.08473), and
 * the parts, disconnected or nearly so, then cost modularity.
 */
export function refinePartition(
  graph: WeightedGraph,
  groupOf: Int32Array,
  { resolution, random }: { resolution: number; random: () => number },
): Int32Array {
  const strengths = strengthsOf(graph);
  const total = sumOf(graph.weights);
  if (total === 0) return groupOf;
  const labels = [...groupOf];
  let next = countGroups(groupOf);
  for (const part of inducedSubgraphs(graph, groupOf)) {
    // Inside a part, chance is measured against its own links; so scaled, as against all.
    const scaled = (resolution * sumOf(part.graph.weights)) / total;
    const pieceOf = runLouvain(part.graph, scaled, random);
    const pieceCount = countGroups(pieceOf);
    if (gainOf(part, pieceOf, strengths, resolution / (4 * total)) <= 0) continue;
    part.nodes.forEach((node, i) => {
      if (pieceOf[i] !== 0) labels[node] = next + (pieceOf[i] ?? 0) - 1;
    });
    next += pieceCount - 1;
  }
  return renumber(labels);
}

/** What parting a group into pieces adds to modularity, times the weight of all links. */
function gainOf(
  { nodes, graph }: Subgraph,
  pieceOf: Int32Array,
  strengths: Float64Array,
  scale: number,
): number {
  const pieces = new Float64Array(countGroups(pieceOf));
  nodes.forEach((node, i) => {
    const piece = pieceOf[i] ?? 0;
    pieces[piece] = (pieces[piece] ?? 0) + (strengths[node] ?? 0);
  });
  let cut = 0;
  forEachLink(graph, (source, target, weight) => {
    if (pieceOf[source] !== pieceOf[target]) cut += weight;
  });
  const squares = pieces.reduce((sum, strength) => sum + strength * strength, 0);
  const whole = sumOf(pieces);
  return scale * (whole * whole - squares) - cut;
}

/** Lets each group below `minimum` join the one it is tied to most, smallest first; −1 where it is tied to none. */
export function dissolveSmall(
  graph: WeightedGraph,
  groupOf: Int32Array,
  minimum: number,
): Int32Array {
  const sizes = new Int32Array(countGroups(groupOf));
  for (const group of groupOf) sizes[group] = (sizes[group] ?? 0) + 1;
  const edges = edgesOf(aggregateGraph(graph, groupOf));
  const hosts = Int32Array.from(sizes, (_, group) => group);
  const sizeOf = (group: number): number => sizes[group] ?? 0;
  const small = [...hosts].filter((group) => sizeOf(group) < minimum);
  for (const group of small.sort((a, b) => sizeOf(a) - sizeOf(b) || a - b)) {
    if (sizeOf(group) >= minimum) continue;
    const [host] = heaviestFirst(edges[group] ?? [])[0] ?? [];
    if (host === undefined) {
      hosts[group] = -1;
      continue;
    }
    sizes[host] = sizeOf(host) + sizeOf(group);
    hosts[group] = host;
    moveEdges(edges, group, host);
  }
  const endOf = (group: number): number => {
    const host = hosts[group] ?? -1;
    return host < 0 || host === group ? host : endOf(host);
  };
  return renumber(groupOf.map((group) => (group < 0 ? -1 : endOf(group))));
}

function edgesOf(graph: WeightedGraph): Map<number, number>[] {
  const edges = Array.from({ length: graph.order }, () => new Map<number, number>());
  forEachLink(graph, (source, target, weight) => {
    edges[source]?.set(target, weight);
    edges[target]?.set(source, weight);
  });
  return edges;
}

function moveEdges(edges: Map<number, number>[], from: number, to: number): void {
  for (const [other, weight] of edges[from] ?? []) {
    edges[other]?.delete(from);
    if (other === to) continue;
    edges[other]?.set(to, (edges[other].get(to) ?? 0) + weight);
    edges[to]?.set(other, (edges[to].get(other) ?? 0) + weight);
  }
}

/** The weight of each node's links. */
function strengthsOf(graph: WeightedGraph): Float64Array {
  const strengths = new Float64Array(graph.order);
  forEachLink(graph, (source, target, weight) => {
    strengths[source] = (strengths[source] ?? 0) + weight;
    strengths[target] = (strengths[target] ?? 0) + weight;
  });
  return strengths;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
