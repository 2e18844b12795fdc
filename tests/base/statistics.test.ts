import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extent, mean, roundTo, selectFirst } from "../../src/base/statistics.ts";

describe("extent", () => {
  it("is the lowest and the highest value, 0 and 0 for none", () => {
    expect(extent([3, -1, 2])).toEqual([-1, 3]);
    expect(extent([])).toEqual([0, 0]);
  });

  it("takes a list that is longer than a call takes arguments", () => {
    expect(extent(Array.from({ length: 300_000 }, (_, i) => i))).toEqual([0, 299_999]);
  });
});

describe("mean", () => {
  it("is the sum over the count, 0 for none", () => {
    expect([mean([1, 2, 6]), mean([])]).toEqual([3, 0]);
  });
});

describe("roundTo", () => {
  it("rounds to decimals, and never to −0", () => {
    expect([roundTo(0.12345, 4), roundTo(2.5, 0), roundTo(-0.001, 2)]).toEqual([0.1235, 3, 0]);
  });
});

describe("selectFirst", () => {
  it("gives the first of a stable sort", () => {
    const anyItems = fc.array(fc.record({ key: fc.nat(5), place: fc.nat() }));
    fc.assert(
      fc.property(anyItems, fc.nat(6), (items, k) => {
        const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;
        expect(selectFirst(items, k, byKey)).toEqual([...items].sort(byKey).slice(0, k));
      }),
    );
  });
});
