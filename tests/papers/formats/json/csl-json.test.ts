import { describe, expect, test } from "vitest";
import { cslJson } from "../../../../src/papers/formats/json/csl-json.ts";
import { checkImporter } from "../importer-checks.ts";
import { HOSTILE_JSON } from "./hostile-json.ts";

const BEES = {
  id: "lovelace1843",
  type: "article-journal",
  title: "Counting <i>Apis</i> &amp; wasps",
  abstract: "<jats:p>We count bees.</jats:p>",
  author: [
    { family: "Dyck", given: "Ada", "non-dropping-particle": "van" },
    { literal: "The Hive Group" },
  ],
  issued: { "date-parts": [["1843", 9, 1], [1844]] },
  "container-title": "J. Bees",
  keyword: "bees, wasps",
  DOI: "10.1000/Bees",
  URL: "https://dx.doi.org/10.1000/Bees",
};

function read(fields: object) {
  const text = JSON.stringify([{ id: "a", title: "Bees", issued: null, ...fields }]);
  return cslJson.parse({ name: "bees.json", text });
}

describe("cslJson", () => {
  test("reads every field it knows", () => {
    expect(read(BEES)).toEqual({
      papers: [
        {
          line: 1,
          identifiers: ["doi:10.1000/bees"],
          id: "doi:10.1000/bees",
          title: "Counting Apis & wasps",
          abstract: "We count bees.",
          keywords: ["bees", "wasps"],
          authors: ["Ada van Dyck", "The Hive Group"],
          date: { year: 1843, month: 9, day: 1 },
          venue: "J. Bees",
          links: [{ kind: "paper", url: "https://doi.org/10.1000/bees" }],
          upvotes: null,
        },
      ],
      problems: [],
    });
  });

  test.each([
    [{ "date-parts": [[2011, 5]] }, { year: 2011, month: 5, day: null }],
    [
      { "date-parts": [["2017"]], season: 4 },
      { year: 2017, month: null, day: null },
    ],
    [{ raw: "2011-05-25" }, { year: 2011, month: 5, day: 25 }],
    [{ literal: "May 2011" }, { year: 2011, month: 5, day: null }],
    [{ "date-parts": [[null]] }, null],
    [{ "date-parts": [] }, null],
    ["2011", { year: 2011, month: null, day: null }],
  ])("dates %j", (issued, date) => {
    const { papers, problems } = read({ issued });
    expect(problems).toEqual([]);
    expect(papers[0]?.date).toEqual(date);
  });

  test.each([
    { archive: "arXiv", number: "2405.13729v2" },
    { number: "arXiv:2405.13729", publisher: "arXiv" },
    { URL: "https://arxiv.org/abs/2405.13729" },
    { note: "Journal club. arXiv: 2405.13729." },
  ])("finds the arXiv number in %j", (fields) => {
    expect(read(fields).papers[0]?.identifiers).toEqual(["arxiv:2405.13729"]);
  });

  test("takes the lists that registries give", () => {
    const text = JSON.stringify({
      message: {
        items: [{ title: ["Bees"], "container-title": ["J. Bees", "JB"] }, { title: [] }],
      },
    });
    expect(cslJson.recognises(text)).toBe(true);
    const { papers, problems } = cslJson.parse({ name: "bees.json", text });
    expect(papers).toMatchObject([{ title: "Bees", venue: "J. Bees" }]);
    expect(problems).toMatchObject([{ line: 1, message: 'no title: {"title":[]}' }]);
  });

  checkImporter(cslJson, JSON.stringify([BEES, { ...BEES, title: "Ants" }], null, 2), HOSTILE_JSON);
});
