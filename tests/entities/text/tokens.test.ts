import { describe, expect, it } from "vitest";
import { tokenize } from "../../../src/entities/text/tokens.ts";
import { Vocabulary } from "../../../src/entities/text/vocabulary.ts";

function tokensOf(text: string): string[] {
  const sentence = { start: 0, end: text.length, index: 1 };
  return tokenize("abstract", text, sentence, new Vocabulary()).map((token) => {
    expect(text.slice(token.start, token.end)).toBe(token.text);
    return `${token.text} ${token.attachment}`;
  });
}

describe("tokenize", () => {
  it("gives none for an empty sentence", () => {
    expect(tokensOf("")).toEqual([]);
  });

  it("cuts words at hyphens and tells how they hang together", () => {
    expect(tokensOf("few- and zero-shot, CIFAR-10/100 (X)")).toEqual([
      "few apart",
      "and hanging",
      "zero spaced",
      "shot glued",
      "CIFAR comma",
      "10 glued",
      "100 slashed",
      "X apart",
    ]);
  });

  it("keeps signs, versions and apostrophes inside a word", () => {
    expect(tokensOf("PA&DA QuIP# ScanNet++ v1.5 Kendall's").map((a) => a.split(" ")[0])).toEqual([
      "PA&DA",
      "QuIP#",
      "ScanNet++",
      "v1.5",
      "Kendall's",
    ]);
  });

  it("leaves out addresses and TeX commands", () => {
    expect(
      tokensOf("\\textbf{BERT} at https://github.com/a-b/c now").map((a) => a.split(" ")[0]),
    ).toEqual(["BERT", "at", "now"]);
  });

  it("keeps together what a full stop or a caret only shortens or raises", () => {
    expect(tokensOf("P. arcticus VLM^2-Bench U.S. forests k.NN. We")).toEqual([
      "P apart",
      "arcticus spaced",
      "VLM spaced",
      "2 glued",
      "Bench glued",
      "U.S spaced",
      "forests spaced",
      "k.NN spaced",
      "We apart",
    ]);
  });

  it("keeps an order in brackets with its capitals", () => {
    expect(
      tokensOf("AR(1) process, GARCH(1,1), SU(2); CNN(s) in A (b)").map((a) => a.split(" ")[0]),
    ).toEqual(["AR(1)", "process", "GARCH(1,1)", "SU(2)", "CNN", "s", "in", "A", "b"]);
  });

  it("reads an ampersand by itself as a word, and a year of two digits", () => {
    expect(tokensOf("R & D, AIME '24")).toEqual([
      "R apart",
      "& spaced",
      "D spaced",
      "AIME comma",
      "'24 spaced",
    ]);
  });
});
