/** Refinement of a partition: parting badly connected groups, and dissolving small ones. */
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
 * Splits each group where that raises modularity. Louvain can keep a group after the node that connected its
 * halves has left (V. A. Traag, L. Waltman and N. J. van Eck, 2019, arXiv:1810.08473); the halves,
 * disconnected or nearly so, then cost modularity.
 * @param groupOf a group's number for each node, none −1
 * @returns numbers of groups for each node, in the order of their first nodes
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
  for (const subgraph of inducedSubgraphs(graph, groupOf)) {
    // Louvain expects links by those of the subgraph alone; the factor makes it expect them by all links.
    const scaled = (resolution * sumOf(subgraph.graph.weights)) / total;
    const partOf = runLouvain(subgraph.graph, scaled, random);
    const partCount = countGroups(partOf);
    if (gainOf(subgraph, partOf, strengths, resolution / (4 * total)) <= 0) continue;
    subgraph.nodes.forEach((node, i) => {
      if (partOf[i] !== 0) labels[node] = next + (partOf[i] ?? 0) - 1;
    });
    next += partCount - 1;
  }
  return renumber(labels);
}

/** What parting a group adds to modularity, times the weight of all links. */
function gainOf(
  { nodes, graph }: Subgraph,
  partOf: Int32Array,
  strengths: Float64Array,
  scale: number,
): number {
  const partStrengths = new Float64Array(countGroups(partOf));
  nodes.forEach((node, i) => {
    const part = partOf[i] ?? 0;
    partStrengths[part] = (partStrengths[part] ?? 0) + (strengths[node] ?? 0);
  });
  let cut = 0;
  forEachLink(graph, (source, target, weight) => {
    if (partOf[source] !== partOf[target]) cut += weight;
  });
  const squares = partStrengths.reduce((sum, strength) => sum + strength * strength, 0);
  const whole = sumOf(partStrengths);
  return scale * (whole * whole - squares) - cut;
}

/**
 * Merges each group of fewer than `minimum` nodes into the group with which it has the heaviest links,
 * smallest first; −1 for the nodes of one that has no links.
 * @param groupOf a group's number for each node, or −1
 * @returns numbers of groups for each node, in the order of their first nodes
 */
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

/** By node: the sum of the weights of its links. */
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
