import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchRecords } from "../../../src/papers/deduplication/match-records.ts";
import type { FoundPaper } from "../../../src/papers/paper.ts";
import { paper } from "../../helpers.ts";

interface Parts {
  title?: string;
  identifiers?: string[];
  year?: number | null;
  author?: string;
}

function record({ title = "Bees", identifiers = [], year = null, author }: Parts): FoundPaper {
  const date = year === null ? null : { year, month: null, day: null };
  const authors = author === undefined ? [] : [author];
  return { ...paper({ id: "", title, date, authors }), line: 1, identifiers };
}

function match(...parts: Parts[]): number[][] {
  return matchRecords(parts.map(record));
}

describe("matchRecords", () => {
  test("gives the indices of each paper, rising, in the order of the first ones", () => {
    expect(match({ title: "B" }, { title: "A" }, { title: "b" }, { title: "C" })).toEqual([
      [0, 2],
      [1],
      [3],
    ]);
    expect(match()).toEqual([]);
  });

  test("joins records over a chain of identifiers, whatever their titles", () => {
    expect(
      match(
        { title: "A", identifiers: ["doi:10.1000/a"] },
        { title: "B", identifiers: ["arxiv:2405.13729"] },
        { title: "C", identifiers: ["doi:10.1000/a", "arxiv:2405.13729"] },
      ),
    ).toEqual([[0, 1, 2]]);
  });

  test.each<[string, Parts, Parts]>([
    ["DOI", { identifiers: ["doi:10.1000/a"] }, { identifiers: ["doi:10.1000/b"] }],
    ["arXiv number", { identifiers: ["arxiv:2405.1"] }, { identifiers: ["arxiv:2405.2"] }],
    ["year", { year: 2019 }, { year: 2020 }],
    ["first author", { author: "Ada Ek" }, { author: "Li Wei" }],
  ])("keeps two papers of one title apart that differ in the %s", (_, one, other) => {
    expect(match(one, other)).toEqual([[0], [1]]);
    expect(match(one, {})).toEqual([[0, 1]]);
  });

  test("lets a record without a year join one paper of its title only", () => {
    expect(
      match({ year: 2019 }, {}, { year: 2021 })
        .map(({ length }) => length)
        .sort(),
    ).toEqual([1, 2]);
  });

  test("matches the same records in any order", () => {
    const parts = fc.record({
      title: fc.constantFrom("Bees", "Wasps"),
      identifiers: fc.subarray(["doi:10.1000/a", "doi:10.1000/b", "arxiv:2405.13729"]),
      year: fc.constantFrom(null, 2019, 2020),
      author: fc.constantFrom("Ada Ek", "Li Wei"),
    });
    const groupsOf = (records: readonly FoundPaper[]) =>
      matchRecords(records)
        .map((indices) =>
          indices
            .map((index) => JSON.stringify(records[index]))
            .sort()
            .join(),
        )
        .sort();
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (all) => {
        const records = all.map(record);
        expect(groupsOf([...records].reverse())).toEqual(groupsOf(records));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
