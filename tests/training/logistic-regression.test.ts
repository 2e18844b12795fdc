import { describe, expect, it } from "vitest";
import { fitLogistic } from "../../src/training/logistic-regression.ts";
import { largestDifference, REFERENCE, REFERENCE_ROWS } from "./reference.ts";

describe("fitLogistic", () => {
  it("finds the log-odds of two groups", () => {
    // Of the zeros one in four is a yes, of the ones three in four: log-odds -log 3 and log 3.
    const rows = [0, 0, 0, 0, 1, 1, 1, 1].map((x) => Float64Array.of(x));
    const { bias, weights } = fitLogistic(rows, [1, 0, 0, 0, 1, 1, 1, 0], Array(8).fill(1), 1e-9);
    expect(bias).toBeCloseTo(-Math.log(3), 4);
    expect(weights[0]).toBeCloseTo(2 * Math.log(3), 4);
  });

  it("gives a feature that never changes no weight", () => {
    const { weights } = fitLogistic([Float64Array.of(5), Float64Array.of(5)], [1, 0], [1, 1], 1);
    expect(weights).toEqual([0]);
  });

  it("predicts what scikit-learn's logistic regression predicts", () => {
    const { ridge, log_odds } = REFERENCE.regression;
    const { labels, weights } = REFERENCE;
    const fitted = fitLogistic(REFERENCE_ROWS, labels, weights, ridge);
    const predicted = REFERENCE_ROWS.map((row) =>
      row.reduce((sum, x, f) => sum + x * (fitted.weights[f] ?? 0), fitted.bias),
    );
    expect(largestDifference(predicted, log_odds)).toBeLessThan(1e-4);
  });
});
