import { describe, expect, test } from "vitest";
import { table } from "../../../../src/papers/formats/table/table.ts";
import type { ParsedSource } from "../../../../src/papers/paper.ts";
import { checkImporter } from "../importer-checks.ts";

const SAMPLE = `Authors,Author full names,Title,Year,Source title,DOI,Link,Author Keywords,Index Keywords,Abstract
Lovelace A.,"Lovelace, Ada (5712345678); Babbage, Charles (5712345679)",Counting <i>Bees</i>,2019,Journal of Bees,10.1000/BEES,https://bees.org,bees; wasps,Apis; Bees,"We count ""all"" bees,
and wasps."
"Babbage C., King M.",,"Of Wasps; [Von Wespen]",2020,,,,,,[No abstract available]
`;

function parse(...lines: string[]): ParsedSource {
  return table.parse({ name: "bees.csv", text: lines.join("\n") });
}

describe("table", () => {
  test("reads every field it knows", () => {
    const { papers, problems } = parse(SAMPLE);
    expect(problems).toEqual([]);
    expect(papers).toEqual([
      {
        line: 2,
        identifiers: ["doi:10.1000/bees"],
        id: "doi:10.1000/bees",
        title: "Counting Bees",
        abstract: 'We count "all" bees,\nand wasps.',
        keywords: ["bees", "wasps", "Apis"],
        authors: ["Ada Lovelace", "Charles Babbage"],
        date: { year: 2019, month: null, day: null },
        venue: "Journal of Bees",
        links: [
          { kind: "paper", url: "https://bees.org" },
          { kind: "paper", url: "https://doi.org/10.1000/bees" },
        ],
        upvotes: null,
      },
      expect.objectContaining({
        line: 4,
        title: "Of Wasps",
        abstract: "",
        authors: ["Babbage C.", "King M."],
      }),
    ]);
  });

  test("takes the column ID for keywords only where Web of Science writes it", () => {
    const keywordsOf = (...lines: string[]) => parse(...lines).papers[0]?.keywords;
    expect(keywordsOf("TI\tDE\tID", "Bees\tswarms\tAPIS; BEE DANCES")).toEqual([
      ...["swarms", "APIS", "BEE DANCES"],
    ]);
    expect(keywordsOf("id,title,keywords", "7a,Bees,\"['swarms', 'hives']\"")).toEqual([
      ...["swarms", "hives"],
    ]);
  });

  test.each([
    ["PT\tAU\tAF\tTI\tSO\tPD\tPY\tUT\nJ\tBee, A\tBee, Ada\tOf Bees\tHive\tJUL 15\t2019\tWOS:0001"],
    [
      '"Key","Title","Author","Publication Title","Date"\n"A","Of Bees","Bee, Ada","Hive","2019-07-15"',
    ],
    ["id;title;authors;journal;publication_date\n1;Of Bees;Bee, Ada;Hive;15 July 2019"],
    ["sep=;\ntitle;author;venue;date\nOf Bees;Ada Bee;Hive;2019/07/15"],
    [
      "display_name,authorships.author.display_name,primary_location.source.display_name,publication_date\n" +
        "Of Bees,Ada Bee,Hive,2019-07-15",
    ],
  ])("knows the columns of %j", (text) => {
    expect(table.recognises(text)).toBe(true);
    expect(parse(text).papers).toMatchObject([
      {
        title: "Of Bees",
        authors: ["Ada Bee"],
        venue: "Hive",
        date: { year: 2019, month: 7, day: 15 },
      },
    ]);
  });

  test.each([
    ["Lovelace, Ada", ["Ada Lovelace"]],
    ["Ada Lovelace and Charles Babbage", ["Ada Lovelace", "Charles Babbage"]],
    ["Ada Lovelace, Charles Babbage", ["Ada Lovelace", "Charles Babbage"]],
    ["Lovelace, A., Babbage, C.", ["A. Lovelace", "C. Babbage"]],
    ["Ada Lovelace|Charles Babbage", ["Ada Lovelace", "Charles Babbage"]],
    ["['Ada Lovelace', 'Charles Babbage']", ["Ada Lovelace", "Charles Babbage"]],
    ["[No author name available]", []],
  ])("reads the names %j", (names, expected) => {
    expect(parse("title,authors", `Bees,"${names}"`).papers[0]?.authors).toEqual(expected);
  });

  test("keeps what can be used of rows with too few or too many cells, and reports those without a title", () => {
    const { papers, problems, lostCount } = parse(
      ...[
        "title,abstract,year",
        "Bees",
        "",
        "Wasps,We count,2019,more",
        " ,We lose,2020",
        "Ants,,",
      ],
    );
    expect(papers.map(({ title, line }) => [title, line])).toEqual([
      ["Bees", 2],
      ["Wasps", 4],
      ["Ants", 6],
    ]);
    expect(lostCount).toBe(1);
    expect(problems).toEqual([
      { file: "bees.csv", line: 4, message: "more cells than the header has: Wasps" },
      { file: "bees.csv", line: 5, message: "no title: We lose; 2020" },
    ]);
  });

  test("keeps the rows after a quote that never closes", () => {
    const { papers, problems } = parse(
      "title,abstract",
      'Bees,"We count',
      "Wasps,We do",
      "Ants,No",
    );
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      ["Bees", "We count"],
      ["Wasps", "We do"],
      ["Ants", "No"],
    ]);
    const message = "quote that never closes, row cut at the end of its line: Bees";
    expect(problems).toEqual([{ file: "bees.csv", line: 2, message }]);
    const broken = Array.from({ length: 9 }, (_, n) => `Bees ${n},"We`);
    expect(parse("title,abstract", ...broken).papers).toHaveLength(9);
  });

  test("reads no papers where there is only a header, or the header again", () => {
    expect(parse("title,abstract")).toEqual({ papers: [], problems: [] });
    expect(parse("title,abstract", "title,abstract").papers).toEqual([]);
  });

  test.each([
    "Counting Bees, and Wasps\n\nWe count, and count.",
    "a,b\n1,2",
    "title\nBees",
    '{"title": 1}',
  ])("knows that %j is no table of papers", (text) => {
    expect(table.recognises(text)).toBe(false);
  });

  checkImporter(table, SAMPLE, [
    (n) => '"'.repeat(50 * n),
    (n) => `title,abstract\n${'"'.repeat(20 * n)}`,
    (n) => `title,abstract\n${'"a" b,'.repeat(5 * n)}`,
    (n) => `title,abstract\n${'a,"b\n'.repeat(n / 5)}`,
    (n) => `title,abstract\n${",".repeat(50 * n)}`,
    (n) => `title,abstract\n${"\n".repeat(2 * n)}`,
    (n) => `title,authors\nB,"${", ".repeat(5 * n)}"`,
    (n) => "\t".repeat(50 * n),
  ]);
});
