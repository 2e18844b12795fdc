import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import type { GoldEntity, GoldPaper } from "../../src/evaluation/gold.ts";
import type { Prediction, PredictedEntity } from "../../src/evaluation/predictions.ts";

function gold(id: string, ...entities: (Partial<GoldEntity> & { name: string })[]): GoldPaper {
  const whole = entities.map((e): GoldEntity => ({
    ...{ type: "method", alsoTypes: [], mentions: [e.name], role: "uses", required: true },
    ...e,
  }));
  return { id, title: "", abstract: "", entities: whole };
}

function predicted(
  id: string,
  ...entities: (Partial<PredictedEntity> & { name: string })[]
): Prediction {
  const whole = entities.map((e): PredictedEntity => ({
    ...{ id: e.name, type: "method", role: "uses", confidence: 1, mentions: [] },
    ...e,
  }));
  return { id, title: "", entities: whole };
}

describe("evaluate", () => {
  it("gives zeros for no papers", () => {
    const { paperCount, typed, link } = evaluate([], []);
    expect({ paperCount, typed, link }).toEqual({
      paperCount: 0,
      typed: { precision: 0, recall: 0, f1: 0 },
      link: { precision: 0, recall: 0, f1: 0 },
    });
  });

  it("counts any gold entity for precision and the required ones for recall", () => {
    const labels = [
      gold("a", { name: "LoRA" }, { name: "BERT" }, { name: "Softmax", required: false }),
    ];
    const { typed } = evaluate(labels, [
      predicted("a", { name: "LoRA" }, { name: "Softmax" }, { name: "Banana" }),
    ]);
    expect(typed.precision).toBeCloseTo(2 / 3);
    expect(typed.recall).toBeCloseTo(1 / 2);
    expect(typed.f1).toBeCloseTo(4 / 7);
  });

  it("lets one prediction match one gold entity, required ones first", () => {
    const labels = [gold("a", { name: "Pruning", required: false }, { name: "Prunings" })];
    const { typed } = evaluate(labels, [predicted("a", { name: "pruning" })]);
    expect(typed).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it("asks for the type, or one that is right as well, in typed scores only", () => {
    const labels = [
      gold(
        "a",
        { name: "Quantization", type: "task", alsoTypes: ["method"] },
        { name: "Fairness", type: "task" },
      ),
    ];
    const both = evaluate(labels, [predicted("a", { name: "Quantization" }, { name: "Fairness" })]);
    expect([both.typed.f1, both.untyped.f1]).toEqual([0.5, 1]);
    expect(both.byType.task.recall).toBe(0.5);
    expect(both.byType.method.precision).toBe(0.5);
  });

  it("scores roles by the required entities that were found", () => {
    const labels = [
      gold(
        "a",
        { name: "A1", role: "introduces" },
        { name: "B2" },
        { name: "C3", required: false },
      ),
    ];
    const found = [
      predicted("a", { name: "A1" }, { name: "B2" }, { name: "C3", role: "introduces" }),
    ];
    expect(evaluate(labels, found).roleAccuracy).toBe(0.5);
  });

  it("counts the pairs of papers that share an entity", () => {
    const labels = ["a", "b", "c"].map((id) => gold(id, { name: "BERT" }));
    const found = [
      predicted("a", { name: "BERT" }),
      predicted("b", { name: "BERT" }),
      predicted("c", { name: "X" }),
    ];
    const { link } = evaluate(labels, found);
    expect(link.precision).toBe(1);
    expect(link.recall).toBeCloseTo(1 / 3);
  });
});
