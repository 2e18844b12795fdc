/** Graphs by number whose groups one can picture. */
import type { WeightedGraph } from "../../../src/graph/communities/weighted-graph.ts";
import { createRandom } from "../../../src/base/random.ts";

type Link = readonly [source: number, target: number, weight?: number];

export function linkGraph(order: number, links: readonly Link[]): WeightedGraph {
  return {
    order,
    sources: Int32Array.from(links, ([source]) => source),
    targets: Int32Array.from(links, ([, target]) => target),
    weights: Float64Array.from(links, ([, , weight = 1]) => weight),
  };
}

/** All pairs of nodes. */
export function clique(...nodes: number[]): Link[] {
  return nodes.flatMap((a, i) => nodes.slice(i + 1).map((b): Link => [a, b]));
}

/** Groups of equal size, nodes in turn, each pair linked with a chance of 0.5 inside and of `across` otherwise. */
export function planted(groupCount: number, size: number, across: number, seed = 1): WeightedGraph {
  const random = createRandom(seed);
  const order = groupCount * size;
  const links: Link[] = [];
  for (let a = 0; a < order; a++)
    for (let b = a + 1; b < order; b++)
      if (random() < (a % groupCount === b % groupCount ? 0.5 : across)) links.push([a, b]);
  return linkGraph(order, links);
}
