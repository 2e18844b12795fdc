import { describe, expect, it } from "vitest";
import { findCandidates } from "../../../src/entities/candidates/candidates.ts";
import { readLexicalResources } from "../../../src/entities/resources/lexical-resources.ts";
import { tokenizePaper } from "../../../src/entities/text/tokenized-paper.ts";
import { Vocabulary } from "../../../src/entities/text/vocabulary.ts";
import { paper } from "../helpers.ts";

const LEXICONS = {
  task: "Vertex Cover",
  method: "PROMETHEE GAIA\nTransformer\nConvolutional Neural Network\nDelphi Method",
  dataset: "",
};

/** Texts of the candidates of a title, in lower case. */
function candidatesOf(title: string, phrases = ""): string[] {
  const resources = readLexicalResources({ lexicons: LEXICONS, phrases, words: "" });
  const found = findCandidates(tokenizePaper(paper({ title }), new Vocabulary()), resources);
  return found.flatMap(({ spans }) => spans.map(({ text }) => text.toLowerCase()));
}

describe("isNameWithExtras", () => {
  it.each([
    ["PROMETHEE GAIA method", "promethee gaia"],
    ["Pair forest algorithms", "pair forest"],
    ["Transformer models", "transformer"],
    ["Robust transformer", "transformer"],
    ["Deep convolutional neural networks", "convolutional neural networks"],
    ["Shortest path problem", "shortest path"],
  ])("leaves %j to the name in it", (phrase, name) => {
    const found = candidatesOf(`${phrase} at sea`);
    expect(found).toContain(name);
    expect(found).not.toContain(phrase.toLowerCase());
  });

  it.each([
    ["a name of the lexicon", "Delphi method"],
    ["a model that no entry begins", "Diffusion model"],
    ["an adjective that tells a kind of what is known", "Sparse transformer"],
    ["what the head leaves no noun of", "Statistical method"],
  ])("keeps %s: %j", (_, phrase) => {
    expect(candidatesOf(`${phrase} at sea`)).toContain(phrase.toLowerCase());
  });

  it("keeps what papers list as a keyword with the head", () => {
    const found = candidatesOf("Shortest path problem at sea", "shortestpathproblem\t444");
    expect(found).toContain("shortest path problem");
  });
});
