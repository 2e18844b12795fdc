import { describe, expect, it } from "vitest";
import { countNameHeads } from "../../../src/entities/resources/name-heads.ts";
import type { LexiconEntry } from "../../../src/entities/resources/lexicon.ts";

const entry = (name: string, type: LexiconEntry["type"]): LexiconEntry => ({
  ...{ name, type, area: "", wider: [] },
});
const HEADS = countNameHeads([
  entry("Raman Spectroscopy", "method"),
  entry("Mass Spectroscopy", "method"),
  entry("Breast Cancer", "task"),
]);

describe("countNameHeads", () => {
  it("gives the shares of the types among the names with a last word", () => {
    expect(HEADS.headOf("spectroscopy", null).typeShares).toEqual([0, 1, 0]);
    expect(HEADS.headOf("cancer", null).typeShares).toEqual([1, 0, 0]);
  });

  it("goes by the last letters where no name ends in the word", () => {
    expect(HEADS.headOf("microscopy", null).typeShares).toEqual([0, 1, 0]);
    expect(HEADS.headOf("wildfire", null).typeShares).toEqual([0, 0, 0]);
  });

  it("does not let a name speak for itself", () => {
    expect(HEADS.headOf("cancer", "task").typeShares).toEqual([0, 0, 0]);
  });

  it("counts the other names", () => {
    expect(HEADS.headOf("spectroscopy", "method").nameCount).toBe(1);
    expect(HEADS.headOf("spectroscopy", null).nameCount).toBe(2);
    expect(HEADS.headOf("wildfire", null).nameCount).toBe(0);
  });
});
