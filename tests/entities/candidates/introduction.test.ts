import { describe, expect, it } from "vitest";
import { isNeverIntroduced } from "../../../src/entities/candidates/introduction.ts";
import { spansOf } from "./spans-of.ts";

const ENTRY = { name: "LLM", type: "method" as const, area: "", wider: [] };

function isNever(isKnown: boolean, text: string, abstract: string, title = ""): boolean {
  const spans = spansOf(abstract, text, title);
  const entry = isKnown ? ENTRY : null;
  return isNeverIntroduced({ key: "", spans, keywordSpans: [], entry, isWeak: false });
}

describe("isNeverIntroduced", () => {
  it.each<[boolean, string, string, string?]>([
    [false, "LLM", "We develop an LLM-based judge."],
    [true, "LLM", "We develop a judge. It asks an LLM."],
    [true, "LLM", "It asks an LLM.", "Judging with an LLM"],
  ])("holds where known is %s, %j in %j", (...given) => {
    expect(isNever(...given)).toBe(true);
  });

  it.each<[boolean, string, string, string?]>([
    [false, "JudgeLM", "We develop JudgeLM."],
    [true, "LLM", "We develop a new LLM."],
    [true, "LLM", "It is large.", "LLM: A Large Model"],
    [true, "LLM", "It is large.", "The LLM"],
  ])("does not hold where known is %s, %j in %j", (...given) => {
    expect(isNever(...given)).toBe(false);
  });
});
