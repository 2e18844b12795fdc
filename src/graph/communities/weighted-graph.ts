/** Links by number instead of by id, in typed arrays: what communities are found on. */
import { compareText } from "../../base/compare-text.ts";
import type { PaperLink } from "../model.ts";

/** An undirected weighted graph of `order` nodes; link i edges `sources[i]` to `targets[i]`, each pair once. */
export interface WeightedGraph {
  order: number;
  sources: Int32Array;
  targets: Int32Array;
  weights: Float64Array;
}

/** A part of a graph; its node i is node `nodes[i]` of the whole. */
export interface Subgraph {
  nodes: number[];
  graph: WeightedGraph;
}

/** Numbers papers as `paperIds` are sorted, and sorts the links: another order would give other communities. */
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

/** Calls `visit` for each link in order. */
export function forEachLink(
  { sources, targets, weights }: WeightedGraph,
  visit: (source: number, target: number, weight: number, link: number) => void,
): void {
  for (let i = 0; i < sources.length; i++)
    visit(sources[i] ?? 0, targets[i] ?? 0, weights[i] ?? 0, i);
}

/** Each group's nodes and the links among them, by the group's number; nodes in group −1 are in none. */
export function inducedSubgraphs(graph: WeightedGraph, groupOf: Int32Array): Subgraph[] {
  const nodes: number[][] = Array.from({ length: countGroups(groupOf) }, () => []);
  const place = Int32Array.from(groupOf, (group, node) => (nodes[group]?.push(node) ?? 0) - 1);
  const links = nodes.map((): number[] => []);
  forEachLink(graph, (source, target, _, link) => {
    const group = groupOf[source] ?? -1;
    if (group === groupOf[target]) links[group]?.push(link);
  });
  return nodes.map((members, group) => {
    const inside = links[group] ?? [];
    const placeOf = (node = 0): number => place[node] ?? 0;
    return {
      nodes: members,
      graph: {
        order: members.length,
        sources: Int32Array.from(inside, (link) => placeOf(graph.sources[link])),
        targets: Int32Array.from(inside, (link) => placeOf(graph.targets[link])),
        weights: Float64Array.from(inside, (link) => graph.weights[link] ?? 0),
      },
    };
  });
}

/** The groups as nodes, tied by the sum of the links between them. */
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

/** One more than the highest number of a group. */
export function countGroups(groupOf: Int32Array): number {
  return groupOf.reduce((count, group) => Math.max(count, group + 1), 0);
}

/** Numbers groups by the first node of each: the same groups get the same numbers; −1 stays. */
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

/** For each node the weight of its links to each group; those to nodes in group −1 aside. */
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

/** Groups with their weights, heaviest first, of equal ones the lower number. */
export function heaviestFirst(weights: Iterable<[number, number]>): [number, number][] {
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}
