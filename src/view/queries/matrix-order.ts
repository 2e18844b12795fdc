/** The order of rows and columns of the matrix: related ones stand together. */

/** A chain from the first vector on, each followed by the most similar of those that remain; the earliest among equals. */
export function chain(vectors: readonly ArrayLike<number>[]): number[] {
  const rest = new Set(vectors.keys());
  const order: number[] = [];
  let next = rest.size > 0 ? 0 : -1;
  while (next >= 0) {
    rest.delete(next);
    order.push(next);
    const from = vectors[next] ?? [];
    let best = -1;
    next = -1;
    for (const other of rest) {
      const similarity = cosine(from, vectors[other] ?? []);
      if (similarity > best) [best, next] = [similarity, other];
    }
  }
  return order;
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x = 0, y = 0] = [a[i], b[i]];
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return dot === 0 ? 0 : dot / Math.sqrt(aa * bb);
}

/**
 * Columns by the mean place of the rows that they are named with, so that what belongs together runs along a diagonal.
 * @param counts by row, then column
 */
export function orderColumns(counts: readonly ArrayLike<number>[], columnCount: number): number[] {
  const places = Array.from({ length: columnCount }, (_, column) => {
    let [sum, weight] = [0, 0];
    counts.forEach((row, place) => {
      sum += place * (row[column] ?? 0);
      weight += row[column] ?? 0;
    });
    return weight === 0 ? counts.length : sum / weight;
  });
  return [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
}
