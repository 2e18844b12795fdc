import { describe, expect, it } from "vitest";
import { findPlacements } from "../../../src/graph/communities/placement.ts";
import { NO_WORDS, paperLink } from "../../view-helpers.ts";

const IDS = ["a", "b", "c", "d", "e"];
const COMMUNITY_OF = Int32Array.of(0, 0, 0, 0, -1);
const WORDS = {
  ...NO_WORDS,
  wordsOf: [["snag"], ["nest", "snag"], ["snag", "nest", "owl"], ["nest", "snag"], ["snag"]],
  keywordsOf: [[], [], [], ["fire"], ["fire"]],
};

describe("findPlacements", () => {
  it("says names where the paper is linked to one of its community, and no words", () => {
    const placements = findPlacements(
      COMMUNITY_OF,
      IDS,
      [paperLink("a", "b", 0.5, "task:t")],
      WORDS,
    );
    expect(placements.map(({ placedBy }) => placedBy)).toEqual([
      ...["names", "names", "words", "words", null],
    ]);
    expect(placements[0]?.placedWords).toEqual([]);
  });

  it("says kinds where papers of its community name other kinds of one thing", () => {
    const link = paperLink("a", "b", 0.5, "task:t");
    const shared = link.shared.map((one) => ({ ...one, kinds: ["task:u", "task:v"] as const }));
    const placements = findPlacements(COMMUNITY_OF, IDS, [{ ...link, shared }], WORDS);
    expect(placements.slice(0, 3).map(({ placedBy }) => placedBy)).toEqual([
      ...["kinds", "kinds", "words"],
    ]);
  });

  it("does not count a link into another community", () => {
    const apart = Int32Array.of(0, 1, 0, 1, -1);
    const [first] = findPlacements(apart, IDS, [paperLink("a", "b", 0.5, "task:t")], WORDS);
    expect(first?.placedBy).toBe("words");
  });

  it("says keywords before words, with how many others of the community have each", () => {
    const keywordsOf = [["fire"], ["fire"], ["fire", "bark"], [], ["bark"]];
    const placements = findPlacements(COMMUNITY_OF, IDS, [], { ...WORDS, keywordsOf });
    expect(placements[2]).toEqual({
      placedBy: "keywords",
      placedWords: [{ word: "fire", paperCount: 2 }],
    });
    expect(placements[3]).toEqual({
      placedBy: "words",
      placedWords: [
        { word: "snag", paperCount: 3 },
        { word: "nest", paperCount: 2 },
      ],
    });
  });

  it("says nothing of papers in no community", () => {
    expect(findPlacements(COMMUNITY_OF, IDS, [], WORDS)[4]).toEqual({
      ...{ placedBy: null, placedWords: [] },
    });
  });
});
