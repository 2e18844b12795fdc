/** Evaluations as tables for people, the worst mistakes below with the sentence they stand in. */
import type { Evaluation, Score } from "../../src/evaluation/evaluate.ts";
import { percent } from "../../src/base/format.ts";
import type { CommunityQuality } from "../evaluation/communities/community-quality.ts";
import type { KeywordRecall } from "../evaluation/keyword-recall.ts";
import { column, formatTable } from "./format-figures.ts";
import type { CurvePoint } from "../evaluation/score-labels.ts";
import type { FigureTable } from "../../src/evaluation/figures.ts";
import { MISTAKE_KINDS } from "../../src/evaluation/mistake.ts";
import type { Mistake } from "../../src/evaluation/mistake.ts";

/** As much of a sentence as fits beside others. */
const SENTENCE_LENGTH = 160;

/** All that was asked for; what was not is empty or null. */
export interface EvaluationReport {
  /** Whether by the stored model, which may know the papers. */
  isAsStored: boolean;
  /** Papers that the models learnt from, all folds together. */
  learntCount: number;
  table: FigureTable;
  /** Of each file, with its mistakes. */
  evaluations: readonly (readonly [file: string, Evaluation])[];
  /** The same papers by their titles alone. */
  titles: FigureTable | null;
  /** The same by models of fewer labels, the fewest first. */
  curve: readonly CurvePoint[];
  spans: readonly (readonly [name: string, Evaluation])[];
  corpus: { keywords: KeywordRecall; communities: CommunityQuality } | null;
}

/**
 * Everything as text, table by table.
 * @param mistakeCount how many mistakes of each kind are listed file by file; none leaves out what is not in the table
 */
export function formatEvaluations(report: EvaluationReport, mistakeCount: number): string {
  const { learntCount, table, evaluations, titles, curve, spans, corpus } = report;
  const how = report.isAsStored
    ? "The model as stored, which may know these papers"
    : `Cross-validated: each fifth judged by a model of the others, ${learntCount} papers in all`;
  return [
    formatTable(how, table),
    ...(titles ? [formatTable("Titles alone, by the same models", titles)] : []),
    ...curve.map((point) =>
      formatTable(`Learnt from ${point.learntCount} of the ${learntCount} papers`, point.table),
    ),
    ...(mistakeCount > 0
      ? evaluations.map(([name, evaluation]) => formatEvaluation(name, evaluation, mistakeCount))
      : []),
    ...(spans.length > 0 ? [formatSpanFiles(spans)] : []),
    ...(corpus ? [formatKeywordRecall(corpus.keywords)] : []),
    ...(corpus ? [formatCommunityQuality(corpus.communities)] : []),
  ].join("\n");
}

/** The table of one file of labelled papers, with up to so many mistakes of each kind: the surest first. */
export function formatEvaluation(
  name: string,
  evaluation: Evaluation,
  mistakeCount: number,
): string {
  const { untyped, typed, byType, link, mistakes } = evaluation;
  const rows: [string, Score][] = [
    ["typed", typed],
    ["untyped", untyped],
    ...Object.entries(byType),
    ["links", link],
  ];
  const kinds = MISTAKE_KINDS.map((kind) => mistakes.filter((m) => m.kind === kind));
  const worst = kinds.flatMap((some) =>
    some.sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0)).slice(0, mistakeCount),
  );
  return [
    `${name} (${String(evaluation.paperCount)} papers)`,
    "             precision recall     F1",
    ...rows.map(([row, { precision, recall, f1 }]) =>
      `  ${row.padEnd(12)} ${column(precision)} ${column(recall)} ${column(f1)}`.trimEnd(),
    ),
    `  roles        ${column(evaluation.roleAccuracy)} right`,
    `  mistakes     ${kinds.map((some, at) => `${String(some.length)} ${MISTAKE_KINDS[at] ?? ""}`).join(", ")}`,
    ...worst.map(formatMistake),
    "",
  ].join("\n");
}

function formatMistake(mistake: Mistake): string {
  const { kind, paperId, type, name, confidence, sentence } = mistake;
  const sureness = confidence === null ? "" : ` (${confidence.toFixed(2)})`;
  const shown =
    sentence.length > SENTENCE_LENGTH ? `${sentence.slice(0, SENTENCE_LENGTH - 1)}…` : sentence;
  return `  ${kind} ${type} ${name}${sureness}${describeOthers(mistake)} in ${paperId}\n      ${shown}`;
}

function describeOthers({ kind, others }: Mistake): string {
  switch (kind) {
    case "mistyped":
      return `, a ${others.join()},`;
    case "merged":
      return ` for ${others.join(" and ")}`;
    case "split":
      return ` as ${others.join(" and ")}`;
    case "missed":
    case "spurious":
      return "";
  }
}

/** One row a file of spans that others labelled. */
export function formatSpanFiles(rows: readonly (readonly [name: string, Evaluation])[]): string {
  return [
    "Labelled by others with other conventions, and not learnt from; judged by the model as stored",
    "                                     precision recall     F1   untyped F1   dataset F1",
    ...rows.map(([name, { paperCount, typed, untyped, byType }]) =>
      [
        `  ${`${name} (${String(paperCount)} texts)`.padEnd(36)}`,
        `${column(typed.precision)} ${column(typed.recall)} ${column(typed.f1)}`,
        `     ${column(untyped.f1)}       ${column(byType.dataset.f1)}`,
      ].join(" "),
    ),
    "",
  ].join("\n");
}

/** How many of the keywords that came with papers were found, and how many papers name something of each type. */
export function formatKeywordRecall({
  paperCount,
  keywordCount,
  found,
  papersWith,
}: KeywordRecall): string {
  const shares = Object.entries(papersWith).map(([type, share]) => `${column(share)} a ${type}`);
  return [
    `${paperCount.toLocaleString("en")} papers`,
    `  of the ${keywordCount.toLocaleString("en")} keywords given there that stand literally in the text, ` +
      `the share found: ${column(found).trim()}`,
    `  share of papers with at least one of a type: ${shares.join(", ")}`,
    "",
  ].join("\n");
}

/** How well the communities of papers agree with the keywords of the papers. */
export function formatCommunityQuality(quality: CommunityQuality): string {
  return [
    `${quality.paperCount.toLocaleString("en")} papers in ${quality.communityCount} communities`,
    `  agreement with the keywords of ${quality.keywordedCount.toLocaleString("en")} of them: ` +
      `Q ${quality.q.toFixed(3)}, ${percent(quality.togetherShare, 1)} of the pairs that share one together`,
    `  in a community: ${percent(quality.placedShare, 1)} of the papers; stability over runs: ${quality.stability.toFixed(2)}`,
    "",
  ].join("\n");
}
