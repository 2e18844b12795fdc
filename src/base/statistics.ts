/** Statistics of lists of numbers. */

/** Lowest and highest value; 0, 0 for none. Spreading a long list into Math.min would overflow the stack. */
export function extent(values: readonly number[]): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return values.length > 0 ? [low, high] : [0, 0];
}

/** Arithmetic mean; 0 for none. */
export function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

/** Rounds to `decimals` places; never −0, which JSON would give back as 0. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}

/** The first `k` items in the order of `compare`, without sorting the rest; equal items keep their order. */
export function selectFirst<T>(
  items: Iterable<T>,
  k: number,
  compare: (a: T, b: T) => number,
): T[] {
  const first: T[] = [];
  for (const item of items) {
    let index = first.length;
    for (let other = first[index - 1]; index > 0 && other !== undefined; other = first[index - 1]) {
      if (compare(item, other) >= 0) break;
      index--;
    }
    if (index >= k) continue;
    first.splice(index, 0, item);
    if (first.length > k) first.pop();
  }
  return first;
}
