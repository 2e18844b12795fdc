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
  assignCholeskyFactor(matrix);
  const size = right.length;
  const at = (i: number, j: number) => matrix[i]?.[j] ?? 0;
  const x = Float64Array.from(right);
  solveLowerTriangle(matrix, x);
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] = (x[i] ?? 0) - at(k, i) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / at(i, i);
  }
  return x;
}

/** Overwrites the lower half of a symmetric, positive definite matrix by L, where L times its transpose is the matrix. */
export function assignCholeskyFactor(matrix: readonly Float64Array[]): void {
  const at = (i: number, j: number) => matrix[i]?.[j] ?? 0;
  for (const [i, line] of matrix.entries()) {
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      line[j] = i === j ? Math.sqrt(Math.max(sum, MIN_PIVOT)) : sum / at(j, j);
    }
  }
}

/** Overwrites `right` by the x of `lower` x = `right`; only the lower half of the matrix is read. */
export function solveLowerTriangle(
  lower: readonly Float64Array[],
  right: Float32Array | Float64Array,
): void {
  for (const [i, line] of lower.entries()) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (line[k] ?? 0) * (right[k] ?? 0);
    right[i] = sum / (line[i] ?? 1);
  }
}
