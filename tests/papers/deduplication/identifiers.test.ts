import { describe, expect, test } from "vitest";
import {
  firstAuthorOf,
  identifiersOf,
  titleKeyOf,
} from "../../../src/papers/deduplication/identifiers.ts";
import type { FoundPaper } from "../../../src/papers/paper.ts";
import { paper } from "../../helpers.ts";

function found(parts: Partial<FoundPaper>): FoundPaper {
  return { ...paper({ title: "Bees", ...parts }), line: 1, identifiers: parts.identifiers ?? [] };
}

describe("identifiersOf", () => {
  test.each([
    ["2405.13729v2", "arxiv:2405.13729"],
    ["arXiv:hep-th/9901001", "arxiv:hep-th/9901001"],
    ["https://arxiv.org/pdf/2405.13729v1.pdf", "arxiv:2405.13729"],
    ["https://doi.org/10.48550/arXiv.2405.13729", "arxiv:2405.13729"],
    ["10.1000/Bees", "doi:10.1000/bees"],
    ["http://dx.doi.org/10.1000/Bees", "doi:10.1000/bees"],
    ["PMID:123", "pmid:123"],
  ])("spells %j as %j", (id, expected) => {
    expect(identifiersOf(found({ id }))).toEqual([expected]);
  });

  test("gives each once, and no id that means something in its own file only", () => {
    const identifiers = ["doi:10.1000/bees", "arxiv:2405.13729"];
    expect(identifiersOf(found({ id: "arXiv:2405.13729v3", identifiers }))).toEqual(identifiers);
    for (const id of ["7", "knuth:1984", "s2405.13729", "data/1234567"])
      expect(identifiersOf(found({ id }))).toEqual([]);
  });

  test("takes no number of another registry for arXiv's", () => {
    expect(identifiersOf(found({ id: "s2:2405.13729" }))).toEqual(["s2:2405.13729"]);
  });
});

describe("firstAuthorOf", () => {
  test.each([
    [["Ada Lovelace", "Charles Babbage"], "lovelace"],
    [["Lovelace, Ada"], "lovelace"],
    [["Lovelace AB"], "lovelace"],
    [["Martin Luther King Jr."], "king"],
    [["Björn Ångström"], "angstrom"],
    [["李伟"], "李伟"],
    [[], null],
    [["", "Ada"], null],
    [["123"], null],
  ])("finds the family name of the first of %j", (authors, name) => {
    expect(firstAuthorOf(found({ authors }))).toBe(name);
  });
});

describe("titleKeyOf", () => {
  const date = { year: 2019, month: null, day: null };

  test("is the same for one title in two spellings, whatever else the records say", () => {
    const key = titleKeyOf(found({ title: "Counting Bees" }));
    expect(titleKeyOf(found({ title: "COUNTING  bées!", abstract: "We count.", date }))).toBe(key);
    expect(titleKeyOf(found({ title: "Counting Wasps" }))).not.toBe(key);
  });

  test("parts generic titles by year and first author", () => {
    const key = titleKeyOf(found({ title: "Editorial", authors: ["Ada Ek"], date }));
    const same = found({ title: "editorial", authors: ["Ek, A.", "Bo"], date, abstract: "We" });
    expect(titleKeyOf(same)).toBe(key);
    expect(titleKeyOf(found({ title: "Editorial", authors: ["Li Wei"], date }))).not.toBe(key);
    const undated = { title: "Editorial", authors: ["Ada Ek"] };
    expect(titleKeyOf(found({ ...undated, abstract: "a" }))).not.toBe(
      titleKeyOf(found({ ...undated, abstract: "b" })),
    );
  });
});
