/** A pair of numbers, lower first. */
export type Pair = [number, number];

/**
 * Pairs each of `count` items with the `k` items it is tied to most, and gives the union of these
 * pairs sorted. Time grows with the meetings, not with the square of the items.
 * @param visit calls `meet(other, weight)` for every tie of an item, any number of times; weights add up.
 * Ties of equal weight go to the item whose number is nearest, so that a hundred equal papers form a
 * chain and not a star around the first one.
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
    for (const other of strongestOf(neighbours, k, rank))
      partners[Math.min(item, other)]?.add(Math.max(item, other));
    for (const other of neighbours) weights[other] = 0;
  }
  return partners.flatMap((higher, lower) =>
    [...higher].sort((a, b) => a - b).map((other): Pair => [lower, other]),
  );
}

/** The first `k` by `rank`, without sorting the rest. */
function strongestOf(items: number[], k: number, rank: (a: number, b: number) => number): number[] {
  const best: number[] = [];
  for (const item of items) {
    const last = best[k - 1];
    if (last !== undefined && rank(item, last) > 0) continue;
    let place = best.length;
    while (place > 0 && rank(item, best[place - 1] ?? item) < 0) place--;
    best.splice(place, 0, item);
    if (best.length > k) best.pop();
  }
  return best;
}
