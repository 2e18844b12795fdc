import { describe, expect, it } from "vitest";
import { classifyWords, splitSentences } from "../../../src/entities/text/part-of-speech.ts";

function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe("splitSentences", () => {
  it("gives none for a blank text", () => {
    expect(sentencesOf(" \n ")).toEqual([]);
  });

  it("cuts at full stops and leaves white space out", () => {
    expect(sentencesOf(" One here.  Two there. ")).toEqual(["One here.", "Two there."]);
  });

  it("does not cut at a line break, a version or an abbreviation", () => {
    const text = "We test v1.5\nof BERT vs. GPT on data, e.g. ImageNet.";
    expect(sentencesOf(text)).toEqual([text]);
  });
});

describe("classifyWords", () => {
  it.each([
    ["robust", "adjective"],
    ["quickly", "adverb"],
    ["image", "noun"],
  ])("takes %j for a word of class %s", (word, wordClass) => {
    expect(classifyWords([word])).toEqual([wordClass]);
  });
});
