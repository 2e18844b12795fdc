import { describe, expect, it } from "vitest";
import { readWordWeights } from "../../src/entities/resources/word-weights.ts";
import { tokenizePaper } from "../../src/entities/text/tokenized-paper.ts";
import { Vocabulary } from "../../src/entities/text/vocabulary.ts";
import { createWordWeightFitter } from "../../src/training/word-weights.ts";
import { paper } from "../entities/helpers.ts";

const SPECIES = ["barn", "snowy", "hawk", "pygmy", "elf", "eagle", "horned", "grey"];

/** Weights learnt from papers on owls, whose authors list the owl and never the nest. */
function learn(): string {
  const { add, serialise } = createWordWeightFitter();
  const vocabulary = new Vocabulary();
  for (let round = 0; round < 4; round++) {
    for (const species of SPECIES) {
      const abstract = `Here, ${species} owls need ${species} nests.`;
      add(tokenizePaper(paper({ abstract }), vocabulary), [`${species} owl`]);
    }
  }
  return serialise();
}

describe("createWordWeightFitter", () => {
  it("learns which last words make a keyword", () => {
    const words = readWordWeights(learn());
    expect(words.weightOf("owl", "last")).toBeGreaterThan(0.5);
    expect(words.weightOf("nest", "last")).toBeLessThan(-0.5);
  });

  it("gives the same text of the same papers, and leaves out rare words", () => {
    const text = learn();
    expect(learn()).toBe(text);
    expect(text).not.toMatch(/^snowy\t/m);
  });

  it("learns nothing from no papers", () => {
    expect(createWordWeightFitter().serialise().trim().split("\n")).toHaveLength(1);
  });
});
