import { describe, expect, it } from "vitest";
import {
  formatCommunityQuality,
  formatEvaluation,
  formatEvaluations,
  formatKeywordRecall,
  formatSpanFiles,
} from "../../../scripts/report/format-evaluation.ts";
import type { EvaluationReport } from "../../../scripts/report/format-evaluation.ts";
import type { Evaluation } from "../../../src/evaluation/evaluate.ts";
import type { Mistake } from "../../../src/evaluation/mistake.ts";

const score = (f1: number) => ({ precision: f1 / 2, recall: 1, f1 });

const MISTAKE: Mistake = {
  kind: "spurious",
  paperId: "p",
  type: "method",
  name: "BERT",
  confidence: 0.5,
  others: [],
  sentence: "We use BERT.",
};

const evaluation = (mistakes: Mistake[] = []): Evaluation => ({
  paperCount: 43,
  untyped: score(0.9),
  typed: score(0.8),
  byType: { task: score(0.7), method: score(0.6), dataset: score(0.5) },
  roleAccuracy: 0.987,
  link: score(0.4),
  mistakes,
});

describe("formatEvaluations", () => {
  const table = { files: [], kinds: [], mean: null };
  const report = {
    ...{ isAsStored: false, learntCount: 773, table, evaluations: [["a", evaluation([MISTAKE])]] },
    ...{ titles: null, curve: [], spans: [], corpus: null },
  } satisfies EvaluationReport;
  const titlesOf = (text: string) => text.match(/^\S.*/gm);

  it("says what the models learnt from, and no more than is asked for", () => {
    const text = formatEvaluations(report, 0);
    expect(titlesOf(text)).toEqual([
      "Cross-validated: each fifth judged by a model of the others, 773 papers in all",
    ]);
    expect(formatEvaluations({ ...report, isAsStored: true }, 0)).toMatch(/^The model as stored/);
  });

  it("adds titles alone, points of the curve, mistakes and texts of others", () => {
    const curve = [{ learntCount: 194, table }];
    const more = { ...report, titles: table, curve, spans: [["scier.dev", evaluation()] as const] };
    expect(titlesOf(formatEvaluations(more, 1))?.slice(1)).toEqual([
      "Titles alone, by the same models",
      "Learnt from 194 of the 773 papers",
      "a (43 papers)",
      expect.stringMatching(/^Labelled by others/),
    ]);
  });
});

describe("formatEvaluation", () => {
  it("gives a table of percents, a row a score", () => {
    const lines = formatEvaluation("trending-dev", evaluation(), 10).split("\n");
    expect(lines.slice(0, 4)).toEqual([
      "trending-dev (43 papers)",
      "             precision recall     F1",
      "  typed          40.0  100.0   80.0",
      "  untyped        45.0  100.0   90.0",
    ]);
    expect(lines.slice(4, 8).map((line) => line.trim().split(/ +/))).toEqual([
      ["task", "35.0", "100.0", "70.0"],
      ["method", "30.0", "100.0", "60.0"],
      ["dataset", "25.0", "100.0", "50.0"],
      ["links", "20.0", "100.0", "40.0"],
    ]);
    expect(lines[8]).toBe("  roles          98.7 right");
    expect(lines[9]).toBe("  mistakes     0 spurious, 0 mistyped, 0 merged, 0 split, 0 missed");
  });

  it("lists so many mistakes of each kind, the most confident first", () => {
    const mistakes = [0.2, 0.9, 0.4].map((confidence): Mistake => ({ ...MISTAKE, confidence }));
    const missed: Mistake = { ...MISTAKE, kind: "missed", name: "GPT", confidence: null };
    const text = formatEvaluation("x", evaluation([...mistakes, missed]), 2);
    expect(text).toContain("3 spurious, 0 mistyped, 0 merged, 0 split, 1 missed");
    expect(text.match(/^ {2}(?:spurious|missed) .*/gm)).toEqual([
      "  spurious method BERT (0.90) in p",
      "  spurious method BERT (0.40) in p",
      "  missed method GPT in p",
    ]);
    expect(text).toContain("in p\n      We use BERT.\n");
  });

  it("leaves the order of the mistakes as it was", () => {
    const mistakes = [0.2, 0.9].map((confidence): Mistake => ({ ...MISTAKE, confidence }));
    formatEvaluation("x", evaluation(mistakes), 2);
    expect(mistakes.map(({ confidence }) => confidence)).toEqual([0.2, 0.9]);
  });

  it.each([
    [{ kind: "mistyped", others: ["task"] }, "mistyped method BERT (0.50), a task, in p"],
    [{ kind: "merged", others: ["A", "B"] }, "merged method BERT (0.50) for A and B in p"],
    [{ kind: "split", others: ["a", "b"] }, "split method BERT (0.50) as a and b in p"],
  ] as const)("says what else is meant by %j", ({ kind, others }, line) => {
    const mistake: Mistake = { ...MISTAKE, kind, others: [...others] };
    expect(formatEvaluation("x", evaluation([mistake]), 1)).toContain(`  ${line}\n`);
  });

  it("cuts a long sentence", () => {
    const mistake = { ...MISTAKE, sentence: "x".repeat(500) };
    expect(formatEvaluation("x", evaluation([mistake]), 1)).toMatch(/\n {6}x{159}…\n/);
  });
});

describe("formatSpanFiles", () => {
  it("gives a row a file", () => {
    const [, , row] = formatSpanFiles([["scier.dev", evaluation()]]).split("\n");
    expect(row?.trim().split(/ {2,}/)).toEqual([
      "scier.dev (43 texts)",
      "40.0",
      "100.0",
      "80.0",
      "90.0",
      "50.0",
    ]);
  });
});

describe("formatKeywordRecall", () => {
  it("gives counts with separators, and percents", () => {
    const papersWith = { task: 0.5, method: 1, dataset: 0 };
    const recall = { paperCount: 8871, keywordCount: 12345, found: 0.777, papersWith };
    const text = formatKeywordRecall(recall);
    expect(text).toContain("8,871 papers\n  of the 12,345 keywords");
    expect(text).toContain("the share found: 77.7\n");
    expect(text.replace(/ +/g, " ")).toContain("50.0 a task, 100.0 a method, 0.0 a dataset");
  });
});

describe("formatCommunityQuality", () => {
  it("gives the agreement with keywords, and the shares", () => {
    const text = formatCommunityQuality({
      ...{ q: 0.1234, togetherShare: 0.5, communityCount: 7, placedShare: 0.98765 },
      ...{ stability: 0.9, paperCount: 1200, keywordedCount: 1100 },
    });
    expect(text.split("\n")).toEqual([
      "1,200 papers in 7 communities",
      "  agreement with the keywords of 1,100 of them: Q 0.123, 50.0 % of the pairs that share one together",
      "  in a community: 98.8 % of the papers; stability over runs: 0.90",
      "",
    ]);
  });
});
