import { describe, expect, test } from "vitest";
import { joinWords, openAlex } from "../../../../src/papers/formats/json/openalex.ts";
import { checkImporter } from "../importer-checks.ts";
import { HOSTILE_JSON } from "./hostile-json.ts";

const BEES = {
  id: "https://openalex.org/W123",
  doi: "https://doi.org/10.1000/Bees",
  display_name: "Counting <i>Bees</i>",
  title: null,
  publication_year: 2024,
  publication_date: "2024-05-22",
  keywords: [
    { display_name: "Swarm", score: 0.7 },
    { keyword: "Guess", score: 0.2 },
  ],
  concepts: [
    { display_name: "Apis mellifera", score: 0.6, level: 3 },
    { display_name: "Biology", score: 0.9, level: 0 },
  ],
  mesh: [{ descriptor_name: "Humans" }, { descriptor_name: "Hives", qualifier_name: "history" }],
  authorships: [{ author: { id: "A1", display_name: "Ada Lovelace" } }, { author: null }],
  primary_location: {
    landing_page_url: "https://bees.example.org/1",
    source: { display_name: "J. Bees" },
  },
  locations: [{ landing_page_url: "http://arxiv.org/abs/2405.13729", source: null }],
  abstract_inverted_index: { count: [1], We: [0], bees: [2, 4], and: [3] },
};

function parse(value: unknown) {
  return openAlex.parse({ name: "works.json", text: JSON.stringify(value) });
}

describe("openAlex", () => {
  test("reads every field it knows", () => {
    expect(parse({ meta: { count: 1 }, results: [BEES] })).toEqual({
      papers: [
        {
          line: 1,
          identifiers: ["arxiv:2405.13729", "doi:10.1000/bees"],
          id: "2405.13729",
          title: "Counting Bees",
          abstract: "We count bees and bees",
          keywords: ["Swarm", "Apis mellifera", "Hives"],
          authors: ["Ada Lovelace"],
          date: { year: 2024, month: 5, day: 22 },
          venue: "J. Bees",
          links: [
            { kind: "paper", url: "https://bees.example.org/1" },
            { kind: "paper", url: "https://arxiv.org/abs/2405.13729" },
            { kind: "paper", url: "https://doi.org/10.1000/bees" },
          ],
          upvotes: null,
        },
      ],
      problems: [],
    });
  });

  test("takes its own id where there is no DOI", () => {
    expect(parse({ ...BEES, doi: null, locations: [] }).papers[0]?.id).toBe("openalex:W123");
  });

  test("leaves out an abstract whose places cannot be, and says so", () => {
    const { papers, problems } = parse({ ...BEES, abstract_inverted_index: { We: [1e9] } });
    expect(papers).toMatchObject([{ abstract: "" }]);
    expect(problems.map(({ message }) => message)).toEqual([
      "unusable abstract_inverted_index: places that no abstract has",
    ]);
  });

  test("is known by few fields, in one work or many", () => {
    const few = '{"id": "https://openalex.org/W1", "display_name": "Bees"}';
    expect(openAlex.recognises(few)).toBe(true);
    expect(openAlex.recognises(`${few}\n${few}`)).toBe(true);
    expect(openAlex.recognises('{"title": "Bees"}')).toBe(false);
  });

  checkImporter(openAlex, JSON.stringify({ results: [BEES, BEES] }), HOSTILE_JSON);
});

describe("joinWords", () => {
  test("keeps words that objects have as keys already", () => {
    const index: unknown = JSON.parse('{"prototype": [1], "__proto__": [3], "constructor": [2]}');
    expect(joinWords(index as object)).toBe("prototype constructor __proto__");
  });

  test.each([[{ a: [-1] }], [{ a: [0.5] }], [{ a: "0" }], [{ a: [50_000] }]])(
    "refuses %j",
    (index) => {
      expect(joinWords(index)).toBeNull();
    },
  );
});
