import { describe, expect, it } from "vitest";
import { associateWords } from "../../../src/training/vectors/co-occurrences.ts";

/** The association of words by their places, for papers given by the places of their words. */
function associate(wordCount: number, ...papers: number[][]): Map<number, number>[] {
  const words = Array.from({ length: wordCount }, (_, at) => ({ stem: `${at}`, paperCount: 1 }));
  const rows = associateWords({ words, papers: papers.map((places) => Uint32Array.from(places)) });
  return rows.map(
    ({ columns, values }) =>
      new Map(Array.from(columns, (column, at) => [column, values[at] ?? 0])),
  );
}

describe("associateWords", () => {
  const twice = (...papers: number[][]) => [...papers, ...papers];

  it("ties words that stand together more often than chance has it", () => {
    const [first] = associate(4, ...twice([0, 1], [2, 3]));
    expect([...(first?.keys() ?? [])]).toEqual([1]);
    // Each has 2 of 8 meetings: 2 together where chance has 2 * 2 / 8.
    expect(first?.get(1)).toBeCloseTo(Math.log(4));
  });

  it("ties a rare word more than one that stands everywhere, and no word to itself", () => {
    const [first] = associate(6, ...twice([0, 1], [0, 2], [1, 3], [1, 4], [1, 5]));
    expect(first?.has(0)).toBe(false);
    expect(first?.get(2) ?? 0).toBeGreaterThan(first?.get(1) ?? 0);
  });

  it("says nothing of words that meet once", () => {
    expect(associate(2, [0, 1], [0], [1])).toEqual([new Map(), new Map()]);
    expect(associate(2)).toEqual([new Map(), new Map()]);
  });
});
