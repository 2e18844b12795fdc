/** Linear equations by Cholesky's method; Golub and Van Loan (2013), section 4.2. */

/** The least pivot, so that rounding cannot make one negative. */
const MIN_PIVOT = 1e-12;

/**
 * Solves `matrix` x = `right` for a symmetric, positive definite matrix, given as its lines.
 *
 * Only the lower half is read, and it is overwritten.
 */
export function solvePositiveDefinite(
  matrix: readonly Float64Array[],
  right: Float64Array,
): Float64Array {
  const size = right.length;
  const at = (i: number, j: number) => matrix[i]?.[j] ?? 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      const line = matrix[i];
      if (line !== undefined)
        line[j] = i === j ? Math.sqrt(Math.max(sum, MIN_PIVOT)) : sum / at(j, j);
    }
  }
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] ?? 0) - at(i, k) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / at(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] = (x[i] ?? 0) - at(k, i) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / at(i, i);
  }
  return x;
}
