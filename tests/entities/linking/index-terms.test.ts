import { describe, expect, it } from "vitest";
import { removeIndexTerms } from "../../../src/entities/linking/index-terms.ts";
import { scored } from "../helpers.ts";

const SENTENCE = { start: 0, end: 9 };
const term = (...fields: ("title" | "abstract" | "keywords")[]) =>
  scored("operationresearch", "Operations Research", 0.9, ...fields.map((field) => ({ field })));
const listing = { sentences: [SENTENCE], chosen: [term("keywords")] };
const saying = { sentences: [SENTENCE], chosen: [term("abstract", "keywords")] };
const bare = { sentences: [], chosen: [term("keywords")] };

/** How many candidates each paper keeps. */
function countsOf(...papers: (typeof listing)[]): number[] {
  return removeIndexTerms(papers).map(({ chosen }) => chosen.length);
}

describe("removeIndexTerms", () => {
  it("gives nothing for no papers", () => {
    expect(removeIndexTerms([])).toEqual([]);
  });

  it("removes what papers list and hardly any says", () => {
    expect(countsOf(listing, listing)).toEqual([0, 0]);
    expect(countsOf(listing, saying, listing, listing)).toEqual([0, 1, 0, 0]);
  });

  it("keeps what one paper alone lists, and what papers say about as often", () => {
    expect(countsOf(listing)).toEqual([1]);
    expect(countsOf(listing, saying, listing)).toEqual([1, 1, 1]);
  });

  it("keeps the keywords of papers without an abstract, and counts them not", () => {
    expect(countsOf(listing, bare, bare)).toEqual([1, 1, 1]);
    expect(countsOf(listing, bare, listing)).toEqual([0, 1, 0]);
  });
});
