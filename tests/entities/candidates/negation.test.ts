import { describe, expect, it } from "vitest";
import { isOnlyDenied } from "../../../src/entities/candidates/negation.ts";
import { spansOf } from "./spans-of.ts";

describe("isOnlyDenied", () => {
  it.each([
    ["It adapts without resorting to meta-learning.", "meta-learning"],
    ["We train without the need for large-scale meta-learning.", "meta-learning"],
    ["Instead of meta-learning, it copies.", "meta-learning"],
    ["Unlike most meta-learning, it copies.", "meta-learning"],
    ["It copies rather than using meta-learning.", "meta-learning"],
    ["It requires no meta-learning.", "meta-learning"],
    ["It does not rely on any meta-learning.", "meta-learning"],
    ["It eliminates the need for meta-learning.", "meta-learning"],
    ["It is meta-learning-free.", "meta-learning"],
    ["We took all studies, excluding case reports.", "case reports"],
    ["Then case reports, letters, and reviews were excluded.", "case reports"],
    ["Letters and case reports have been excluded.", "case reports"],
  ])("holds in %j", (abstract, text) => {
    expect(isOnlyDenied(spansOf(abstract, text))).toBe(true);
  });

  it.each([
    ["It uses meta-learning. Without meta-learning, it fails.", "meta-learning"],
    ["Without data, meta-learning fails.", "meta-learning"],
    ["Unlike prior work on meta-learning, it copies.", "meta-learning"],
    ["No meta-learning consistently wins.", "meta-learning"],
    ["It not only uses meta-learning.", "meta-learning"],
    ["In meta-learning, noise was found and letters were excluded.", "meta-learning"],
    ["Meta-learning took place. Letters were excluded.", "Meta-learning"],
    ["It works without a teacher for meta-learning.", "meta-learning"],
  ])("does not hold in %j", (abstract, text) => {
    expect(isOnlyDenied(spansOf(abstract, text))).toBe(false);
  });

  it("does not hold of what no text names", () => {
    expect(isOnlyDenied([])).toBe(false);
  });
});
