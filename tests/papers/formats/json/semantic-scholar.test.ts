import { describe, expect, test } from "vitest";
import { semanticScholar } from "../../../../src/papers/formats/json/semantic-scholar.ts";
import { checkImporter } from "../importer-checks.ts";
import { HOSTILE_JSON } from "./hostile-json.ts";

const BEES = {
  paperId: "c31c87c5",
  externalIds: { ArXiv: "2405.13729", DOI: "10.1000/Bees", CorpusId: 470667 },
  url: "https://www.semanticscholar.org/paper/c31c87c5",
  title: "Counting Bees",
  abstract: "We count bees for $5 each.",
  venue: "",
  journal: { name: "J. Bees" },
  fieldsOfStudy: ["Biology"],
  year: 2024,
  publicationDate: "2024-05-22",
  authors: [{ authorId: "1", name: "Ada Lovelace" }, { name: null }],
};

function parse(value: unknown) {
  return semanticScholar.parse({ name: "bees.json", text: JSON.stringify(value) });
}

describe("semanticScholar", () => {
  test("reads every field it knows", () => {
    expect(parse(BEES)).toEqual({
      papers: [
        {
          line: 1,
          identifiers: ["arxiv:2405.13729", "doi:10.1000/bees"],
          id: "2405.13729",
          title: "Counting Bees",
          abstract: "We count bees for $5 each.",
          keywords: [],
          authors: ["Ada Lovelace"],
          date: { year: 2024, month: 5, day: 22 },
          venue: "J. Bees",
          links: [
            { kind: "paper", url: "https://www.semanticscholar.org/paper/c31c87c5" },
            { kind: "paper", url: "https://arxiv.org/abs/2405.13729" },
            { kind: "paper", url: "https://doi.org/10.1000/bees" },
          ],
          upvotes: null,
        },
      ],
      problems: [],
    });
  });

  test("takes its own id where there is no other, and the year where there is no date", () => {
    const bare = { ...BEES, externalIds: { CorpusId: 1 }, publicationDate: null };
    expect(parse(bare).papers).toMatchObject([
      { id: "s2:c31c87c5", identifiers: [], date: { year: 2024, month: null } },
    ]);
  });

  test("reports each null in a batch, and of a paper of which nothing is known", () => {
    const unknown = { paperId: "2d56", title: null, authors: null };
    const result = parse([null, BEES, null, unknown]);
    expect(result.papers).toHaveLength(1);
    expect(result.problems.map(({ message }) => message)).toEqual([
      "no record: null",
      "no record: null",
      'no title: {"paperId":"2d56","title":null,"authors":null}',
    ]);
    expect(result.lostCount).toBe(3);
  });

  test("reads a page of a search, and the papers of a list of citations", () => {
    expect(parse({ total: 1, offset: 0, data: [BEES] }).papers).toHaveLength(1);
    const citations = { offset: 0, data: [{ contexts: [], citingPaper: BEES }] };
    expect(semanticScholar.recognises(JSON.stringify(citations))).toBe(true);
    expect(parse(citations).papers).toMatchObject([{ title: "Counting Bees" }]);
  });

  checkImporter(semanticScholar, JSON.stringify({ total: 1, data: [BEES, null] }), HOSTILE_JSON);
});
