import { describe, expect, test } from "vitest";
import { dailyPapers } from "../../../../src/papers/formats/json/daily-papers.ts";
import { checkImporter } from "../importer-checks.ts";
import { HOSTILE_JSON } from "./hostile-json.ts";

const DAY = [
  {
    paper: {
      id: "2405.13729",
      authors: [
        { _id: "1", name: "Ada Lovelace", hidden: false },
        { _id: "2", name: "Bo Ek", hidden: true },
      ],
      publishedAt: "2024-05-22T15:00:00.000Z",
      title: "Counting\n  Bees &amp; Wasps",
      summary: "We count bees.",
      upvotes: 12,
      ai_keywords: ["swarms", "hives"],
      projectPage: "https://bees.example.org/",
      githubRepo: "https://github.com/ada/bees",
    },
    publishedAt: "2024-05-24T00:00:00.000Z",
    title: "Counting Bees & Wasps",
  },
  {
    paper: { id: "2405.13730", authors: null, summary: null },
    title: "Of Wasps",
    summary: "None.",
  },
];

function parse(value: unknown) {
  return dailyPapers.parse({ name: "day.json", text: JSON.stringify(value, null, 1) });
}

describe("dailyPapers", () => {
  test("reads the paper in each entry, with its first date, and leaves out hidden authors", () => {
    const { papers, problems } = parse(DAY);
    expect(problems).toEqual([]);
    expect(papers[0]).toEqual({
      line: 2,
      identifiers: ["arxiv:2405.13729"],
      id: "2405.13729",
      title: "Counting Bees & Wasps",
      abstract: "We count bees.",
      keywords: ["swarms", "hives"],
      authors: ["Ada Lovelace"],
      date: { year: 2024, month: 5, day: 22 },
      venue: null,
      links: [
        { kind: "paper", url: "https://arxiv.org/abs/2405.13729" },
        { kind: "project", url: "https://bees.example.org/" },
        { kind: "code", url: "https://github.com/ada/bees" },
      ],
      upvotes: 12,
    });
    expect(papers[1]).toMatchObject({ line: 31, title: "Of Wasps", abstract: "None." });
  });

  test("reports an entry without a title, and of a field that is none", () => {
    const { papers, problems } = parse([
      { paper: {} },
      { paper: { ...DAY[0]?.paper, upvotes: -1 } },
    ]);
    expect(papers).toMatchObject([{ title: "Counting Bees & Wasps", upvotes: null }]);
    expect(problems).toEqual([
      { file: "day.json", line: 2, message: 'no title: { "paper": {} }' },
      { file: "day.json", line: 5, message: "unusable upvotes: -1" },
    ]);
  });

  test("is no list of records that name a paper", () => {
    expect(dailyPapers.recognises('[{"title": "Bees", "paper": "bees.pdf"}]')).toBe(false);
  });

  checkImporter(dailyPapers, JSON.stringify(DAY), HOSTILE_JSON);
});
