import { describe, expect, it } from "vitest";
import {
  countPlacements,
  describePlacement,
  describePlacements,
} from "../../../src/view/corpora/placement-summary.ts";

describe("countPlacements", () => {
  it("counts every paper once, the loose ones apart", () => {
    const papers = (["names", "words", "names", null] as const).map((placedBy) => ({ placedBy }));
    expect(countPlacements(papers)).toEqual({ names: 2, kinds: 0, keywords: 0, words: 1, none: 1 });
  });
});

describe("describePlacements", () => {
  it("says what placed how many, and leaves out what placed none", () => {
    const counts = { names: 1200, kinds: 0, keywords: 0, words: 10, none: 6 };
    expect(describePlacements(counts, 1)).toBe(
      "1,200 papers placed by what they name, 10 by words; 6 in no community",
    );
  });

  it("says that abstracts would help where they lack and names do not place all", () => {
    const help = /More abstracts would place more/;
    expect(describePlacements({ names: 1, kinds: 0, keywords: 0, words: 1, none: 0 }, 0.5)).toMatch(
      help,
    );
    expect(describePlacements({ names: 0, kinds: 0, keywords: 0, words: 0, none: 2 }, 0.5)).toMatch(
      help,
    );
    expect(
      describePlacements({ names: 2, kinds: 0, keywords: 0, words: 0, none: 0 }, 0.5),
    ).not.toMatch(help);
    expect(
      describePlacements({ names: 1, kinds: 0, keywords: 0, words: 1, none: 0 }, 0.9),
    ).not.toMatch(help);
  });
});

describe("describePlacement", () => {
  it("gives the words with how many others have each", () => {
    const placedWords = [
      { word: "snag", paperCount: 7 },
      { word: "cavity", paperCount: 5 },
    ];
    expect(describePlacement({ placedBy: "words", placedWords })).toBe(
      "words: snag (7), cavity (5)",
    );
    expect(describePlacement({ placedBy: "keywords", placedWords: [] })).toBe("keywords");
  });

  it("says nothing of papers that names placed, nor of loose ones", () => {
    expect(describePlacement({ placedBy: "names", placedWords: [] })).toBeNull();
    expect(describePlacement({ placedBy: null, placedWords: [] })).toBeNull();
  });
});
