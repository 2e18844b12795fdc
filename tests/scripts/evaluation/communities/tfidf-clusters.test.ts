import { describe, expect, it } from "vitest";
import {
  clusterByAverageLink,
  clusterByLouvain,
  compareTexts,
} from "../../../../scripts/evaluation/communities/tfidf-clusters.ts";

const TEXTS = [
  ...["owl nests", "owl snags", "owl cavities nests", "snags, owl cavities"],
  ...["bee hives", "bee honey", "bee hives honey", "honey, bee wax"],
].map((title) => ({ title, abstract: "" }));

const partsOf = (clusterOf: Int32Array) => [
  new Set(clusterOf.slice(0, 4)).size,
  new Set(clusterOf.slice(4)).size,
  new Set(clusterOf).size,
];

describe("compareTexts", () => {
  it("is above 0 where texts share a word that not all have, and 0 to the text itself", () => {
    const [first] = compareTexts(TEXTS);
    expect(first?.[0]).toBe(0);
    expect(first?.[2]).toBeGreaterThan(first?.[1] ?? 1);
    expect([...(first ?? []).slice(4)]).toEqual([0, 0, 0, 0]);
  });
});

describe("clusterByAverageLink", () => {
  it("joins what is nearest until so many clusters are left", () => {
    expect(partsOf(clusterByAverageLink(compareTexts(TEXTS), 2))).toEqual([1, 1, 2]);
    expect(new Set(clusterByAverageLink(compareTexts(TEXTS), 5)).size).toBe(5);
  });
});

describe("clusterByLouvain", () => {
  it("comes as near to a number of groups as a resolution gets", () => {
    expect(partsOf(clusterByLouvain(compareTexts(TEXTS), 2, 1))).toEqual([1, 1, 2]);
  });
});
