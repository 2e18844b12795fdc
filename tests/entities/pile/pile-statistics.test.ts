import { describe, expect, it } from "vitest";
import { countPile } from "../../../src/entities/pile/pile-statistics.ts";
import { findings } from "./findings.ts";
import { scored } from "../helpers.ts";

const PILE = [
  findings("b", [scored("fire", "fire", 0.3, { field: "title" }), scored("owl", "owl", 0.9)]),
  findings("a", [scored("fire", "fire", 0.5)], { machineLearning: 1 }),
  findings("c", []),
];

describe("countPile", () => {
  it("sums over the papers that have a candidate", () => {
    const { byKey, machineLearning } = countPile(PILE);
    expect(byKey.get("fire")).toEqual({
      ...{
        paperCount: 2,
        confidence: 0.8,
        titles: 1,
        listed: 0,
        free: 2,
        largest: 0.5,
        second: 0.3,
      },
    });
    expect(byKey.get("owl")).toMatchObject({ paperCount: 1, largest: 0.9, second: 0 });
    expect(machineLearning).toBeCloseTo(1 / 3);
  });

  it("gives the same to the last digit in any order", () => {
    const many = [0.1, 0.2, 0.3, 0.7].map((p, at) => findings(`p${at}`, [scored("a", "a", p)]));
    expect(countPile(many.toReversed())).toEqual(countPile(many));
    expect(countPile(many).byKey.get("a")?.largest).toBe(0.7);
  });

  it("counts no papers", () => {
    expect(countPile([])).toEqual({ byKey: new Map(), machineLearning: 0, knownShare: 0 });
  });
});
