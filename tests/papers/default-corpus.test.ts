/** The listing that the project carries, read as it is and as other pages would have it. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ParsedSource } from "../../src/papers/paper.ts";
import { pastedListing } from "../../src/papers/formats/plain/pasted-listing.ts";

const DEFAULT_CORPUS = readFileSync("data/papers/trending-papers.txt", "utf8");

function parse(text: string): ParsedSource {
  return pastedListing.parse({ name: "trending-papers.txt", text });
}

describe("pastedListing on the listing that the project carries", () => {
  const { papers, problems } = parse(DEFAULT_CORPUS);

  test("finds its 86 papers, and nothing else", () => {
    expect(problems).toEqual([]);
    expect(papers.map(({ line }) => line)).toEqual(
      Array.from({ length: 86 }, (_, index) => 11 + 4 * index),
    );
  });

  test("leaves titles and abstracts untouched", () => {
    const lines = DEFAULT_CORPUS.split("\n");
    for (const { line, title, abstract } of papers)
      expect([title, abstract]).toEqual([lines[line - 1], lines[line + 1]]);
  });

  test("dates all of them by its one date, which has no year", () => {
    for (const { date } of papers) expect(date).toEqual({ year: null, month: 3, day: 14 });
  });

  test("finds 27 code links and 4 project pages, mended", () => {
    const links = papers.flatMap(({ links }) => links);
    const countOf = (kind: string) => links.filter((link) => link.kind === kind).length;
    expect([countOf("code"), countOf("project"), countOf("paper")]).toEqual([27, 4, 0]);
    const urls = links.map(({ url }) => url);
    expect(urls).toContain("https://github.com/xuke225/EQ-Net");
    expect(urls).toContain("https://github.com/PaulAlbert31/LSA");
    expect(urls).toContain("https://github.com/AngusDujw/Diversity-Driven-Synthesis");
    expect(urls.filter((url) => /[.,){}]$/.test(url))).toEqual([]);
  });

  test("gives the same papers from Windows line ends, other blank lines, a byte-order mark and a mail's width", () => {
    const contents = (text: string) =>
      parse(text).papers.map(({ title, abstract, links }) => ({
        title,
        abstract: abstract.replaceAll("\n", " "),
        links,
      }));
    const expected = contents(DEFAULT_CORPUS);
    const wrapped = DEFAULT_CORPUS.replace(/(?![^\n]{1,72}$)([^\n]{1,72}) /gm, "$1\n");
    expect(wrapped).not.toBe(DEFAULT_CORPUS);
    for (const text of [
      DEFAULT_CORPUS.replaceAll("\n", "\r\n"),
      DEFAULT_CORPUS.replaceAll("\n\n", "\n"),
      DEFAULT_CORPUS.replaceAll("\n\n", " \n\t\n\n"),
      `\ufeff${DEFAULT_CORPUS}`,
      wrapped,
    ])
      expect(contents(text)).toEqual(expected);
  });

  test("gives the same papers whatever their order", () => {
    const [header, pairs] = [DEFAULT_CORPUS.split("\n\n").slice(0, 5), papers.map(pairOf)];
    const byId = (result: ParsedSource) =>
      new Map(result.papers.map((paper) => [paper.id, { ...paper, line: 0 }]));
    fc.assert(
      fc.property(fc.shuffledSubarray(pairs, { minLength: pairs.length }), (shuffled) => {
        const again = parse([...header, ...shuffled].join("\n\n"));
        expect(again.problems).toEqual([]);
        expect(byId(again)).toEqual(byId({ papers, problems }));
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  function pairOf({ title, abstract }: { title: string; abstract: string }): string {
    return `${title}\n\n${abstract}`;
  }
});
