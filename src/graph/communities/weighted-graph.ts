/** Weighted graphs by number, in typed arrays, and partitions of them: arrays with the number of each node's group. */
import { compareText } from "../../base/compare-text.ts";
import type { PaperLink } from "../model.ts";

/**
 * An undirected weighted graph of nodes 0 to `order` − 1. Link i connects `sources[i]` and `targets[i]`; each
 * pair of nodes has one link at most, and no node one to itself.
 */
export interface WeightedGraph {
  order: number;
  sources: Int32Array;
  targets: Int32Array;
  weights: Float64Array;
}

/** An induced subgraph; its node i is node `nodes[i]` of the whole. */
export interface Subgraph {
  nodes: number[];
  graph: WeightedGraph;
}

/** Makes node i of paper `paperIds[i]`, and sorts links by id: Louvain depends on their order. */
export function buildWeightedGraph(paperIds: string[], links: PaperLink[]): WeightedGraph {
  const number = new Map(paperIds.map((id, i) => [id, i]));
  const sorted = [...links].sort(
    (a, b) => compareText(a.source, b.source) || compareText(a.target, b.target),
  );
  return {
    order: paperIds.length,
    sources: Int32Array.from(sorted, ({ source }) => number.get(source) ?? -1),
    targets: Int32Array.from(sorted, ({ target }) => number.get(target) ?? -1),
    weights: Float64Array.from(sorted, ({ weight }) => weight),
  };
}

/** Calls `visit` for each link by number; `link` is that number. */
export function forEachLink(
  { sources, targets, weights }: WeightedGraph,
  visit: (source: number, target: number, weight: number, link: number) => void,
): void {
  for (let i = 0; i < sources.length; i++)
    visit(sources[i] ?? 0, targets[i] ?? 0, weights[i] ?? 0, i);
}

/** The induced subgraph of each group, by the group's number; nodes in group −1 are in none. */
export function inducedSubgraphs(graph: WeightedGraph, groupOf: Int32Array): Subgraph[] {
  const nodes: number[][] = Array.from({ length: countGroups(groupOf) }, () => []);
  const indexInGroup = Int32Array.from(
    groupOf,
    (group, node) => (nodes[group]?.push(node) ?? 0) - 1,
  );
  const links = nodes.map((): number[] => []);
  forEachLink(graph, (source, target, _, link) => {
    const group = groupOf[source] ?? -1;
    if (group === groupOf[target]) links[group]?.push(link);
  });
  return nodes.map((members, group) => {
    const inside = links[group] ?? [];
    const indexOf = (node = 0): number => indexInGroup[node] ?? 0;
    return {
      nodes: members,
      graph: {
        order: members.length,
        sources: Int32Array.from(inside, (link) => indexOf(graph.sources[link])),
        targets: Int32Array.from(inside, (link) => indexOf(graph.targets[link])),
        weights: Float64Array.from(inside, (link) => graph.weights[link] ?? 0),
      },
    };
  });
}

/** The aggregated graph: groups are nodes, the weight of a link is the sum of those between two groups. */
export function aggregateGraph(graph: WeightedGraph, groupOf: Int32Array): WeightedGraph {
  const order = countGroups(groupOf);
  const between = new Map<number, number>();
  forEachLink(graph, (source, target, weight) => {
    const [a, b] = [groupOf[source] ?? -1, groupOf[target] ?? -1];
    if (a < 0 || b < 0 || a === b) return;
    const pair = Math.min(a, b) * order + Math.max(a, b);
    between.set(pair, (between.get(pair) ?? 0) + weight);
  });
  const pairs = [...between].sort((a, b) => a[0] - b[0]);
  return {
    order,
    sources: Int32Array.from(pairs, ([pair]) => Math.floor(pair / order)),
    targets: Int32Array.from(pairs, ([pair]) => pair % order),
    weights: Float64Array.from(pairs, ([, weight]) => weight),
  };
}

/** How many groups a partition has: one more than the highest number. */
export function countGroups(groupOf: Int32Array): number {
  return groupOf.reduce((count, group) => Math.max(count, group + 1), 0);
}

/** Numbers groups in the order of their first nodes, so that equal partitions get equal numbers; −1 stays. */
export function renumber(labels: ArrayLike<number>): Int32Array {
  const numbers = new Map<number, number>();
  return Int32Array.from(labels, (label) => {
    if (label < 0) return -1;
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
}

/** The nodes of each group, ascending, by the group's number. */
export function collectGroups(groupOf: Int32Array): number[][] {
  const groups: number[][] = Array.from({ length: countGroups(groupOf) }, () => []);
  groupOf.forEach((group, node) => groups[group]?.push(node));
  return groups;
}

/** By node: the sum of weights of its links to each group, without those to nodes in group −1. */
export function weighGroups(graph: WeightedGraph, groupOf: Int32Array): Map<number, number>[] {
  const weightsOf = Array.from(groupOf, () => new Map<number, number>());
  const add = (node: number, other: number, weight: number): void => {
    const group = groupOf[other] ?? -1;
    if (group >= 0) weightsOf[node]?.set(group, (weightsOf[node].get(group) ?? 0) + weight);
  };
  forEachLink(graph, (source, target, weight) => {
    add(source, target, weight);
    add(target, source, weight);
  });
  return weightsOf;
}

/** Pairs of group and weight, heaviest first, equal weights by group. */
export function heaviestFirst(weights: Iterable<[number, number]>): [number, number][] {
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}
