/** Features cut into bins, so that a tree tries few thresholds. */

/** Bins of a feature; one with no more distinct values has a bin for each. */
export const MAX_BINS = 48;

/** Rows cut into bins. */
export interface Binned {
  /** By feature, the bin of each row. */
  bins: Uint8Array[];
  /** By feature, the upper edges of its bins, ascending; a value is in the first bin whose edge is not below it. */
  edges: number[][];
}

/** Cuts each feature at its quantiles. */
export function binRows(rows: readonly Float64Array[]): Binned {
  const width = rows[0]?.length ?? 0;
  const bins: Uint8Array[] = [];
  const edges: number[][] = [];
  for (let feature = 0; feature < width; feature++) {
    const upper = findEdges(Float64Array.from(rows, (row) => row[feature] ?? 0).sort());
    edges.push(upper);
    bins.push(Uint8Array.from(rows, (row) => binOf(row[feature] ?? 0, upper)));
  }
  return { bins, edges };
}

/** Upper edges of the bins of sorted values, ascending. */
function findEdges(sorted: Float64Array): number[] {
  const distinct = new Set(sorted);
  if (distinct.size <= MAX_BINS) return [...distinct];
  const quantiles = Array.from(
    { length: MAX_BINS },
    (_, bin) => sorted[Math.floor(((bin + 1) * (sorted.length - 1)) / MAX_BINS)] ?? 0,
  );
  return [...new Set(quantiles)];
}

function binOf(value: number, upper: readonly number[]): number {
  let low = 0;
  let high = upper.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (upper[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
