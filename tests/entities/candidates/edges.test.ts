import { describe, expect, it } from "vitest";
import { isBoundary, leftEdge, rightEdge } from "../../../src/entities/candidates/edges.ts";
import { tokenizePaper } from "../../../src/entities/text/tokenized-paper.ts";
import type { Token } from "../../../src/entities/text/tokens.ts";
import { Vocabulary } from "../../../src/entities/text/vocabulary.ts";
import { paper } from "../helpers.ts";

function runOf(abstract: string): Token[] {
  return tokenizePaper(paper({ abstract }), new Vocabulary()).runs[1] ?? [];
}

/** Left and right edge of a phrase in a text: 2 free, 1 loose, 0 bound. */
function edgesOf(phrase: string, text: string): number[] {
  const run = runOf(text);
  const first = run.findIndex((token) => token.start === text.indexOf(phrase));
  const last = run.findIndex((token) => token.end === text.indexOf(phrase) + phrase.length) + 1;
  return [leftEdge(run, first), rightEdge(run, last)];
}

describe("leftEdge and rightEdge", () => {
  it.each([
    ["nest survival", "We found nest survival in forests.", [2, 2]],
    // After an adjective, and before a noun that many names are followed by.
    ["pancreatitis", "In acute pancreatitis units it is so.", [1, 1]],
    ["access control", "They have fine-grained access control.", [1, 2]],
    // Parts of a longer name.
    ["process", "The Gaussian wavelet process kernel.", [0, 0]],
    // A name in capitals among small letters.
    ["Bronze Age", "The settlement Bronze Age site.", [1, 1]],
    ["weakly labelled images", "On weakly labelled images.", [1, 2]],
    ["nets", "We study nets.", [2, 2]],
    ["naturally", "It is naturally here.", [0, 0]],
  ])("are of %j in %j %j", (phrase, text, edges) => {
    expect(edgesOf(phrase, text)).toEqual(edges);
  });
});

describe("isBoundary", () => {
  it("is outside of the run, and at words that stand between names", () => {
    const run = runOf("We propose two maps of land use which differ greatly.");
    const words = run.filter((_, at) => isBoundary(run, at)).map(({ lower }) => lower);
    expect(words).toEqual(["we", "propose", "two", "of", "which", "differ", "greatly"]);
    expect(isBoundary(run, -1) && isBoundary(run, run.length)).toBe(true);
  });

  it("is at no part of a hyphenated word", () => {
    const run = runOf("A re-use of off-policy data.");
    expect(run.filter((_, at) => isBoundary(run, at)).map(({ lower }) => lower)).toEqual([
      "a",
      "of",
    ]);
  });
});
