import { describe, expect, it } from "vitest";
import {
  countNameHeads,
  countNamesWithHead,
  typeSharesOf,
} from "../../../src/entities/resources/name-heads.ts";
import type { LexiconEntry } from "../../../src/entities/resources/lexicon.ts";

const entry = (name: string, type: LexiconEntry["type"]): LexiconEntry => ({
  ...{ name, type, area: "", wider: [] },
});
const HEADS = countNameHeads([
  entry("Raman Spectroscopy", "method"),
  entry("Mass Spectroscopy", "method"),
  entry("Breast Cancer", "task"),
]);

describe("typeSharesOf", () => {
  it("gives the shares of the types among the names with a last word", () => {
    expect(typeSharesOf(HEADS, "spectroscopy", null)).toEqual([0, 1, 0]);
    expect(typeSharesOf(HEADS, "cancer", null)).toEqual([1, 0, 0]);
  });

  it("goes by the last letters where no name ends in the word", () => {
    expect(typeSharesOf(HEADS, "microscopy", null)).toEqual([0, 1, 0]);
    expect(typeSharesOf(HEADS, "wildfire", null)).toEqual([0, 0, 0]);
  });

  it("does not let a name speak for itself", () => {
    expect(typeSharesOf(HEADS, "cancer", "task")).toEqual([0, 0, 0]);
  });
});

describe("countNamesWithHead", () => {
  it("counts the other names", () => {
    expect(countNamesWithHead(HEADS, "spectroscopy", true)).toBe(1);
    expect(countNamesWithHead(HEADS, "spectroscopy", false)).toBe(2);
    expect(countNamesWithHead(HEADS, "wildfire", false)).toBe(0);
  });
});
