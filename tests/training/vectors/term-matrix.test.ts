import { describe, expect, it } from "vitest";
import { createTermCounter } from "../../../src/training/vectors/term-matrix.ts";

function matrixOf(most: number, ...papers: (string | null)[][]) {
  const counter = createTermCounter();
  for (const stems of papers) counter.add(stems);
  return counter.buildMatrix(most);
}

describe("createTermCounter", () => {
  it("keeps the words of most papers, and of equal ones the first by its letters", () => {
    const { stems, paperCounts } = matrixOf(2, ["b", "c"], ["a", "c", "c"], []);
    expect(stems).toEqual(["c", "a"]);
    expect(paperCounts).toEqual([2, 1]);
  });

  it("gives each paper a row of length 1, with more for what is rare or often said", () => {
    const { weights } = matrixOf(3, ["a", "b", null], ["a", "c", "c"], ["d"], [null]);
    expect([...weights.rowStarts]).toEqual([0, 2, 4, 4, 4]);
    expect([...weights.columns]).toEqual([0, 1, 0, 2]);
    const [a = 0, b = 0, a2 = 0, c = 0] = weights.values;
    expect(a * a + b * b).toBeCloseTo(1);
    expect(b).toBeGreaterThan(a);
    expect(c / a2).toBeGreaterThan(b / a);
  });

  it("has no columns without papers", () => {
    expect(matrixOf(5).weights.columnCount).toBe(0);
  });
});
