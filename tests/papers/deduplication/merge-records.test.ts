import { describe, expect, test } from "vitest";
import { mergeRecords } from "../../../src/papers/deduplication/merge-records.ts";
import { paperIdFromTitle } from "../../../src/papers/fields/paper-id.ts";
import type { Paper, WebLink } from "../../../src/papers/paper.ts";
import { paper } from "../../helpers.ts";

function record(parts: Partial<Paper>): Paper {
  return paper({ id: paperIdFromTitle("Bees"), title: "Bees", ...parts });
}

const link = (url: string, kind: WebLink["kind"] = "paper") => ({ kind, url });

describe("mergeRecords", () => {
  test("gives one record as it is, without what is no part of a paper", () => {
    const bees = record({ abstract: "We count." });
    expect(mergeRecords({ ...bees, line: 7 } as Paper, [])).toEqual(bees);
  });

  test("takes the longer text, the preciser date, the known venue and the larger count", () => {
    const merged = mergeRecords(
      record({ abstract: "We.", date: { year: 2019, month: null, day: null }, upvotes: 3 }),
      [
        record({ abstract: "We count.", authors: ["Ada"], upvotes: 7 }),
        record({ date: { year: 2019, month: 6, day: 2 }, venue: "Hive", authors: ["Ada", "Bo"] }),
      ],
    );
    expect(merged).toMatchObject({
      abstract: "We count.",
      authors: ["Ada", "Bo"],
      date: { year: 2019, month: 6, day: 2 },
      venue: "Hive",
      upvotes: 7,
    });
  });

  test("keeps the keywords of all records in order, each once", () => {
    const fuller = record({ keywords: ["Swarms", "hives"], abstract: "We count." });
    const other = record({ keywords: ["wasps", "swarms"] });
    for (const merged of [mergeRecords(fuller, [other]), mergeRecords(other, [fuller])])
      expect(merged.keywords).toEqual(["Swarms", "hives", "wasps"]);
  });

  test.each([
    [["7", "arxiv:2405.13729"], "arxiv:2405.13729"],
    [[paperIdFromTitle("Bees"), "7"], "7"],
    [["b", "a"], "a"],
    [["doi:10.1000/b", "doi:10.1000/a"], "doi:10.1000/a"],
  ])("chooses of the ids %j the one known furthest: %j", ([first = "", second = ""], id) => {
    expect(mergeRecords(record({ id: first }), [record({ id: second })]).id).toBe(id);
  });

  test("keeps each link once, those of the fullest record first", () => {
    const few = record({ links: [link("https://b.org"), link("https://a.org/")] });
    const full = record({
      links: [link("http://www.a.org")],
      abstract: "We count.",
      venue: "Hive",
    });
    expect(mergeRecords(few, [full]).links.map(({ url }) => url)).toEqual([
      "http://www.a.org",
      "https://b.org",
    ]);
  });

  test("gives the same in any order", () => {
    const records = [
      record({ title: "Bees", venue: "A" }),
      record({ title: "BEES", venue: "B", id: "7" }),
      record({ title: "bees", abstract: "We.", id: "8" }),
    ];
    const [a, b, c] = records as [Paper, Paper, Paper];
    const merged = mergeRecords(a, [b, c]);
    for (const [first, ...others] of [
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ] as const)
      expect(mergeRecords(first, others)).toEqual(merged);
  });
});
