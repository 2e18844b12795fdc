import { describe, expect, it } from "vitest";
import { readGold, scoringForm } from "../../src/evaluation/gold.ts";

describe("scoringForm", () => {
  it.each([
    ["Pre-Trained Models", "pretrainedmodel"],
    ["Large Language Model", "largelanguagemodel"],
    ["NÜWA", "nuwa"],
    ["ScanNet++", "scannet++"],
    ["Loss, Basis & Taxonomies", "lossbasistaxonomy"],
    ["GANs", "gan"],
    ["VAs", "vas"],
    ["", ""],
  ])("folds %j to %j", (text, form) => {
    expect(scoringForm(text)).toBe(form);
  });
});

describe("readGold", () => {
  it("says what is wrong with a file of another form", () => {
    expect(() => readGold('[{"id": 1}]')).toThrow(/string/);
  });
});
