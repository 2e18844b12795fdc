/** Weighted graphs by number, in typed arrays, and partitions of them: arrays with the number of each node's group. */
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

/** Adds up graphs of the same nodes, each weight times the factor of its graph; links are sorted by their ends. */
export function addGraphs(
  order: number,
  parts: readonly { graph: Omit<WeightedGraph, "order">; factor: number }[],
): WeightedGraph {
  const weights = new Map<number, number>();
  for (const { graph, factor } of parts)
    forEachLink(graph, (source, target, weight) => {
      const pair = Math.min(source, target) * order + Math.max(source, target);
      weights.set(pair, (weights.get(pair) ?? 0) + factor * weight);
    });
  return graphOfPairs(order, weights);
}

/** @param weights by number of the pair: that of its first node times `order`, plus that of its second */
function graphOfPairs(order: number, weights: ReadonlyMap<number, number>): WeightedGraph {
  const pairs = Float64Array.from(weights.keys()).sort();
  return {
    order,
    sources: Int32Array.from(pairs, (pair) => Math.floor(pair / order)),
    targets: Int32Array.from(pairs, (pair) => pair % order),
    weights: pairs.map((pair) => weights.get(pair) ?? 0),
  };
}

/** Calls `visit` for each link by number; `link` is that number. */
export function forEachLink(
  { sources, targets, weights }: Omit<WeightedGraph, "order">,
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
  return graphOfPairs(order, between);
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
