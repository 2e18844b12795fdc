import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumLeaves, flattenTrees } from "../../../src/entities/classifier/tree-ensemble.ts";
import type { Tree } from "../../../src/entities/classifier/tree-ensemble.ts";

const stump = (feature: number, threshold: number, no: number, yes: number): Tree => ({
  features: [feature, -1, -1],
  thresholds: [threshold, 0, 0],
  lefts: [2, -1, -1],
  rights: [1, -1, -1],
  values: [0, yes, no],
});
const leaf: Tree = { features: [-1], thresholds: [0], lefts: [-1], rights: [-1], values: [7] };

describe("sumLeaves", () => {
  it("gives the start where there are no trees", () => {
    expect(sumLeaves(flattenTrees([]), Float64Array.of(1), 3)).toBe(3);
  });

  it("goes left up to the threshold, wherever the tree keeps its children", () => {
    const ensemble = flattenTrees([leaf, stump(1, 2, 10, 20)]);
    expect(sumLeaves(ensemble, Float64Array.of(9, 2), 0)).toBe(17);
    expect(sumLeaves(ensemble, Float64Array.of(0, 2.5), 0)).toBe(27);
  });

  it("adds what single trees answer, in their order", () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    const trees = fc.array(fc.tuple(fc.nat(2), number, number, number));
    fc.assert(
      fc.property(trees, fc.tuple(number, number, number), (stumps, values) => {
        const naive = stumps.reduce(
          (sum, [feature, threshold, no, yes]) =>
            sum + ((values[feature] ?? 0) <= threshold ? no : yes),
          1,
        );
        const ensemble = flattenTrees(stumps.map((one) => stump(...one)));
        expect(sumLeaves(ensemble, Float64Array.from(values), 1)).toBe(naive);
      }),
    );
  });
});
