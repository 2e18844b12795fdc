import { describe, expect, it } from "vitest";
import { findTitlePhrases } from "../../../src/graph/labels/title-phrases.ts";

const namesIn = (...titles: string[]) => findTitlePhrases(titles).map(({ name }) => name);

describe("findTitlePhrases", () => {
  it("finds words and pairs of two titles or more, in any number and case", () => {
    expect(
      findTitlePhrases(["Postfire salvage of snags", "Snag", "The Snags", "Postfire salvage"]),
    ).toEqual([
      { name: "Postfire", stems: ["postfire"], isGeneral: false, papers: [0, 3] },
      {
        name: "Postfire Salvage",
        stems: ["postfire", "salvage"],
        isGeneral: false,
        papers: [0, 3],
      },
      { name: "Salvage", stems: ["salvage"], isGeneral: false, papers: [0, 3] },
      { name: "Snag", stems: ["snag"], isGeneral: false, papers: [0, 1, 2] },
    ]);
  });

  it("counts a word once a title", () => {
    expect(namesIn("Nests in nests", "Fire")).toEqual([]);
  });

  it("passes over words of no subject, adjectives, abbreviations and halves of compounds", () => {
    const title = "Towards flexible multi-agent GPT methods for nests";
    expect(namesIn(title, title)).toEqual(["Multi-Agent", "Nests"]);
  });

  it("joins no words over a colon", () => {
    expect(namesIn("Nests: beetles", "Nests: beetles")).toEqual(["Nests", "Beetles"]);
  });

  it("gives nothing for no titles", () => {
    expect(namesIn()).toEqual([]);
  });
});
