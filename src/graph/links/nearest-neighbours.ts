import { selectFirst } from "../../base/statistics.ts";

/** A pair of numbers, lower first. */
type Pair = [number, number];

/**
 * The k-nearest-neighbour graph of items 0 to `count` − 1: the union of the pairs of each item and the `k` items
 * with the highest weight to it, sorted. Of equal weights the nearest number wins, so that a hundred equal papers
 * form a chain and not a star around the first. Time grows with the calls of `add`, not with the square of
 * `count`.
 * @param visit calls `add(other, weight)` for the neighbours of an item, in any order; the weights, above 0, of
 * one neighbour add up
 */
export function findNearestNeighbours(
  count: number,
  k: number,
  visit: (item: number, add: (other: number, weight: number) => void) => void,
): Pair[] {
  const weights = new Float64Array(count);
  const partners = Array.from({ length: count }, () => new Set<number>());
  for (let item = 0; item < count; item++) {
    const neighbours: number[] = [];
    visit(item, (other, weight) => {
      if (other === item) return;
      if (weights[other] === 0) neighbours.push(other);
      weights[other] = (weights[other] ?? 0) + weight;
    });
    const rank = (a: number, b: number): number =>
      (weights[b] ?? 0) - (weights[a] ?? 0) || Math.abs(a - item) - Math.abs(b - item) || a - b;
    for (const other of selectFirst(neighbours, k, rank))
      partners[Math.min(item, other)]?.add(Math.max(item, other));
    for (const other of neighbours) weights[other] = 0;
  }
  return partners.flatMap((higher, lower) =>
    [...higher].sort((a, b) => a - b).map((other): Pair => [lower, other]),
  );
}
