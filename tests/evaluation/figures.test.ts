import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { buildTable, figuresOf } from "../../src/evaluation/figures.ts";
import { byEntityType } from "../../src/entities/entity-types.ts";
import type { PileFigures } from "../../src/evaluation/figures.ts";

const score = (f1: number) => ({ precision: f1 / 2, recall: 1, f1 });

const row = (name: string, f1: number, paperCount: number): PileFigures => ({
  ...{ name, paperCount, candidateRecall: f1 / 10, roleAccuracy: f1 / 5 },
  ...{
    typed: score(f1),
    untyped: score(f1),
    byType: byEntityType(() => score(f1)),
    link: score(f1 / 2),
  },
});

describe("figuresOf", () => {
  it("takes the figures of the table from an evaluation", () => {
    const { mistakes, ...figures } = evaluate([], []);
    expect(mistakes).toEqual([]);
    expect(figuresOf("none", evaluate([], []), 0.5)).toEqual({
      ...{ ...figures, name: "none", candidateRecall: 0.5 },
    });
  });
});

describe("buildTable", () => {
  const kinds = ["trending", "conference", "daily", "fields"].map((name, at) =>
    row(name, 0.2 * (at + 1), 10 ** at),
  );

  it("counts each kind once in the mean, however many papers it has", () => {
    const { mean } = buildTable([], kinds);
    expect(mean?.typed.f1).toBeCloseTo(0.5);
    expect(mean?.typed.precision).toBeCloseTo(0.25);
    expect(mean?.link.f1).toBeCloseTo(0.25);
    expect(mean?.candidateRecall).toBeCloseTo(0.05);
    expect(mean?.roleAccuracy).toBeCloseTo(0.1);
  });

  it("has no mean where a kind is missing", () => {
    expect(buildTable([], kinds.slice(1)).mean).toBeNull();
  });
});
