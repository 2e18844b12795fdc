/**
 * Gradient boosting with small regression trees and logistic loss, on features cut into bins.
 * Friedman (2001), doi:10.1214/aos/1013203451; second-order leaves, and a share of the features for each tree, as
 * in Chen and Guestrin (2016), arXiv:1603.02754.
 */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { sigmoid } from "../entities/classifier/model.ts";
import type { Tree } from "../entities/classifier/tree-ensemble.ts";
import { findBestSplit } from "./best-split.ts";
import type { Derivatives, SplitOptions } from "./best-split.ts";
import { binRows } from "./feature-bins.ts";

export interface BoostingOptions extends SplitOptions {
  treeCount: number;
  /** Edges from the root to the deepest leaf, at most. */
  depth: number;
  /** Learning rate: factor on the value of each leaf, 0–1. */
  rate: number;
  /** Share of the features, above 0 to 1, that each tree may split on; drawn anew for every tree. */
  columnShare: number;
}

/** Any will do; the same one gives the same trees. */
const SEED = 1;

interface Growth extends Derivatives {
  tree: Tree;
  /** Predictions, by row; each leaf adds its value to those of its rows. */
  logOdds: Float64Array;
  rate: number;
  depth: number;
}

/**
 * Fits trees whose sum, added to `start`, is the log-odds of the label; the same rows give the same trees.
 * @param labels 0 or 1, by row
 * @param weights by row
 */
export function fitTrees(
  rows: readonly Float64Array[],
  labels: ArrayLike<number>,
  weights: ArrayLike<number>,
  options: BoostingOptions,
): { start: number; trees: Tree[] } {
  const start = computeStart(labels, weights);
  const binned = binRows(rows);
  const gradient = new Float64Array(rows.length);
  const hessian = new Float64Array(rows.length);
  const logOdds = new Float64Array(rows.length).fill(start);
  const all = Uint32Array.from(rows.keys());
  const dice = xoroshiro128plus(SEED);
  const trees = Array.from({ length: options.treeCount }, () => {
    for (let row = 0; row < rows.length; row++) {
      const p = sigmoid(logOdds[row] ?? 0);
      gradient[row] = (weights[row] ?? 1) * (p - (labels[row] ?? 0));
      hessian[row] = (weights[row] ?? 1) * p * (1 - p);
    }
    const isOffered = binned.bins.map(() => uniformFloat64(dice) < options.columnShare);
    const tree: Tree = { features: [], thresholds: [], lefts: [], rights: [], values: [] };
    growNode({ ...options, ...binned, tree, gradient, hessian, logOdds, isOffered }, all, 0);
    return tree;
  });
  return { start, trees };
}

/** Log-odds of the weighted share of ones, with half a row more of each label. */
function computeStart(labels: ArrayLike<number>, weights: ArrayLike<number>): number {
  let positive = 0;
  let total = 0;
  for (let row = 0; row < labels.length; row++) {
    positive += (weights[row] ?? 1) * (labels[row] ?? 0);
    total += weights[row] ?? 1;
  }
  return Math.log((positive + 0.5) / (total - positive + 0.5));
}

/** Adds a node and all below it, for the rows that reach it; returns its index. */
function growNode(growth: Growth, rows: Uint32Array, depth: number): number {
  const { tree, bins, edges } = growth;
  const node = tree.features.push(-1) - 1;
  tree.thresholds.push(0);
  tree.lefts.push(-1);
  tree.rights.push(-1);
  tree.values.push(0);
  const split = depth < growth.depth ? findBestSplit(growth, rows) : null;
  if (split === null) {
    tree.values[node] = addLeafValue(growth, rows);
    return node;
  }
  const { feature, bin } = split;
  const column = bins[feature] ?? new Uint8Array();
  tree.features[node] = feature;
  tree.thresholds[node] = edges[feature]?.[bin] ?? 0;
  const isLeft = (row: number): boolean => (column[row] ?? 0) <= bin;
  tree.lefts[node] = growNode(growth, rows.filter(isLeft), depth + 1);
  tree.rights[node] = growNode(
    growth,
    rows.filter((row) => !isLeft(row)),
    depth + 1,
  );
  return node;
}

/** The value of a leaf by Newton's step, times the learning rate; it is added to the log-odds of its rows. */
function addLeafValue(
  { gradient, hessian, logOdds, rate, ridge }: Growth,
  rows: Uint32Array,
): number {
  let g = 0;
  let h = 0;
  for (const row of rows) {
    g += gradient[row] ?? 0;
    h += hessian[row] ?? 0;
  }
  const value = (-rate * g) / (h + ridge);
  for (const row of rows) logOdds[row] = (logOdds[row] ?? 0) + value;
  return value;
}
