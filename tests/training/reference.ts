import { readFileSync } from "node:fs";

interface Reference {
  trees: {
    learning_rate: number;
    max_iter: number;
    max_depth: number;
    l2_regularization: number;
    log_odds: number[];
  };
  regression: { ridge: number; log_odds: number[] };
  rows: number[][];
  labels: number[];
  weights: number[];
}

const path = new URL("../fixtures/training/scikit-learn.json", import.meta.url);

/** What scikit-learn predicts of 240 rows that it was fitted on; see make-reference.py beside the file. */
export const REFERENCE = JSON.parse(readFileSync(path, "utf8")) as Reference;
export const REFERENCE_ROWS = REFERENCE.rows.map((row) => Float64Array.from(row));

/** The largest difference between two lists of one length. */
export function largestDifference(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((value, at) => Math.abs(value - (b[at] ?? NaN))));
}
