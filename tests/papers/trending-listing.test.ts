import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseTrendingListing } from "../../src/papers/trending-listing.ts";

describe("parseTrendingListing", () => {
  test("finds the 86 papers of the listing that the project carries, and nothing else", () => {
    const text = readFileSync("data/papers/trending-papers.txt", "utf8");
    const { papers, problems } = parseTrendingListing({ name: "trending-papers.txt", text });
    expect(problems).toEqual([]);
    expect(papers).toHaveLength(86);
    expect(papers.map(({ line }) => line)).toEqual(papers.map((_, index) => 11 + 4 * index));
    for (const paper of papers)
      expect(`${text}\n`).toContain(`\n${paper.title}\n\n${paper.abstract}\n`);
  });
});
