/**
 * Gradient boosting with small regression trees and logistic loss, on features cut into bins.
 * Friedman (2001), doi:10.1214/aos/1013203451; second-order leaves, and a share of the features for each tree, as
 * in Chen and Guestrin (2016), arXiv:1603.02754.
 */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { sigmoid } from "../entities/classifier/model.ts";
import type { Tree } from "../entities/classifier/tree-ensemble.ts";

export interface BoostingOptions {
  treeCount: number;
  /** Longest way from the root to a leaf. */
  depth: number;
  /** Share of each tree's answer that is kept, 0–1. */
  rate: number;
  /** Weight that pulls leaves to zero. */
  ridge: number;
  /** Least sum of second derivatives in a leaf. */
  minHessian: number;
  /** Of the features, above 0 to 1: so many may each tree ask about, others for every tree. */
  columnShare: number;
}

const MAX_BINS = 48;

/** Any will do; the same one gives the same trees. */
const SEED = 1;

interface Binned {
  /** Bin of each row, by feature. */
  bins: Uint8Array[];
  /** Upper edges of the bins, by feature; a value belongs to the first bin whose edge it does not pass. */
  edges: number[][];
}

interface Work extends Binned {
  gradient: Float64Array;
  hessian: Float64Array;
  /** By feature: whether the tree may ask about it. */
  isOffered: boolean[];
  options: BoostingOptions;
}

/** Trees whose sum, added to `start`, is the log-odds of a row being true; the same rows give the same trees. */
export function fitTrees(
  rows: readonly Float64Array[],
  labels: ArrayLike<number>,
  weights: ArrayLike<number>,
  options: BoostingOptions,
): { start: number; trees: Tree[] } {
  const binned = binRows(rows);
  const gradient = new Float64Array(rows.length);
  const hessian = new Float64Array(rows.length);
  let positive = 0;
  let total = 0;
  for (let row = 0; row < rows.length; row++) {
    positive += (weights[row] ?? 1) * (labels[row] ?? 0);
    total += weights[row] ?? 1;
  }
  const start = Math.log((positive + 0.5) / (total - positive + 0.5));
  const logOdds = new Float64Array(rows.length).fill(start);
  const all = Uint32Array.from(rows.keys());
  const dice = xoroshiro128plus(SEED);
  const trees: Tree[] = [];
  for (let n = 0; n < options.treeCount; n++) {
    for (let row = 0; row < rows.length; row++) {
      const p = sigmoid(logOdds[row] ?? 0);
      gradient[row] = (weights[row] ?? 1) * (p - (labels[row] ?? 0));
      hessian[row] = (weights[row] ?? 1) * p * (1 - p);
    }
    const isOffered = binned.bins.map(() => uniformFloat64(dice) < options.columnShare);
    const tree: Tree = { features: [], thresholds: [], lefts: [], rights: [], values: [] };
    const work = { ...binned, gradient, hessian, isOffered, options };
    growNode(tree, work, all, options.depth, logOdds);
    trees.push(tree);
  }
  return { start, trees };
}

function binRows(rows: readonly Float64Array[]): Binned {
  const width = rows[0]?.length ?? 0;
  const bins: Uint8Array[] = [];
  const edges: number[][] = [];
  for (let feature = 0; feature < width; feature++) {
    const sorted = Float64Array.from(rows, (row) => row[feature] ?? 0).sort();
    const cuts = new Set<number>();
    const distinct = new Set(sorted);
    if (distinct.size <= MAX_BINS) for (const value of distinct) cuts.add(value);
    else
      for (let b = 1; b <= MAX_BINS; b++)
        cuts.add(sorted[Math.floor((b * (sorted.length - 1)) / MAX_BINS)] ?? 0);
    const upper = [...cuts].sort((a, b) => a - b);
    edges.push(upper);
    bins.push(Uint8Array.from(rows, (row) => binOf(row[feature] ?? 0, upper)));
  }
  return { bins, edges };
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

interface Split {
  feature: number;
  bin: number;
  gain: number;
}

/** Adds a node and all below it; returns its index. Leaves add their answer to the log-odds of their rows. */
function growNode(
  tree: Tree,
  work: Work,
  rows: Uint32Array,
  depth: number,
  logOdds: Float64Array,
): number {
  const node = tree.features.length;
  tree.features.push(-1);
  tree.thresholds.push(0);
  tree.lefts.push(-1);
  tree.rights.push(-1);
  tree.values.push(0);
  const split = depth > 0 ? bestSplit(work, rows) : null;
  if (split === null) {
    let g = 0;
    let h = 0;
    for (const row of rows) {
      g += work.gradient[row] ?? 0;
      h += work.hessian[row] ?? 0;
    }
    const value = (-work.options.rate * g) / (h + work.options.ridge);
    tree.values[node] = value;
    for (const row of rows) logOdds[row] = (logOdds[row] ?? 0) + value;
    return node;
  }
  const column = work.bins[split.feature] ?? new Uint8Array();
  const edges = work.edges[split.feature] ?? [];
  tree.features[node] = split.feature;
  tree.thresholds[node] = edges[split.bin] ?? 0;
  tree.lefts[node] = growNode(
    tree,
    work,
    rows.filter((row) => (column[row] ?? 0) <= split.bin),
    depth - 1,
    logOdds,
  );
  tree.rights[node] = growNode(
    tree,
    work,
    rows.filter((row) => (column[row] ?? 0) > split.bin),
    depth - 1,
    logOdds,
  );
  return node;
}

function bestSplit(
  { bins, edges, gradient, hessian, isOffered, options }: Work,
  rows: Uint32Array,
): Split | null {
  const sumG = new Float64Array(MAX_BINS + 1);
  const sumH = new Float64Array(MAX_BINS + 1);
  let best: Split | null = null;
  for (let feature = 0; feature < bins.length; feature++) {
    const column = bins[feature] ?? new Uint8Array();
    const binCount = edges[feature]?.length ?? 0;
    if (binCount < 2 || isOffered[feature] !== true) continue;
    sumG.fill(0);
    sumH.fill(0);
    let g = 0;
    let h = 0;
    for (const row of rows) {
      const bin = column[row] ?? 0;
      const dg = gradient[row] ?? 0;
      const dh = hessian[row] ?? 0;
      sumG[bin] = (sumG[bin] ?? 0) + dg;
      sumH[bin] = (sumH[bin] ?? 0) + dh;
      g += dg;
      h += dh;
    }
    const whole = (g * g) / (h + options.ridge);
    let leftG = 0;
    let leftH = 0;
    for (let bin = 0; bin < binCount - 1; bin++) {
      leftG += sumG[bin] ?? 0;
      leftH += sumH[bin] ?? 0;
      const rightH = h - leftH;
      if (leftH < options.minHessian || rightH < options.minHessian) continue;
      const rightG = g - leftG;
      const gain =
        leftG ** 2 / (leftH + options.ridge) + rightG ** 2 / (rightH + options.ridge) - whole;
      if (gain > (best?.gain ?? 1e-6)) best = { feature, bin, gain };
    }
  }
  return best;
}
