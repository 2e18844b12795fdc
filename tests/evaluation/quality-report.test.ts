import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildFingerprint } from "../../scripts/evaluation/fingerprint.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { readGold } from "../../src/evaluation/gold.ts";
import type { GoldPaper } from "../../src/evaluation/gold.ts";
import {
  buildQualityReport,
  readQualityReport,
  serialiseQualityReport,
} from "../../src/evaluation/quality-report.ts";
import { DATA_FOLDER } from "../../scripts/project-paths.ts";

const readData = (path: string) =>
  readFileSync(new URL(`../../data/${path}`, import.meta.url), "utf8");

/** Typed, by models that have not seen the paper; .872 when it was set. */
const LEAST_F1 = 0.855;

describe("the stored quality report", () => {
  const stored = readData("model/quality.json");
  const quality = readQualityReport(stored);
  const gold = readGold(readData("gold/trending-dev.json"));

  it("is of the labelled papers, and as the command writes it", () => {
    expect(quality.paperCount).toBe(gold.length);
    expect(serialiseQualityReport(quality)).toBe(stored);
  });

  it("is not older than the model, the lexicons, the labels and what the rules find", async () => {
    const advice = "the quality figures are stale: run `npm run -s train`";
    expect(readData("model/fingerprint.json"), advice).toBe(await buildFingerprint(DATA_FOLDER));
  });

  it("tells of an extraction that is no worse than it was", () => {
    expect(quality.typed.f1).toBeGreaterThan(LEAST_F1);
  });

  it("names no paper and no missed entity that is not labelled", () => {
    const labelsByTitle = new Map(gold.map((paper) => [paper.title, paper.entities]));
    for (const { kind, paperTitle, name } of quality.mistakes) {
      const labels = labelsByTitle.get(paperTitle)?.map((label) => label.name);
      expect(labels).toBeDefined();
      if (kind === "missed") expect(labels).toContain(name);
    }
  });
});

describe("buildQualityReport", () => {
  const label = { type: "method" as const, alsoTypes: [], role: "uses" as const, required: true };
  const paper: GoldPaper = {
    ...{ id: "a", title: "Pruning with LoRA", abstract: "" },
    entities: ["LoRA", "Pruning"].map((name) => ({ ...label, name, mentions: [name] })),
  };
  const entity = { id: "method:lora", name: "LoRA", type: "method" as const, mentions: [] };
  const found = [{ ...entity, role: "uses" as const, confidence: 1 }];
  const evaluation = evaluate([paper], [{ id: "a", title: "", entities: found }]);

  it("tells each mistake with the title of its paper, and how it was made", () => {
    const { madeBy, typed, mistakes } = buildQualityReport(evaluation, [paper], 5);
    expect(madeBy).toContain("each fifth of 5 labelled papers");
    expect(typed.recall).toBe(0.5);
    expect(mistakes).toEqual([
      {
        ...{ kind: "missed", type: "method", name: "Pruning", others: [], confidence: null },
        ...{ paperTitle: "Pruning with LoRA", sentence: "Pruning with LoRA" },
      },
    ]);
  });

  it("is read as it was written, figures to four digits", () => {
    const quality = buildQualityReport(evaluation, [paper], 5);
    const read = readQualityReport(serialiseQualityReport(quality));
    expect(read).toEqual({
      ...quality,
      ...{
        typed: { precision: 1, recall: 0.5, f1: 0.6667 },
        untyped: { precision: 1, recall: 0.5, f1: 0.6667 },
      },
      byType: { ...quality.byType, method: { precision: 1, recall: 0.5, f1: 0.6667 } },
    });
  });
});

describe("readQualityReport", () => {
  it("throws on another form, saying what is wrong", () => {
    expect(() => readQualityReport("{")).toThrow(/^invalid quality report: /);
    expect(() => readQualityReport('{"version": 2}')).toThrow(/^invalid quality report: .*2$/);
  });
});
