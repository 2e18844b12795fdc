import { describe, expect, test } from "vitest";
import { storedMap } from "../../../src/papers/formats/stored-map.ts";
import { checkImporter } from "./importer-checks.ts";
import { HOSTILE_JSON } from "./json-hostile.ts";

const PAPERS = [
  {
    id: "paper:bees",
    title: "Counting Bees",
    abstract: "We count &amp; <b>weigh</b> them.",
    authors: ["Ada Lovelace"],
    date: { year: null, month: 3, day: 14 },
    venue: "J. Bees",
    links: [
      { kind: "paper", url: "https://a.org/1" },
      { kind: "project", url: "https://a.org/2" },
      { kind: "code", url: "https://a.org/3" },
    ],
    upvotes: 3,
  },
  {
    id: "2",
    title: "Wasps",
    abstract: "",
    authors: [],
    date: { year: 2024, month: 5, day: null },
    venue: null,
    links: [],
    upvotes: null,
  },
];
const MAP = `{"version":1,
"build":{"papersSha256":"00","settings":{"data":1}},
"papers":[
${PAPERS.map((paper) => JSON.stringify({ ...paper, community: null })).join(",\n")}],
"entities":[
{"id":"task:bees","title":"no paper"}]}
`;

describe("storedMap", () => {
  test("gives the papers of a map as they went in, and nothing else of it", () => {
    const { papers, problems } = storedMap.parse({ name: "graph.json", text: MAP });
    expect(problems).toEqual([]);
    expect(papers).toEqual(
      PAPERS.map((paper, index) => ({ ...paper, line: index + 4, identifiers: [] })),
    );
  });

  checkImporter(storedMap, MAP, HOSTILE_JSON);
});
