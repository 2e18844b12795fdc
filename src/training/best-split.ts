/** The best split of a node of a regression tree, by sums of derivatives; Chen and Guestrin (2016), arXiv:1603.02754. */
import { MAX_BINS } from "./feature-bins.ts";
import type { Binned } from "./feature-bins.ts";

/** A split that lowers the loss by less is none. */
const MIN_GAIN = 1e-6;

export interface SplitOptions {
  /** L2 penalty on the values of leaves. */
  ridge: number;
  /** Least sum of second derivatives in a leaf. */
  minHessian: number;
}

/** What a split is chosen by. */
export interface Derivatives extends Binned, SplitOptions {
  /** First derivatives of the loss by the log-odds, by row; weighted. */
  gradient: Float64Array;
  /** Second derivatives, by row; weighted. */
  hessian: Float64Array;
  /** By feature, whether the tree may split on it. */
  isOffered: boolean[];
}

/** Rows whose bin of a feature is at most `bin` go left. */
interface Split {
  feature: number;
  bin: number;
  /** Twice the loss that it saves. */
  gain: number;
}

/** The split of most gain, or null where none is worth it; of equals the first feature and lowest bin. */
export function findBestSplit(derivatives: Derivatives, rows: Uint32Array): Split | null {
  const { bins, edges, isOffered } = derivatives;
  const sums: BinSums = { g: new Float64Array(MAX_BINS + 1), h: new Float64Array(MAX_BINS + 1) };
  let best: Split | null = null;
  for (let feature = 0; feature < bins.length; feature++) {
    const binCount = edges[feature]?.length ?? 0;
    if (binCount < 2 || isOffered[feature] !== true) continue;
    const total = assignSums(sums, derivatives, bins[feature] ?? new Uint8Array(), rows);
    const found = findBestBin(sums, total, binCount, derivatives, best?.gain ?? MIN_GAIN);
    if (found !== null) best = { feature, ...found };
  }
  return best;
}

/** Sums of the first and second derivatives of rows, by bin. */
interface BinSums {
  g: Float64Array;
  h: Float64Array;
}

/** Writes the sums of one feature; returns those of all bins. */
function assignSums(
  sums: BinSums,
  { gradient, hessian }: Derivatives,
  column: Uint8Array,
  rows: Uint32Array,
): { g: number; h: number } {
  sums.g.fill(0);
  sums.h.fill(0);
  let g = 0;
  let h = 0;
  for (const row of rows) {
    const bin = column[row] ?? 0;
    const dg = gradient[row] ?? 0;
    const dh = hessian[row] ?? 0;
    sums.g[bin] = (sums.g[bin] ?? 0) + dg;
    sums.h[bin] = (sums.h[bin] ?? 0) + dh;
    g += dg;
    h += dh;
  }
  return { g, h };
}

/** The bin after which a split gains most and more than `least`, or null; Chen and Guestrin's equation 7. */
function findBestBin(
  sums: BinSums,
  { g, h }: { g: number; h: number },
  binCount: number,
  { ridge, minHessian }: SplitOptions,
  least: number,
): Omit<Split, "feature"> | null {
  let best: Omit<Split, "feature"> | null = null;
  const whole = (g * g) / (h + ridge);
  let leftG = 0;
  let leftH = 0;
  for (let bin = 0; bin < binCount - 1; bin++) {
    leftG += sums.g[bin] ?? 0;
    leftH += sums.h[bin] ?? 0;
    const rightG = g - leftG;
    const rightH = h - leftH;
    if (leftH < minHessian || rightH < minHessian) continue;
    const gain = leftG ** 2 / (leftH + ridge) + rightG ** 2 / (rightH + ridge) - whole;
    if (gain > (best?.gain ?? least)) best = { bin, gain };
  }
  return best;
}
