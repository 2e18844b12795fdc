import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ParsedSource } from "../../../../src/papers/paper.ts";
import { pastedListing } from "../../../../src/papers/formats/plain/pasted-listing.ts";
import { expectLinearTime } from "../../../growth.ts";

const PROSE =
  "We count the bees of a garden with a camera. The method needs no labels and misses few of them.";

function parse(...lines: string[]): ParsedSource {
  return pastedListing.parse({ name: "page.txt", text: lines.join("\n") });
}

function titlesOf(...lines: string[]): string[] {
  return parse(...lines).papers.map(({ title }) => title);
}

function problemsOf(...lines: string[]): [line: number | null, message: string][] {
  return parse(...lines).problems.map(({ line, message }) => [line, message]);
}

describe("pastedListing.parse", () => {
  test("reads a page with bylines, counts, names, buttons, several dates and no abstract for one", () => {
    const text = readFileSync("tests/fixtures/papers/second-page.txt", "utf8");
    const expected: unknown = JSON.parse(
      readFileSync("tests/fixtures/papers/second-page.json", "utf8"),
    );
    expect(pastedListing.parse({ name: "second-page.txt", text })).toEqual(expected);
  });

  test("gives nothing for an empty text", () => {
    expect(parse("")).toEqual({ papers: [], problems: [] });
  });

  test("reads one paper without any header", () => {
    expect(parse("Counting Bees", PROSE).papers).toMatchObject([
      { line: 1, title: "Counting Bees", abstract: PROSE, date: null },
    ]);
  });

  test("keeps both of two equal papers, for merging to find", () => {
    expect(titlesOf("Counting Bees", PROSE, "Counting Bees", PROSE)).toHaveLength(2);
  });

  test("gives each paper the last date above it", () => {
    const { papers } = parse("Sep 3", "One", PROSE, "Sep 2, 2025", "Two", PROSE, "Three", PROSE);
    expect(papers.map(({ date }) => date?.day)).toEqual([3, 2, 2]);
  });

  test("takes a date between title and abstract as the paper's", () => {
    const { papers } = parse("Counting Bees", "Published on Aug 26, 2025", PROSE);
    expect(papers[0]?.date).toEqual({ year: 2025, month: 8, day: 26 });
  });

  test("keeps a paper without an abstract under the date above it", () => {
    const { papers } = parse("May 2", "One", PROSE, "Two Papers in a Row", "May 1", "Three", PROSE);
    expect(papers.map(({ title, date, abstract }) => [title, date?.day, abstract !== ""])).toEqual([
      ["One", 2, true],
      ["Two Papers in a Row", 2, false],
      ["Three", 1, true],
    ]);
  });

  test("joins an abstract in two paragraphs as the page has it", () => {
    const [first, second] = ["We count bees. It works.", "The code is at https://a.example.org/b."];
    expect(parse("Counting Bees", first, "", second).papers).toMatchObject([
      { abstract: `${first}\n\n${second}`, links: [{ url: "https://a.example.org/b" }] },
    ]);
    expect(parse("Counting Bees", first, second).papers[0]?.abstract).toBe(`${first}\n${second}`);
  });

  test("takes an address on a line of its own as a link, not as text", () => {
    expect(parse("Counting Bees", "https://github.com/a/bees", PROSE).papers).toMatchObject([
      { abstract: PROSE, links: [{ kind: "code", url: "https://github.com/a/bees" }] },
    ]);
  });

  test.each([
    "Is Counting All You Need?",
    "Counting Is All You Need.",
    "Get Your Bees! A Corpus of Garden Films",
    "An accurate count is not all you need to find the queen in a crowded hive",
    "Bees, Wasps and Flies",
    "Ada Lovelace and Charles Babbage",
    "αβγ: 数え方 für Bienen",
    "$k$-Bees: \\emph{Counting} at 99\\% Recall",
  ])("takes %j for a title", (title) => {
    expect(titlesOf("May 2", "Counting Ants from Above", PROSE, title, PROSE)).toEqual([
      "Counting Ants from Above",
      title,
    ]);
  });

  test.each([
    "We count bees.",
    "In this paper, we present BeeNet.",
    "We demonstrate BeeNet, a system for Counting Bees.",
    "Bees are counted by hand today. That is slow.",
    "A set of 40 films of bees, with every bee marked by hand, and a program that finds them.",
  ])("takes %j for an abstract", (abstract) => {
    expect(
      parse("Counting Bees", abstract, "Counting Ants from Above", PROSE).papers,
    ).toMatchObject([{ abstract }, { abstract: PROSE }]);
  });

  test.each(["12", "1.2k", "·", "4 authors", "Submitted by ada", "View PDF", "2 days ago", "new"])(
    "skips the page's %j wherever it stands",
    (line) => {
      const { papers, problems } = parse(line, "Counting Bees", line, PROSE, line, "Ants", PROSE);
      expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
        ["Counting Bees", PROSE],
        ["Ants", PROSE],
      ]);
      expect(problems).toEqual([]);
    },
  );

  test("skips a label that stands above three different texts, and keeps a title that repeats", () => {
    const page = ["One", "Add to shelf", PROSE, "Two", "Add to shelf", `${PROSE} 2.`];
    expect(titlesOf(...page, "Three", "Add to shelf", `${PROSE} 3.`)).toEqual([
      "One",
      "Two",
      "Three",
    ]);
    const repeated = ["Counting Bees", PROSE];
    expect(titlesOf(...repeated, ...repeated, ...repeated)).toHaveLength(3);
  });

  test("reports an abstract whose title is lost", () => {
    const long = `${PROSE} `.repeat(14).trim();
    expect(problemsOf("May 2", "Counting Bees", long, long)).toEqual([
      [
        4,
        'abstract without a title: "We count the bees of a garden with a camera. The method need…"',
      ],
    ]);
  });

  test("joins no two abstracts that a count or a date parts", () => {
    for (const line of ["12", "May 2"])
      expect(problemsOf("Counting Bees", PROSE, line, PROSE)).toHaveLength(1);
  });

  test("reports a line too short to be a title alone", () => {
    expect(problemsOf("Counting Bees", PROSE, "", "Ants")).toEqual([
      [4, 'too short for a title without an abstract: "Ants"'],
    ]);
  });

  test("reports a line above the first date that is no known part of a page", () => {
    expect(problemsOf("Models and Other Things", "May 2", "Counting Bees", PROSE)).toEqual([
      [1, 'neither a paper nor a known part of the page: "Models and Other Things"'],
    ]);
  });

  test("cleans titles, and keeps every offset of an abstract", () => {
    const { papers } = parse("Counting\u0000 \u202eBees\u200b", "We count\u0007bees. It works.");
    expect(papers).toMatchObject([
      { title: "Counting Bees", abstract: "We count bees. It works." },
    ]);
  });

  test("loses no word without notice: each line is in a paper, in a Problem, or the page's", () => {
    const forms = ["Counting @ Bees", "@", "Bees: A Longer Title with @ Words", "We count @ bees."];
    const line = fc
      .tuple(fc.constantFrom(...forms, `${PROSE} @ of them.`, "May 2", "12", ""), fc.nat())
      .map(([form, n]) => form.replace("@", `No${n}`));
    fc.assert(
      fc.property(fc.uniqueArray(line, { maxLength: 30 }), (lines) => {
        const { papers, problems } = parse(...lines);
        const read = papers.map(({ title, abstract }) => `${title}\n${abstract}`).join("\n");
        const reportedLines = new Set(problems.map(({ line }) => line));
        lines.forEach((text, index) => {
          const isBadge = /^No\d+$/.test(text) && index < lines.indexOf("May 2");
          const isPages = isBadge || ["May 2", "12", ""].includes(text);
          expect(isPages || reportedLines.has(index + 1) || read.includes(text)).toBe(true);
        });
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test.each(["a", "a. ", "\n", "A b, "])("takes linear time on nothing but %j", (part) => {
    expectLinearTime(
      (n) => part.repeat(20 * n),
      (text) => parse("Counting Bees", text),
    );
  });
});

describe("pastedListing.recognises", () => {
  test.each([
    ['{"title": "Counting Bees"}', "JSON"],
    ["<?xml version='1.0'?>\n<feed>", "XML"],
    [`@article{bees,\n  title = {Counting Bees},\n  abstract = {${PROSE}}}`, "BibTeX"],
    [`TY  - JOUR\nTI  - Counting Bees\nAB  - ${PROSE}\nER  - `, "RIS"],
    [`PMID- 1\nTI  - Counting Bees\nAB  - ${PROSE}`, "PubMed"],
    [`id,title,abstract\n1,Counting Bees,"${PROSE}"`, "CSV"],
    ["one two three", "a few words"],
    ["", "nothing"],
  ])("knows that %j is no listing but %s", (text) => {
    expect(pastedListing.recognises(text)).toBe(false);
  });

  test.each([
    `Counting Bees\n\n${PROSE}`,
    `${"\n".repeat(50_000)}Counting Bees\n\n${PROSE}`,
    `[Re] Counting Bees\n\n${PROSE}\n\n<think> Before You Count\n\n${PROSE}`,
    `Counting Bees, Ants, and Wasps\n\n${PROSE}`,
  ])("knows a listing by its first title with an abstract, %#", (text) => {
    expect(pastedListing.recognises(text)).toBe(true);
  });
});
