import { describe, expect, it } from "vitest";
import { buildClassifier, predictProbability } from "../../src/entities/classifier/model.ts";
import { flattenTrees, sumLeaves } from "../../src/entities/classifier/tree-ensemble.ts";
import { fitTrees } from "../../src/training/boosted-trees.ts";
import { largestDifference, REFERENCE, REFERENCE_ROWS } from "./reference.ts";

const OPTIONS = { treeCount: 40, depth: 2, rate: 0.3, ridge: 1, minHessian: 0.5, columnShare: 1 };
/** Features that four trees ask about, node by node; -1 for leaves. */
const DRAWN_FEATURES = [
  [4, 4, -1, -1, 4, -1, -1],
  [0, 1, -1, -1, 1, -1, -1],
  [1, 1, -1, -1, 2, -1, -1],
  [3, 0, -1, -1, 1, -1, -1],
];
/** Yes where exactly one of two numbers is high: no straight line parts them. */
const rows = Array.from({ length: 40 }, (_, n) => Float64Array.of(n % 2, (n >> 1) % 2, 7));
const labels = rows.map((row) => ((row[0] ?? 0) === (row[1] ?? 0) ? 0 : 1));
const weights = rows.map(() => 1);

function probabilityOf(trees: ReturnType<typeof fitTrees>, row: Float64Array): number {
  const regression = { bias: 0, weights: [] };
  return 2 * predictProbability(buildClassifier({ ...regression, ...trees }), row) - 0.5;
}

describe("fitTrees", () => {
  it("learns what needs two features together", () => {
    // Symmetric data give the first split nothing; one more row breaks the tie.
    const model = fitTrees(
      [...rows, Float64Array.of(1, 0, 7)],
      [...labels, 1],
      [...weights, 1],
      OPTIONS,
    );
    expect(probabilityOf(model, Float64Array.of(1, 0, 7))).toBeGreaterThan(0.9);
    expect(probabilityOf(model, Float64Array.of(1, 1, 7))).toBeLessThan(0.1);
  });

  it("gives the share of yes where features tell nothing", () => {
    const model = fitTrees([Float64Array.of(1), Float64Array.of(1)], [1, 0], [1, 1], OPTIONS);
    expect(probabilityOf(model, Float64Array.of(1))).toBeCloseTo(0.5);
  });

  it("lets each tree ask about a share of the features, and all trees about all", () => {
    const either = rows.map((row) => Math.max(row[0] ?? 0, row[1] ?? 0));
    const model = fitTrees(rows, either, weights, { ...OPTIONS, columnShare: 0.5 });
    const asked = model.trees.map((tree) => new Set(tree.features.filter((f) => f >= 0)));
    expect(asked.some((features) => features.size === 1)).toBe(true);
    expect(new Set(asked.flatMap((features) => [...features]))).toEqual(new Set([0, 1]));
  });

  it("predicts what scikit-learn's histogram gradient boosting predicts", () => {
    const { learning_rate, max_iter, max_depth, l2_regularization, log_odds } = REFERENCE.trees;
    const { start, trees } = fitTrees(REFERENCE_ROWS, REFERENCE.labels, REFERENCE.weights, {
      treeCount: max_iter,
      depth: max_depth,
      rate: learning_rate,
      ridge: l2_regularization,
      minHessian: 1e-3,
      columnShare: 1,
    });
    const ensemble = flattenTrees(trees);
    const predicted = REFERENCE_ROWS.map((row) => sumLeaves(ensemble, row, start));
    // It sums derivatives in single precision.
    expect(largestDifference(predicted, log_odds)).toBeLessThan(1e-4);
  });

  it("offers each tree the features that it always did", () => {
    const options = { ...OPTIONS, treeCount: 4, columnShare: 0.5 };
    const { trees } = fitTrees(REFERENCE_ROWS, REFERENCE.labels, REFERENCE.weights, options);
    expect(trees.map((tree) => tree.features)).toEqual(DRAWN_FEATURES);
  });
});
