/** Logistic regression with a ridge, by Newton's method; Hastie, Tibshirani and Friedman (2009), section 4.4.1. */
import { sigmoid } from "../entities/classifier/model.ts";
import type { StoredClassifier } from "../entities/classifier/model.ts";
import { solvePositiveDefinite } from "./cholesky.ts";

/** Newton's steps, at most; it mostly stops after seven. */
const MAX_STEPS = 12;
/** A step is the last whose largest change of a weight of standardised features is below. */
const MIN_CHANGE = 1e-3;
/** Ridge on the bias: no more than the arithmetic asks for. */
const BIAS_RIDGE = 1e-9;

/**
 * Fits the weights that minimise the weighted log loss, summed over the rows, and half the ridge times the sum of
 * squared weights of standardised features; the bias is not penalised. The same rows give the same weights.
 * @param labels 0 or 1, by row
 * @param weights by row
 * @returns bias and weights of plain features, so that nobody needs means and scales to predict
 */
export function fitLogistic(
  rows: readonly Float64Array[],
  labels: ArrayLike<number>,
  weights: ArrayLike<number>,
  ridge: number,
): Pick<StoredClassifier, "bias" | "weights"> {
  const width = rows[0]?.length ?? 0;
  const { means, scales } = computeMoments(rows, width);
  const inputs = rows.map((row) => standardise(row, means, scales));
  const beta = new Float64Array(width + 1);
  for (let step = 0; step < MAX_STEPS; step++) {
    const { gradient, hessian } = computeDerivatives(inputs, labels, weights, ridge, beta);
    const change = solvePositiveDefinite(hessian, gradient);
    for (let f = 0; f <= width; f++) beta[f] = (beta[f] ?? 0) + (change[f] ?? 0);
    if (change.every((value) => Math.abs(value) < MIN_CHANGE)) break;
  }
  const plain = Array.from({ length: width }, (_, f) => (beta[f] ?? 0) / (scales[f] ?? 1));
  const bias = plain.reduce((sum, b, f) => sum - b * (means[f] ?? 0), beta[width] ?? 0);
  return { bias, weights: plain };
}

/** Mean and standard deviation of each feature; 1 for one that never changes. */
function computeMoments(
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

/** A row with mean 0 and deviation 1 in each feature, and a 1 at its end for the bias. */
function standardise(row: Float64Array, means: Float64Array, scales: Float64Array): Float64Array {
  const input = new Float64Array(means.length + 1);
  for (let f = 0; f < means.length; f++)
    input[f] = ((row[f] ?? 0) - (means[f] ?? 0)) / (scales[f] ?? 1);
  input[means.length] = 1;
  return input;
}

/** The gradient of the log-likelihood, and the lower half of the negative Hessian, with the ridge in both. */
function computeDerivatives(
  inputs: readonly Float64Array[],
  labels: ArrayLike<number>,
  weights: ArrayLike<number>,
  ridge: number,
  beta: Float64Array,
): { gradient: Float64Array; hessian: Float64Array[] } {
  const width = beta.length - 1;
  const gradient = Float64Array.from(beta, (b, f) => (f === width ? 0 : -ridge * b));
  const hessian = Array.from(beta, (_, f) => {
    const line = new Float64Array(width + 1);
    line[f] = f === width ? BIAS_RIDGE : ridge;
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
      const line = hessian[f];
      if (x === 0 || line === undefined) continue;
      gradient[f] = (gradient[f] ?? 0) + error * x;
      for (let g = 0; g <= f; g++) line[g] = (line[g] ?? 0) + curve * x * (input[g] ?? 0);
    }
  });
  return { gradient, hessian };
}
