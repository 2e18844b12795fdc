/**
 * The directions in which the rows of a sparse matrix spread most: what its first right singular vectors span, by
 * subspace iteration from random ones; Halko, Martinsson and Tropp (2011), "Finding structure with randomness",
 * doi:10.1137/090771806, algorithm 4.4.
 */
import { createRandom } from "../../base/random.ts";
import { assignCholeskyFactor, solveLowerTriangle } from "../cholesky.ts";
import type { SparseRow } from "./co-occurrences.ts";

/** After so many the last directions still turn a little; what all of them span hardly changes. */
const ROUNDS = 4;
const SEED = 1;

/**
 * For each column of the matrix its share in each direction; over all columns, the shares in one direction have the
 * length 1, and those in two are at right angles.
 * @param directionCount from 1 to the number of columns
 */
export function findLeadingDirections(
  rows: readonly SparseRow[],
  columnCount: number,
  directionCount: number,
): Float32Array[] {
  const random = createRandom(SEED);
  let shares: Float32Array[] = Array.from({ length: columnCount }, () =>
    Float32Array.from({ length: directionCount }, () => random() - 0.5),
  );
  assignOrthonormal(shares, directionCount);
  for (let round = 0; round < ROUNDS; round++) {
    shares = multiplyTwice(rows, shares, directionCount);
    assignOrthonormal(shares, directionCount);
  }
  return shares;
}

/** The transposed matrix times the matrix times the shares, row by row: no product of a row is kept. */
function multiplyTwice(
  rows: readonly SparseRow[],
  shares: readonly Float32Array[],
  directionCount: number,
): Float32Array[] {
  const product = shares.map(() => new Float32Array(directionCount));
  const projected = new Float64Array(directionCount);
  for (const { columns, values } of rows) {
    projected.fill(0);
    for (const [at, column] of columns.entries())
      addScaled(projected, shares[column], values[at] ?? 0);
    for (const [at, column] of columns.entries())
      addScaled(product[column], projected, values[at] ?? 0);
  }
  return product;
}

type Vector = Float32Array | Float64Array;

function addScaled(target: Vector = NONE, source: Vector = NONE, factor: number): void {
  for (let at = 0; at < target.length; at++)
    target[at] = (target[at] ?? 0) + factor * (source[at] ?? 0);
}
const NONE = new Float32Array(0);

/**
 * Turns the directions to right angles at length 1: the shares times the inverse of the Cholesky factor of all their
 * products, which is accurate as long as no two directions are nearly the same.
 */
function assignOrthonormal(shares: readonly Float32Array[], directionCount: number): void {
  const products = Array.from({ length: directionCount }, () => new Float64Array(directionCount));
  for (const line of shares) {
    for (const [at, product] of products.entries())
      addScaled(product.subarray(0, at + 1), line, line[at] ?? 0);
  }
  assignCholeskyFactor(products);
  for (const line of shares) solveLowerTriangle(products, line);
}
