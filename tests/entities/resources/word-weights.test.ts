import { describe, expect, it } from "vitest";
import { readWordWeights, writeWordLine } from "../../../src/entities/resources/word-weights.ts";

describe("readWordWeights", () => {
  it("reads back what writeWordLine wrote, in steps of a quarter", () => {
    const line = writeWordLine("learning", [1.5, -0.5, 0.3, 0]);
    const words = readWordWeights(`# comment\n${line}\n`);
    const weights = (["last", "inner", "before", "after"] as const).map((place) =>
      words.weightOf("learning", place),
    );
    expect(weights).toEqual([1.5, -0.5, 0.25, 0]);
  });

  it("adds the weight of the last four letters, also of a word that it does not have", () => {
    const words = readWordWeights("arthritis\tq\n~itis\tm\n");
    expect(words.weightOf("arthritis", "last")).toBe(2 + 1);
    expect(words.weightOf("nephritis", "last")).toBe(1);
    expect(words.weightOf("nephritis", "inner")).toBe(0);
  });

  it("takes a word beside a phrase as it is written", () => {
    const words = readWordWeights("method\tiimm\n~thod\tiiii\n");
    expect(words.weightBeside("methods", "after")).toBe(words.weightOf("method", "after"));
    expect(words.weightBeside("methods", "before")).toBe(1);
    expect(words.weightBeside("", "before")).toBe(0);
  });

  it("knows nothing of no text, of comments, and of lines without a word", () => {
    for (const text of ["", "# a\tzz", "\tzz", "learning"])
      expect(readWordWeights(text).weightOf("learning", "last")).toBe(0);
  });
});

describe("writeWordLine", () => {
  it("keeps within a digit", () => {
    expect(writeWordLine("a", [100, -100])).toBe("a\tz0");
  });
});
