import { describe, expect, test } from "vitest";
import { arxivMetadata } from "../../../../src/papers/formats/json/arxiv-metadata.ts";
import { checkImporter } from "../importer-checks.ts";
import { HOSTILE_JSON } from "./hostile-json.ts";

const BEES = {
  id: "0704.0001",
  submitter: "Ada Lovelace",
  authors: "Ada Lovelace, C.-P. Babbage and Bo Ek",
  title: "Counting bees in\n  gardens",
  "journal-ref": "J. Bees 1 (2007)",
  doi: "10.1000/bees",
  categories: "cs.CV",
  abstract: "  We count bees\nin gardens.\n  Then we count\nwasps.\n",
  versions: [{ version: "v1", created: "Mon, 2 Apr 2007 19:18:42 GMT" }],
  update_date: "2008-11-26",
  authors_parsed: [
    ["Lovelace", "Ada", ""],
    ["Babbage", "C. -P.", "Jr", "The Hive"],
  ],
};

function parse(...records: object[]) {
  const text = records.map((record) => JSON.stringify(record)).join("\n");
  return arxivMetadata.parse({ name: "arxiv.jsonl", text });
}

describe("arxivMetadata", () => {
  test("reads every field it knows, with the day of the first version and whole paragraphs", () => {
    expect(parse(BEES)).toEqual({
      papers: [
        {
          line: 1,
          identifiers: ["arxiv:0704.0001", "doi:10.1000/bees"],
          id: "0704.0001",
          title: "Counting bees in gardens",
          abstract: "We count bees in gardens.\nThen we count wasps.",
          keywords: [],
          authors: ["Ada Lovelace", "C.-P. Babbage Jr"],
          date: { year: 2007, month: 4, day: 2 },
          venue: "J. Bees 1 (2007)",
          links: [
            { kind: "paper", url: "https://arxiv.org/abs/0704.0001" },
            { kind: "paper", url: "https://doi.org/10.1000/bees" },
          ],
          upvotes: null,
        },
      ],
      problems: [],
    });
  });

  test("takes the authors and the date where they are only in words", () => {
    const { papers } = parse({ ...BEES, authors_parsed: null, versions: null, doi: null });
    expect(papers[0]).toMatchObject({
      authors: ["Ada Lovelace", "C.-P. Babbage", "Bo Ek"],
      date: { year: 2008, month: 11, day: 26 },
    });
  });

  test("reads an old number, and loses no line to a broken one", () => {
    const text = [{ ...BEES, id: "hep-th/9901001" }, BEES].map((one) => JSON.stringify(one));
    const { papers, problems } = arxivMetadata.parse({
      name: "arxiv.jsonl",
      text: `${text[0]}\n${text[0]?.slice(0, 90)}\n${text[1]}`,
    });
    expect(papers.map(({ line, id }) => [line, id])).toEqual([
      [1, "hep-th/9901001"],
      [3, "0704.0001"],
    ]);
    expect(problems.map(({ line, message }) => [line, message.slice(0, 12)])).toEqual([
      [2, "broken JSON:"],
    ]);
  });

  checkImporter(arxivMetadata, JSON.stringify(BEES), HOSTILE_JSON);
});
