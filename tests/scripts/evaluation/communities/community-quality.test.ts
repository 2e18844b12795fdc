import { describe, expect, it } from "vitest";
import {
  compareKeywords,
  measureCommunities,
} from "../../../../scripts/evaluation/communities/community-quality.ts";
import { twoGroups } from "../../../graph/helpers.ts";

const OPTIONS = { seed: 1, vectors: null };

const PAPERS = [
  { id: "a", keywords: ["GANs", "images"] },
  { id: "b", keywords: ["gan"] },
  { id: "c", keywords: ["speech"] },
  { id: "d", keywords: ["Speech"] },
  { id: "e", keywords: null },
];

describe("compareKeywords", () => {
  it("is modularity on the graph of shared keywords, in any spelling of number and case", () => {
    const groups = new Map([
      ...["a", "b"].map((id) => [id, 0]),
      ...["c", "d"].map((id) => [id, 1]),
    ] as [string, number][]);
    expect(compareKeywords(PAPERS, groups)).toEqual({
      ...{ q: 0.5, togetherShare: 1, keywordedCount: 4 },
    });
  });

  it("is 0 for one group of all, and below where pairs are torn", () => {
    const all = new Map(PAPERS.map(({ id }) => [id, 0]));
    expect(compareKeywords(PAPERS, all).q).toBe(0);
    const torn = new Map(PAPERS.map(({ id }, i) => [id, i % 2]));
    expect(compareKeywords(PAPERS, torn)).toMatchObject({ q: -0.5, togetherShare: 0 });
  });

  it("counts each unassigned paper as a community", () => {
    const unassigned = new Map(PAPERS.map(({ id }) => [id, -1]));
    expect(compareKeywords(PAPERS, unassigned).q).toBe(-0.25);
  });

  it("lets a keyword of many papers count by its papers, not by its pairs", () => {
    const many = ["a", "b", "c", "d"].map((id) => ({ id, keywords: ["llm"] }));
    const halves = new Map(many.map(({ id }, i) => [id, i % 2]));
    const { q, togetherShare } = compareKeywords(many, halves);
    expect(q).toBeCloseTo(1 / 3 - 1 / 2, 12);
    expect(togetherShare).toBeCloseTo(1 / 3, 12);
  });

  it("is 0 where there are no keywords", () => {
    const none = { q: 0, togetherShare: 0, keywordedCount: 0 };
    expect(compareKeywords([], new Map())).toEqual(none);
  });
});

describe("measureCommunities", () => {
  it("refuses entities that were found in the keywords", () => {
    const { papers, extraction } = twoGroups();
    extraction.papers[0]?.entities[0]?.mentions.push({
      ...{ field: "keywords", start: 0, end: 3, text: "Bee" },
    });
    expect(() => measureCommunities(papers, extraction, OPTIONS)).toThrow("it used the keywords");
  });

  it("finds the communities of papers and holds their keywords against them", () => {
    const { papers, extraction } = twoGroups();
    const keyworded = papers.map((paper) => ({ ...paper, keywords: [paper.id.slice(0, 3)] }));
    const quality = measureCommunities(keyworded, extraction, OPTIONS);
    expect(quality).toMatchObject({
      ...{ q: 0.5, togetherShare: 1, communityCount: 2, placedShare: 1 },
      ...{ stability: 1, paperCount: 12, keywordedCount: 12 },
    });
  });
});
