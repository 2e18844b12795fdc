import { describe, expect, it } from "vitest";
import { readAtoms } from "../../../src/entities/text/tokens.ts";
import { Vocabulary } from "../../../src/entities/text/vocabulary.ts";

function atomsOf(text: string): string[] {
  const sentence = { start: 0, end: text.length, index: 1 };
  return readAtoms("abstract", text, sentence, new Vocabulary()).map((atom) => {
    expect(text.slice(atom.start, atom.end)).toBe(atom.text);
    return `${atom.text} ${atom.joint}`;
  });
}

describe("readAtoms", () => {
  it("gives none for an empty sentence", () => {
    expect(atomsOf("")).toEqual([]);
  });

  it("cuts words at hyphens and tells how they hang together", () => {
    expect(atomsOf("few- and zero-shot, CIFAR-10/100 (X)")).toEqual([
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
    expect(atomsOf("PA&DA QuIP# ScanNet++ v1.5 Kendall's").map((a) => a.split(" ")[0])).toEqual([
      "PA&DA",
      "QuIP#",
      "ScanNet++",
      "v1.5",
      "Kendall's",
    ]);
  });

  it("leaves out addresses and TeX commands", () => {
    expect(
      atomsOf("\\textbf{BERT} at https://github.com/a-b/c now").map((a) => a.split(" ")[0]),
    ).toEqual(["BERT", "at", "now"]);
  });
});
