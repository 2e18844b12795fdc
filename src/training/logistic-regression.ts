/** Logistic regression with a ridge, by Newton's method; Hastie, Tibshirani and Friedman (2009), section 4.4.1. */
import { sigmoid } from "../entities/classifier/model.ts";
import type { StoredClassifier } from "../entities/classifier/model.ts";

const STEPS = 12;

/** Weights on standardised features; the same rows give the same weights. */
export function fitLogistic(
  rows: readonly Float64Array[],
  labels: ArrayLike<number>,
  weights: ArrayLike<number>,
  ridge: number,
): Pick<StoredClassifier, "bias" | "weights"> {
  const width = rows[0]?.length ?? 0;
  const { means, scales } = measure(rows, width);
  const inputs = rows.map((row) => {
    const input = new Float64Array(width + 1);
    for (let f = 0; f < width; f++) input[f] = ((row[f] ?? 0) - (means[f] ?? 0)) / (scales[f] ?? 1);
    input[width] = 1;
    return input;
  });
  const beta = new Float64Array(width + 1);
  for (let step = 0; step < STEPS; step++) {
    const gradient = Float64Array.from(beta, (b, f) => (f === width ? 0 : -ridge * b));
    const hessian = Array.from({ length: width + 1 }, (_, f) => {
      const line = new Float64Array(width + 1);
      line[f] = f === width ? 1e-9 : ridge;
      return line;
    });
    inputs.forEach((input, row) => {
      let z = 0;
      for (let f = 0; f <= width; f++) z += (input[f] ?? 0) * (beta[f] ?? 0);
      const p = sigmoid(z);
      const w = weights[row] ?? 1;
      const error = w * ((labels[row] ?? 0) - p);
      const curve = w * p * (1 - p);
      for (let f = 0; f <= width; f++) {
        const x = input[f] ?? 0;
        if (x === 0) continue;
        gradient[f] = (gradient[f] ?? 0) + error * x;
        const line = hessian[f];
        if (line === undefined) continue;
        for (let g = 0; g <= f; g++) line[g] = (line[g] ?? 0) + curve * x * (input[g] ?? 0);
      }
    });
    const move = solveSymmetric(hessian, gradient);
    let largest = 0;
    for (let f = 0; f <= width; f++) {
      beta[f] = (beta[f] ?? 0) + (move[f] ?? 0);
      largest = Math.max(largest, Math.abs(move[f] ?? 0));
    }
    if (largest < 1e-3) break;
  }
  // Back to plain features, so that nobody needs means and scales to judge with.
  const plain = Array.from({ length: width }, (_, f) => (beta[f] ?? 0) / (scales[f] ?? 1));
  const bias = plain.reduce((sum, b, f) => sum - b * (means[f] ?? 0), beta[width] ?? 0);
  return { bias, weights: plain };
}

function measure(
  rows: readonly Float64Array[],
  width: number,
): { means: Float64Array; scales: Float64Array } {
  const means = new Float64Array(width);
  const scales = new Float64Array(width);
  for (const row of rows)
    for (let f = 0; f < width; f++) means[f] = (means[f] ?? 0) + (row[f] ?? 0) / rows.length;
  for (const row of rows) {
    for (let f = 0; f < width; f++)
      scales[f] = (scales[f] ?? 0) + ((row[f] ?? 0) - (means[f] ?? 0)) ** 2 / rows.length;
  }
  return { means, scales: scales.map((variance) => Math.sqrt(variance) || 1) };
}

/** Solves for x by Cholesky; only the lower half of the matrix is read, and it is overwritten. */
function solveSymmetric(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const at = (i: number, j: number) => matrix[i]?.[j] ?? 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      const line = matrix[i];
      if (line !== undefined) line[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
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
