import { describe, expect, it } from "vitest";
import { createWordCounter } from "../../../src/training/vectors/count-words.ts";

function count(most: number, ...papers: (string | null)[][]) {
  const counter = createWordCounter();
  for (const stems of papers) counter.add(stems);
  const { words, papers: places } = counter.finish(most);
  return { words, papers: places.map((place) => [...place]) };
}

describe("createWordCounter", () => {
  it("keeps the words of most papers, and of equal ones the first by its letters", () => {
    expect(count(2, ["b", "c"], ["a", "c", "c"], []).words).toEqual([
      { stem: "c", paperCount: 2 },
      { stem: "a", paperCount: 1 },
    ]);
  });

  it("tells the places of the words of each paper, each once", () => {
    const { papers } = count(2, ["b", "c", null], ["a", "c", "c"], ["b"], [null]);
    expect(papers).toEqual([[0, 1], [1], [0], []]);
  });

  it("has nothing without papers", () => {
    expect(count(5)).toEqual({ words: [], papers: [] });
  });
});
