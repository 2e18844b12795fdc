import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNearestNeighbours } from "../../../src/graph/links/nearest-neighbours.ts";

/** A symmetric matrix of weights, 0 for none. */
const anyWeights = fc
  .integer({ min: 0, max: 12 })
  .chain((count) =>
    fc
      .array(fc.integer({ min: 0, max: 4 }), { minLength: count ** 2, maxLength: count ** 2 })
      .map((flat) =>
        Array.from({ length: count }, (_, a) =>
          Array.from({ length: count }, (_, b) =>
            a === b ? 0 : (flat[Math.min(a, b) * count + Math.max(a, b)] ?? 0),
          ),
        ),
      ),
  );

const neighboursOf = (weights: number[][], k: number) =>
  findNearestNeighbours(weights.length, k, (item, add) => {
    weights[item]?.forEach((weight, other) => {
      // In parts, for weights add up.
      for (let part = 0; part < weight; part++) add(other, 1);
    });
  });

describe("findNearestNeighbours", () => {
  it("gives what sorting all neighbours of each item gives", () => {
    fc.assert(
      fc.property(anyWeights, fc.integer({ min: 1, max: 4 }), (weights, k) => {
        const expected = new Set<string>();
        weights.forEach((row, item) => {
          const sorted = [...row.keys()]
            .filter((other) => (row[other] ?? 0) > 0)
            .sort(
              (a, b) =>
                (row[b] ?? 0) - (row[a] ?? 0) || Math.abs(a - item) - Math.abs(b - item) || a - b,
            );
          for (const other of sorted.slice(0, k))
            expected.add([Math.min(item, other), Math.max(item, other)].join());
        });
        expect(new Set(neighboursOf(weights, k).map(String))).toEqual(expected);
      }),
    );
  });

  it("sorts pairs, each once and lower number first", () => {
    const equal = Array.from({ length: 5 }, (_, a) =>
      Array.from({ length: 5 }, (_, b) => (a === b ? 0 : 1)),
    );
    expect(neighboursOf(equal, 1)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
  });

  it("leaves an item out that nothing is added to", () => {
    expect(findNearestNeighbours(3, 2, (item, add) => add(item, 1))).toEqual([]);
  });
});
