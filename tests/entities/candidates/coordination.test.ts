import { describe, expect, it } from "vitest";
import { Vocabulary } from "../../../src/entities/text/vocabulary.ts";
import { expandCoordinations } from "../../../src/entities/candidates/coordination.ts";
import { tokenizePaper } from "../../../src/entities/text/tokenized-paper.ts";
import { paper } from "../helpers.ts";

function expand(abstract: string): string[] {
  const tokenized = tokenizePaper(paper({ abstract }), new Vocabulary());
  return tokenized.runs
    .flatMap((run) => expandCoordinations(run, tokenized))
    .map(({ spelledOut, text }) => `${spelledOut ?? ""} < ${text}`);
}

describe("expandCoordinations", () => {
  it.each([
    ["", []],
    ["On CIFAR-10 only.", []],
    ["On CIFAR-10/100.", ["CIFAR-10 < CIFAR-10/100", "CIFAR-100 < CIFAR-10/100"]],
    ["On CIFAR-10/100-LT.", ["CIFAR-10-LT < CIFAR-10/100-LT", "CIFAR-100-LT < CIFAR-10/100-LT"]],
    ["On NAS-Bench-101, 201 it works.", ["NAS-Bench-201 < NAS-Bench-101, 201"]],
    ["On CIFAR-10 and 100.", ["CIFAR-100 < CIFAR-10 and 100"]],
  ])("spells out the numbers of %j", (text, names) => {
    expect(expand(text)).toEqual(names);
  });

  it("gives both the head that only the second has", () => {
    expect(expand("For image and text classification.")).toEqual([
      "image classification < image and text classification",
    ]);
  });

  it("completes a hyphen left hanging", () => {
    expect(expand("For few- and zero-shot learning.")).toContain(
      "few shot learning < few- and zero-shot learning",
    );
  });
});
