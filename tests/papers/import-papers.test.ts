import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { pastedListing } from "../../src/papers/formats/plain/pasted-listing.ts";
import { importPapers } from "../../src/papers/import-papers.ts";
import type { SourceText } from "../../src/papers/paper.ts";
import { anyText } from "../helpers.ts";
import { expectLinearTime } from "../growth.ts";

const PROSE = "We count the bees of a garden with a camera. The method needs no labels.";
const LISTING: SourceText = {
  name: "page.txt",
  text: `Mar 14\n\nCounting Bees\n\n${PROSE}\n\nWeighing Bees\n\n${PROSE}`,
};
const LINES: SourceText = {
  name: "bees.jsonl",
  text: '{"id": "arxiv:1", "title": "Counting bees", "year": 2025}\n{"title": "Ants"}',
};

describe("importPapers", () => {
  test("gives nothing for no sources", () => {
    expect(importPapers([])).toEqual({
      papers: [],
      sources: [],
      mergedCount: 0,
      shares: { abstract: 0, keywords: 0, date: 0, code: 0 },
      problems: [],
    });
  });

  test("says of each source what was read, kept, merged and left out", () => {
    const text = '{"title":"One Paper"}';
    const { papers, sources, mergedCount } = importPapers([
      { name: "b.jsonl", text },
      { name: "c.xml", text: "<a></a>" },
      { name: "a.jsonl", text: `${text}\n{"title":"Another Paper"}\n${text}\n{"id": 1}\n{"x` },
    ]);
    expect(papers).toHaveLength(2);
    const format = "JSON records";
    expect(sources).toEqual([
      { name: "a.jsonl", format, recordCount: 5, paperCount: 3, mergedCount: 1 },
      { name: "b.jsonl", format, recordCount: 1, paperCount: 1, mergedCount: 1 },
      { name: "c.xml", format: null, recordCount: 0, paperCount: 0, mergedCount: 0 },
    ]);
    expect(mergedCount).toBe(2);
  });

  test("leaves out keywords where they are not wanted", () => {
    const source = { name: "a.jsonl", text: '{"title": "Ants", "keywords": ["hills"]}' };
    expect(importPapers([source]).papers[0]?.keywords).toEqual(["hills"]);
    const { papers } = importPapers([source], { withKeywords: false });
    expect(papers).toMatchObject([{ title: "Ants", keywords: [] }]);
  });

  test("gives the shares of merged papers with an abstract, keywords, a date and code", () => {
    const code = '{"title": "Ants", "code": "github.com/a/b", "keywords": "hills"}';
    expect(importPapers([LISTING, LINES, { name: "c.jsonl", text: code }]).shares).toEqual({
      abstract: 0.667,
      keywords: 0.333,
      date: 0.667,
      code: 0.333,
    });
  });

  test("reports an importer that fails, and reads the others", () => {
    const fault = vi.spyOn(pastedListing, "parse").mockImplementation(() => {
      throw new Error("out of bees");
    });
    const { papers, problems } = importPapers([LISTING, LINES]);
    fault.mockRestore();
    expect(papers).toHaveLength(2);
    expect(problems[0]).toEqual({
      file: "page.txt",
      line: null,
      message: "cannot be read as pasted listing: out of bees",
    });
  });

  test("reads each source by its content, merges what repeats and sorts by id", () => {
    const { papers, problems } = importPapers([LISTING, LINES]);
    expect(papers.map(({ id, title }) => [id.replace(/-[0-9a-f]{12}$/, ""), title])).toEqual([
      ["arxiv:1", "Counting Bees"],
      ["paper:ants", "Ants"],
      ["paper:weighing-bees", "Weighing Bees"],
    ]);
    expect(papers[0]).toMatchObject({ abstract: PROSE, date: { month: 3, day: 14 } });
    expect(papers[0]).not.toHaveProperty("line");
    expect(problems).toEqual([]);
  });

  test("gives the same bytes for any order of the sources", () => {
    const once = JSON.stringify(importPapers([LISTING, LINES, { ...LINES, text: "?" }]));
    expect(JSON.stringify(importPapers([{ ...LINES, text: "?" }, LINES, LISTING]))).toBe(once);
  });

  test("reads each source as it comes, without the ones before", () => {
    let taken = 0;
    function* sources() {
      for (const source of [LISTING, LINES]) {
        taken++;
        yield source;
      }
    }
    expect(importPapers(sources())).toEqual(importPapers([LISTING, LINES]));
    expect(taken).toBe(2);
  });

  test("reads a file given twice once, and counts each paper as a repeat", () => {
    const { papers, sources } = importPapers([LISTING, LISTING]);
    expect(papers).toEqual(importPapers([LISTING]).papers);
    expect(sources.map(({ mergedCount }) => mergedCount)).toEqual([0, 2]);
  });

  test("reports a source that it does not know, and reads the others", () => {
    const { papers, problems } = importPapers([LISTING, { name: "a.xml", text: "<a></a>" }]);
    expect(papers).toHaveLength(2);
    expect(problems).toEqual([
      {
        file: "a.xml",
        line: null,
        message: expect.stringMatching(
          /^no known format: expected .*JSON records .*list of titles$/,
        ),
      },
    ]);
  });

  test("reports a source without text, and of one without a paper", () => {
    const sources = [
      { name: "a.txt", text: "\ufeff \n" },
      { name: "b.json", text: '{"title": "cut off' },
    ];
    expect(importPapers(sources).problems.map(({ file, message }) => [file, message])).toEqual([
      ["a.txt", "no text in it"],
      ["b.json", "no paper found: read as JSON records"],
      ["b.json", 'broken JSON: {"title": "cut off'],
    ]);
  });

  test("reads line ends of every kind, and no byte-order mark", () => {
    const text = `\ufeff${LISTING.text}`;
    const once = importPapers([LISTING]).papers;
    expect(importPapers([{ ...LISTING, text: text.replaceAll("\n", "\r\n") }]).papers).toEqual(
      once,
    );
    expect(importPapers([{ ...LISTING, text: text.replaceAll("\n", "\r") }]).papers).toEqual(once);
  });

  test("counts the problems of a file beyond the first 200", () => {
    const { problems } = importPapers([
      { name: "a", text: '{"title": "A"}\n' + "{}\n".repeat(300) },
    ]);
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toEqual({
      file: "a",
      line: null,
      message: "100 more problems like these",
    });
  });

  test("reads the labelled papers and the listing they come from as the same 86", () => {
    const sources = ["data/gold/trending-dev.json", "data/papers/trending-papers.txt"].map(
      (name) => ({ name, text: readFileSync(name, "utf8") }),
    );
    const { papers, problems } = importPapers(sources);
    expect(papers).toHaveLength(86);
    expect(problems).toEqual([]);
  });

  test("never throws, and keeps every promise of its types, whatever the text", () => {
    const words = [
      "May 2",
      "Counting Bees",
      PROSE,
      "{",
      '{"title":"a"}',
      '"',
      "}",
      "[",
      "\u202e",
      "\0",
    ];
    const piece = fc.oneof(
      fc.constantFrom(...words, "https://a.org", "\ud800", "__proto__", "\n", "\r\n", "  "),
      anyText,
      fc.json(),
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("\n"));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
        const { papers } = importPapers(texts.map((text, n) => ({ name: `${n}`, text })));
        for (const { id, title, links, abstract } of papers) {
          expect(id in {}).toBe(false);
          expect([id, title]).not.toContain("");
          expect(`${title}${abstract}`).not.toMatch(/[\0-\x08\u202a-\u202e]|\p{Surrogate}/u);
          for (const { url } of links) expect(new URL(url).protocol).toMatch(/^https?:$/);
        }
        expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  const makeLong = (n: number) => "bees ".repeat(10 * n);
  test.each<[string, (n: number) => string]>([
    ["a text without a line end", makeLong],
    ["a title above it", (n) => `Counting Bees\n${makeLong(n)}`],
    ["an abstract without end", (n) => `{"title": "Bees", "abstract": "${makeLong(n)}"}`],
    ["a broken record", (n) => `[{"title": "${makeLong(n)}"`],
    ["blank lines", (n) => `${"\n".repeat(10 * n)}Bees\n${"\n".repeat(10 * n)}${PROSE}`],
    ["nothing but NUL", (n) => "\u0000".repeat(20 * n)],
  ])("takes linear time on %s", (_, make) => {
    expectLinearTime(make, (text) => importPapers([{ name: "long", text }]));
  });
});
