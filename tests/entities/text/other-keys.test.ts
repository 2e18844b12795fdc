import { describe, expect, it } from "vitest";
import {
  multipleVariants,
  reorderedKey,
  yearVariants,
} from "../../../src/entities/text/other-keys.ts";

describe("reorderedKey", () => {
  it.each([
    ["recognition of gestures", "gesturerecognition"],
    ["classification of the medical images", "medicalimageclassification"],
    ["gesture recognition", null],
    ["of gestures", null],
  ])("of %j is %j", (text, key) => {
    expect(reorderedKey(text)).toBe(key);
  });
});

describe("yearVariants", () => {
  it("finds the year in full where both are there", () => {
    expect([...yearVariants(["aime24", "aime2024", "aime25", "wmt14", "ic2024", "ic24"])]).toEqual([
      ["aime24", "aime2024"],
    ]);
  });
});

describe("multipleVariants", () => {
  it("finds the key with multi where both are there", () => {
    const keys = ["multipleviewlearning", "multiviewlearning", "multiplesclerosis", "multitask"];
    expect([...multipleVariants(keys)]).toEqual([["multipleviewlearning", "multiviewlearning"]]);
  });
});
