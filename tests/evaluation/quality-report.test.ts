import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildFingerprint } from "../../scripts/evaluation/fingerprint.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { readGold } from "../../src/evaluation/gold.ts";
import { figuresOf } from "../../src/evaluation/figures.ts";
import { hashPapers } from "../../src/graph/build-info.ts";
import { importPapers } from "../../src/papers/import-papers.ts";
import type { GoldPaper } from "../../src/evaluation/gold.ts";
import {
  buildQualityReport,
  readQualityReport,
  serialiseQualityReport,
} from "../../src/evaluation/quality-report.ts";
import { DATA_FOLDER } from "../../scripts/project-paths.ts";

const readData = (path: string) =>
  readFileSync(new URL(`../../data/${path}`, import.meta.url), "utf8");

/** Typed F1 by models that have not seen the paper, a little below what it was when this was set. */
const LEAST_F1 = { trending: 0.84, conference: 0.775, daily: 0.805, fields: 0.695 } as const;

describe("the stored quality report", () => {
  const stored = readData("model/quality.json");
  const quality = readQualityReport(stored);
  const gold = readGold(readData("gold/trending-dev.json"));

  it("is of the labelled papers, and as the command writes it", () => {
    expect(quality.kinds.trending?.paperCount).toBe(gold.length);
    expect(serialiseQualityReport(quality)).toBe(stored);
  });

  it("is not older than the model, the lexicons, the labels and what the rules find", async () => {
    const advice = "the quality figures are stale: run `npm run -s train`";
    expect(readData("model/fingerprint.json"), advice).toBe(await buildFingerprint(DATA_FOLDER));
  });

  it.each(Object.entries(LEAST_F1))(
    "tells of an extraction of %s papers that is no worse than it was",
    (kind, least) => {
      expect(quality.kinds[kind as keyof typeof LEAST_F1]?.typed.f1).toBeGreaterThan(least);
    },
  );

  it("knows the corpus that the page comes with", () => {
    const text = readData("papers/trending-papers.txt");
    const { papers } = importPapers([{ name: "trending-papers.txt", text }]);
    expect(quality.papersSha256).toBe(hashPapers(papers));
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

  const { mistakes } = evaluation;
  const kinds = [figuresOf("fields", evaluation, 0.75)];
  const measured = { kinds, mistakes, papers: [paper], labelledCount: 5, papersSha256: "ab" };
  const built = buildQualityReport(measured);

  it("tells each mistake with the title of its paper, and how it was made", () => {
    expect(built.madeBy).toContain("each fifth of 5 labelled papers");
    expect(built.kinds).toMatchObject({
      fields: { typed: { recall: 0.5 }, candidateRecall: 0.75 },
    });
    expect(built.mistakes).toEqual([
      {
        ...{ kind: "missed", type: "method", name: "Pruning", others: [], confidence: null },
        ...{ paperTitle: "Pruning with LoRA", sentence: "Pruning with LoRA" },
      },
    ]);
  });

  it("is read as it was written, figures to four digits", () => {
    const read = readQualityReport(serialiseQualityReport(built));
    const score = { precision: 1, recall: 0.5, f1: 0.6667 };
    const fields = { ...built.kinds.fields, typed: score, untyped: score };
    expect(read).toEqual({
      ...built,
      kinds: { fields: { ...fields, byType: { ...fields.byType, method: score } } },
    });
  });
});

describe("readQualityReport", () => {
  it("throws on another form, saying what is wrong", () => {
    expect(() => readQualityReport("{")).toThrow(/^invalid quality report: /);
    expect(() => readQualityReport('{"version": 1}')).toThrow(/^invalid quality report: .*1$/);
  });
});
