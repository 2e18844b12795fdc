import { describe, expect, it } from "vitest";
import {
  computePileFeatures,
  PILE_FEATURE_NAMES,
} from "../../../src/entities/pile/pile-features.ts";
import { countPile } from "../../../src/entities/pile/pile-statistics.ts";
import { scored } from "../helpers.ts";
import { findings } from "./findings.ts";
import type { PaperFindings } from "../../../src/entities/findings.ts";

/** The features, by name, of the first candidate of the first paper of a pile. */
function featuresOf(...pile: PaperFindings[]): Record<string, number> {
  const [first] = pile;
  const row = first && computePileFeatures(first, countPile(pile))[0];
  return Object.fromEntries(PILE_FEATURE_NAMES.map((name, at) => [name, row?.[at] ?? NaN]));
}

const fire = (confidence: number, mention = {}) => scored("fire", "fire", confidence, mention);

describe("computePileFeatures", () => {
  it("tells what was made of a candidate at first", () => {
    expect(featuresOf(findings("a", [fire(0.5)]))).toMatchObject({
      ...{ first: 0, "first method": 1, "first task": 0, known: 0, places: 1, inTitle: 0 },
    });
    expect(featuresOf(findings("a", [fire(1)])).first).toBe(6);
  });

  it("counts only the other papers of the pile", () => {
    const alone = findings("a", [fire(0.9)]);
    expect(featuresOf(alone)).toMatchObject({
      ...{ otherPapers: 0, otherMean: 0, otherLargest: 0, otherTitles: 0 },
    });
    const others = [findings("b", [fire(0.5, { field: "title" })]), findings("c", [fire(0.7)])];
    expect(featuresOf(alone, ...others)).toMatchObject({
      ...{ otherPapers: Math.log2(3), otherLargest: 0.7, otherTitles: 1 },
    });
    expect(featuresOf(alone, ...others).otherMean).toBeCloseTo(0.6);
  });

  it("tells the surest of longer names around it, and of those inside it", () => {
    const inner = fire(0.5, { start: 7, end: 11 });
    const longer = scored("forestfire", "forest fire", 0.8, { start: 0, end: 11 });
    const beside = scored("owl", "owl", 0.9, { start: 12, end: 15 });
    expect(featuresOf(findings("a", [inner, longer, beside]))).toMatchObject({
      ...{ longer: 0.8, inner: 0, rank: 0 },
    });
    expect(featuresOf(findings("a", [longer, inner, beside]))).toMatchObject({
      ...{ longer: 0, inner: 0.5, rank: 1 / 3 },
    });
  });

  it("takes a mention in the title for none around one in the abstract", () => {
    const title = scored("forestfire", "forest fire", 0.8, { field: "title", start: 0, end: 11 });
    const both = findings("a", [fire(0.5, { start: 7, end: 11 }), title]);
    expect(featuresOf(both).longer).toBe(0);
  });
});
