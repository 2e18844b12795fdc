import { describe, expect, test } from "vitest";
import type { ParsedSource } from "../../../../src/papers/paper.ts";
import { ris } from "../../../../src/papers/formats/tagged/ris.ts";
import { checkImporter } from "../importer-checks.ts";

const SAMPLE = `TY  - JOUR
TI  - Counting <i>Bees</i> &amp; Wasps
AU  - Lov&eacute;lace, Ada
AU  - King, Martin, Jr.
T2  - Journal of Bees
AB  - We count bees.
All of them.
KW  - *bees
KW  - swarm intelligence
DA  - 2019/10//undefined
PY  - 2019
DO  - https://doi.org/10.1000/BEES
UR  - https://bees.org/1
L1  - internal-pdf://bees.pdf
ER  -

TY  - CHAP
T1  - Of Wasps
A1  - Babbage C.
Y1  - 2006//
BT  - A Book of Insects
ER  - 
`;

function parse(...lines: string[]): ParsedSource {
  return ris.parse({ name: "bees.ris", text: lines.join("\n") });
}

function titlesAndLines(...lines: string[]): [string, number][] {
  return parse(...lines).papers.map(({ title, line }) => [title, line]);
}

describe("ris", () => {
  test("reads every field it knows", () => {
    const { papers, problems } = parse(SAMPLE);
    expect(problems).toEqual([]);
    expect(papers).toEqual([
      {
        line: 1,
        identifiers: ["doi:10.1000/bees"],
        id: "doi:10.1000/bees",
        title: "Counting Bees & Wasps",
        abstract: "We count bees. All of them.",
        keywords: ["bees", "swarm intelligence"],
        authors: ["Ada Lovélace", "Martin King Jr."],
        date: { year: 2019, month: 10, day: null },
        venue: "Journal of Bees",
        links: [
          { kind: "paper", url: "https://bees.org/1" },
          { kind: "paper", url: "https://doi.org/10.1000/bees" },
        ],
        upvotes: null,
      },
      expect.objectContaining({
        line: 17,
        title: "Of Wasps",
        authors: ["Babbage C."],
        date: { year: 2006, month: null, day: null },
        venue: "A Book of Insects",
      }),
    ]);
  });

  test.each([
    [["KW  - swarms, hives, wasps"], ["swarms", "hives", "wasps"]],
    [["KW  - Bees, Wild"], ["Bees, Wild"]],
    [
      ["KW  - swarms", "KW  - Bees, Wild"],
      ["swarms", "Bees, Wild"],
    ],
    [
      ["KW  - swarms", "hives", "Bees, Wild"],
      ["swarms", "hives", "Bees, Wild"],
    ],
    [
      ["KW  - swarms; swarm", "intelligence; hives"],
      ["swarms", "swarm intelligence", "hives"],
    ],
  ])("reads the keywords of %j", (lines, keywords) => {
    expect(parse("TY  - JOUR", "TI  - Bees", ...lines, "ER  - ").papers[0]?.keywords).toEqual(
      keywords,
    );
  });

  test("reads records without their first or last line", () => {
    expect(titlesAndLines("TY  - JOUR", "TI  - Bees", "TY  - JOUR", "TI  - Wasps")).toEqual([
      ["Bees", 1],
      ["Wasps", 3],
    ]);
    expect(
      titlesAndLines("TI  - Bees", "ER  - ", "", "AU  - Ada", "TI  - Wasps", "ER  - "),
    ).toEqual([
      ["Bees", 1],
      ["Wasps", 4],
    ]);
  });

  test("joins the lines of a wrapped abstract and keeps its paragraphs apart", () => {
    const bees = "we count all of the bees that fly around";
    const wrapped = ["AB  - Aim", `${bees} in`, `${bees} and`, "do so again.", `${bees}.`];
    expect(parse("TY  - JOUR", "TI  - Bees", ...wrapped).papers[0]?.abstract).toBe(
      `Aim\n${bees} in ${bees} and do so again.\n${bees}.`,
    );
    const long = `${bees} ${bees} ${bees} ${bees}`;
    const paragraphs = [`AB  - ${long}.`, `${long}!`, "AB  - The end."];
    expect(parse("TY  - JOUR", "TI  - Bees", ...paragraphs).papers[0]?.abstract).toBe(
      `${long}.\n${long}!\nThe end.`,
    );
  });

  test("reads what exporters put before, between and after records as no record", () => {
    const { papers, problems } = parse(
      ...[
        "Export of 2 records",
        "1.",
        "TY - JOUR",
        "TI - Bees",
        "ER -",
        "NL  - Bees J",
        "See: bees.org",
      ],
      ...["2.", "TY  - JOUR", "TI  - Wasps", "ER  - ", "the end"],
    );
    expect([papers.map(({ title }) => title), problems]).toEqual([["Bees", "Wasps"], []]);
  });

  test("reports a record without a title and of a date that is none", () => {
    const text = [
      "TY  - GEN",
      "TI  -",
      "N2  - We count.",
      "ER  -",
      "TY  - GEN",
      "TI  - Bees",
      "PY  - 10 15",
    ];
    const { papers, problems } = parse(...text);
    expect(papers).toHaveLength(1);
    expect(problems).toEqual([
      { file: "bees.ris", line: 1, message: "no title: TY GEN; N2 We count." },
      { file: "bees.ris", line: 5, message: "no date: 10 15" },
    ]);
  });

  test("takes identifiers from addresses, editors where there are no authors, and a title from CT or BT", () => {
    const [bees] = parse(
      "TY  - GEN",
      "CT  - Bees",
      "A2  - Lovelace, Ada",
      "UR  - https://arxiv.org/abs/2405.13729",
    ).papers;
    expect(bees).toMatchObject({ id: "2405.13729", authors: ["Ada Lovelace"], venue: null });
    const [book] = parse(
      "TY  - BOOK",
      "BT  - Bees",
      "PB  - Hive Press",
      "UR  - https://doi.org/10.1000/b",
    ).papers;
    expect(book).toMatchObject({ title: "Bees", id: "doi:10.1000/b", venue: "Hive Press" });
  });

  checkImporter(ris, SAMPLE, [
    (n) => "TY  - JOUR\n".repeat(n / 2),
    (n) => `TY  - JOUR\n${"AU  - B\n".repeat(2 * n)}`,
    (n) => `TY  - JOUR\nTI  - ${"<".repeat(50 * n)}`,
    (n) => `TY  - JOUR\nTI  - ${" ".repeat(50 * n)}`,
    (n) => `TY  - JOUR\nTI  - B\nAB  - ${"b\n".repeat(5 * n)}`,
    (n) => `TY  - JOUR\nTI  - B\nAU  - ${",;".repeat(5 * n)}`,
    (n) => `TY  - JOUR\nTI  - B\nDA  - ${"9".repeat(50 * n)}\nDO  - ${"10.".repeat(20 * n)}`,
  ]);
});
