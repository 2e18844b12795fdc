import { parse as parseIndependently } from "@retorquere/bibtex-parser";
import { describe, expect, test } from "vitest";
import { bibtex } from "../../../../src/papers/formats/bibtex/bibtex.ts";
import type { ParsedSource } from "../../../../src/papers/paper.ts";
import { checkImporter } from "../importer-checks.ts";

const SAMPLE = String.raw`% Encoding: UTF-8
@string{bj = {Journal of Bees}}

@article{lovelace2019,
  author  = {Lov{\'e}lace, Ada and Charles Babbage and {Hive and Sons} and others},
  title   = {{BEES}: Counting $k$ Swarms},
  journal = bj # { and Wasps},
  year    = 2019, month = oct,
  doi     = {10.1000/BEES\_1},
  abstract = {We count 50% of \textit{all}
    bees, p < 0.05.

    It works.},
  keywords = {swarms, {\textit{Apis}} \& wasps}, keywords-plus = {SWARM INTELLIGENCE; SWARMS},
  funding_text 1 = {none}
}
@Comment{jabref-meta: groups {x};}

@inproceedings(babbage,
  title = "Of {\"O}ther" # " Wasps", crossref = {hive20}, author = "King, Jr., Martin")

@proceedings{hive20, title = {Proceedings of the Hive}, date = {2020-05-04/2020-05-06}}
`;

function parse(...lines: string[]): ParsedSource {
  return bibtex.parse({ name: "bees.bib", text: lines.join("\n") });
}

describe("bibtex", () => {
  test("reads every field it knows, macros and what is inherited", () => {
    const { papers, problems } = parse(SAMPLE);
    expect(problems).toEqual([]);
    expect(papers).toEqual([
      {
        line: 4,
        identifiers: ["doi:10.1000/bees_1"],
        id: "doi:10.1000/bees_1",
        title: "BEES: Counting k Swarms",
        abstract: "We count 50% of all bees, p < 0.05.\nIt works.",
        keywords: ["swarms", "Apis & wasps", "swarm intelligence"],
        authors: ["Ada Lovélace", "Charles Babbage", "Hive and Sons"],
        date: { year: 2019, month: 10, day: null },
        venue: "Journal of Bees and Wasps",
        links: [{ kind: "paper", url: "https://doi.org/10.1000/bees_1" }],
        upvotes: null,
      },
      expect.objectContaining({
        line: 19,
        title: "Of Öther Wasps",
        authors: ["Martin King Jr."],
        venue: "Proceedings of the Hive",
        date: { year: 2020, month: 5, day: 4 },
      }),
      expect.objectContaining({ line: 22, title: "Proceedings of the Hive", authors: [] }),
    ]);
  });

  test("finds the titles and authors that another parser finds", () => {
    const { entries } = parseIndependently(SAMPLE, { sentenceCase: false, caseProtection: false });
    const { papers } = parse(SAMPLE);
    expect(papers.map(({ title }) => title)).toEqual(
      entries.map(({ fields }) => fields["title"]?.normalize("NFC")),
    );
    const names = entries.map(({ fields }) => fields.author?.length ?? 0);
    expect(papers.map(({ authors }) => authors.length)).toEqual([(names[0] ?? 0) - 1, names[1], 0]);
  });

  test.each([
    [["eprint = {1401.2910v2}", "archiveprefix = {arXiv}"], "arxiv:1401.2910"],
    [["eprint = {1401.2910}"], "arxiv:1401.2910"],
    [
      ["eprint = {9901001}", "eprinttype = {arxiv}", "primaryclass = {hep-th}"],
      "arxiv:hep-th/9901001",
    ],
    [["journal = {arXiv preprint arXiv:1401.2910}"], "arxiv:1401.2910"],
    [["journal = {CoRR}", "volume = {abs/1401.2910}"], "arxiv:1401.2910"],
    [["url = {https://arxiv.org/abs/1401.2910}"], "arxiv:1401.2910"],
    [["url = {https://doi.org/10.1000/b}"], "doi:10.1000/b"],
    [["eprint = {gzA4AAAACAAJ}", "eprinttype = {googlebooks}"], undefined],
  ])("takes identifiers from %j", (fields, expected) => {
    const { papers, problems } = parse(`@misc{b, title = {Bees}, ${fields.join(", ")}}`);
    expect([papers[0]?.identifiers[0], problems]).toEqual([expected, []]);
  });

  test("takes addresses from url, note and howpublished, without their TeX", () => {
    const fields = String.raw`url = {https://b.org/a\_b}, howpublished = {\url{https://c.org}}`;
    expect(parse(`@misc{b, title = {Bees}, ${fields}}`).papers[0]?.links).toEqual([
      { kind: "paper", url: "https://b.org/a_b" },
      { kind: "paper", url: "https://c.org" },
    ]);
  });

  test.each([
    [
      "Babbage, C. and Ludwig van Bee and de la Hive, Jean",
      ["C. Babbage", "Ludwig van Bee", "Jean de la Hive"],
    ],
    ["Lovelace, A., Babbage, C.", ["A. Lovelace", "C. Babbage"]],
    ["Lovelace, Ada; Babbage, Charles", ["Ada Lovelace", "Charles Babbage"]],
    ["family=Bee, given=Ada, prefix=van", ["Ada van Bee"]],
    ["King, Martin, Jr. and\n  {The Hive, Inc.}", ["Martin King Jr.", "The Hive, Inc."]],
  ])("reads the names %j", (names, expected) => {
    expect(parse(`@book{b, title = {Bees}, author = {${names}}}`).papers[0]?.authors).toEqual(
      expected,
    );
  });

  test("joins title and subtitle, and drops HTML behind TeX", () => {
    const title = String.raw`Of {\textless}i{\textgreater}Bees{\textless}/i{\textgreater} \&amp; Co`;
    expect(parse(`@book{b, title = {${title}}, subtitle = {A Count}}`).papers[0]?.title).toBe(
      "Of Bees & Co: A Count",
    );
  });

  test("keeps the entries after a broken one, and what is whole of it", () => {
    const { papers, problems, lostCount } = parse(
      ...["@article{a, title = {Bees}, year = {2019", "@article{b, title = {Wasps"],
      ...["@article{c, author = {A}}", "@article{d, title = {Ants}}", "@article{, title={Flies}}"],
    );
    expect(papers.map(({ title, line }) => [title, line])).toEqual([
      ["Bees", 1],
      ["Ants", 4],
      ["Flies", 5],
    ]);
    expect(lostCount).toBe(2);
    expect(problems).toEqual([
      { file: "bees.bib", line: 1, message: "entry broken off, the rest of it is left out: a" },
      { file: "bees.bib", line: 2, message: "entry without end or title: b" },
      { file: "bees.bib", line: 3, message: "no title: c" },
    ]);
  });

  test("keeps all entries with the same key, and ends on entries that refer to each other", () => {
    const entry =
      "@article{a, title = {Bees}, crossref = {b}}\n@article{b, title = {Wasps}, crossref = {a}}";
    expect(parse(entry, entry).papers).toHaveLength(4);
  });

  test("knows no text that merely quotes BibTeX, and no other format", () => {
    expect(bibtex.recognises(`${"We count bees. ".repeat(100)}\n${SAMPLE}`)).toBe(false);
    expect(bibtex.recognises('[{"a": "\n@article{b, title = {c}}"}]')).toBe(false);
    expect(bibtex.recognises(`Database\nEXPORT DATE: 1 May\n\n${SAMPLE}`)).toBe(true);
  });

  checkImporter(bibtex, SAMPLE, [
    (n) => "{".repeat(50 * n),
    (n) => '"'.repeat(50 * n),
    (n) => "@article{a,".repeat(5 * n),
    (n) => "@article{a, title = {\n".repeat(n),
    (n) => '@article{a, title = "\n'.repeat(n),
    (n) => `@article{a, title = {${"{".repeat(20 * n)}${"}".repeat(20 * n)}}}`,
    (n) => `@article{a, title = {B}, author = {${" and ".repeat(2 * n)}}}`,
    (n) => `@article{a, title = {B}, abstract = {${"\\'".repeat(20 * n)}}}`,
    (n) => `@string{a = "b"}\n${"@string{a = a # a # a}\n".repeat(n)}@misc{b, title = a}`,
    (n) => `@article{a${" ".repeat(50 * n)}`,
    (n) => "@ ".repeat(20 * n),
  ]);
});
