import { describe, expect, it } from "vitest";
import { formatTable } from "../../../scripts/report/format-figures.ts";
import { byEntityType } from "../../../src/entities/entity-types.ts";
import type { Figures, PileFigures } from "../../../src/evaluation/figures.ts";

const score = (f1: number) => ({ precision: f1 / 2, recall: 1, f1 });

const figures: Figures = {
  ...{ candidateRecall: 0.956, roleAccuracy: 0.91 },
  ...{
    typed: score(0.8),
    untyped: score(0.9),
    byType: byEntityType(() => score(0.7)),
    link: score(0.5),
  },
};
const row = (name: string): PileFigures => ({ name, paperCount: 43, ...figures });
const CELLS = "95.6 40.0 100.0 80.0 35.0 100.0 70.0 25.0 100.0 50.0 91.0";

describe("formatTable", () => {
  it("gives a row a file and a kind and the mean at the foot, all as wide", () => {
    const table = { files: [row("trending-dev")], kinds: [row("trending")], mean: figures };
    const [title, , head, ...rows] = formatTable("By the model", table).trimEnd().split("\n");
    expect(title).toBe("By the model");
    expect(rows.map((line) => line.trim().replace(/ +/g, " "))).toEqual([
      `trending-dev 43 ${CELLS}`,
      `trending 43 ${CELLS}`,
      `mean of the kinds ${CELLS}`,
    ]);
    expect(new Set([head, ...rows].map((line) => line?.length)).size).toBe(1);
  });

  it("has neither kinds nor foot where there are none", () => {
    const lines = formatTable("x", { files: [row("a")], kinds: [], mean: null });
    expect(lines.trimEnd().split("\n")).toHaveLength(4);
  });
});
