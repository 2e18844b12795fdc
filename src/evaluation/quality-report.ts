/** How well the extraction does on each kind of labelled papers, as a file that the page can show: quality.json. */
import * as v from "valibot";
import type { GoldPaper } from "./gold.ts";
import { ENTITY_TYPE_IDS } from "../entities/entity-types.ts";
import { PAPER_KINDS } from "./figures.ts";
import type { PileFigures } from "./figures.ts";
import { MISTAKE_KINDS } from "./mistake.ts";
import type { Mistake } from "./mistake.ts";

const QUALITY_VERSION = 2;

const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));
const SHARE = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const SCORE = v.object({ precision: SHARE, recall: SHARE, f1: SHARE });

const FIGURES = v.object({
  paperCount: COUNT,
  /** Of the required entities, those that are looked at. */
  candidateRecall: SHARE,
  /** Found with the right type. */
  typed: SCORE,
  untyped: SCORE,
  byType: v.object(v.entriesFromList(ENTITY_TYPE_IDS, SCORE)),
  /** Of the required entities found with their type, the share whose role is right. */
  roleAccuracy: SHARE,
  /** Pairs of papers that share an entity. */
  link: SCORE,
});

const QUALITY = v.object({
  version: v.literal(QUALITY_VERSION),
  /** How the figures were made, as a sentence for the reader. */
  madeBy: v.string(),
  /** `papersSha256` of the corpus that the trending papers are of. */
  papersSha256: v.string(),
  /** Those that were measured, each with all its papers as one pile. */
  kinds: v.object(v.entriesFromList(PAPER_KINDS, v.optional(FIGURES))),
  /** In the trending papers; see mistake.ts; the surest first within a kind. */
  mistakes: v.array(
    v.object({
      kind: v.picklist(MISTAKE_KINDS),
      type: v.picklist(ENTITY_TYPE_IDS),
      name: v.string(),
      others: v.array(v.string()),
      confidence: v.nullable(SHARE),
      paperTitle: v.string(),
      sentence: v.string(),
    }),
  ),
});

export type QualityReport = v.InferOutput<typeof QUALITY>;
export type KindFigures = v.InferOutput<typeof FIGURES>;

interface Measured {
  /** A row a kind, in cross-validation. */
  kinds: readonly PileFigures[];
  mistakes: readonly Mistake[];
  /** Those that the mistakes are in. */
  papers: readonly GoldPaper[];
  /** Papers that the models learnt from, all folds together. */
  labelledCount: number;
  papersSha256: string;
}

/** The report on what was measured. */
export function buildQualityReport(measured: Measured): QualityReport {
  const { kinds, mistakes, papers, labelledCount, papersSha256 } = measured;
  const titleById = new Map(papers.map(({ id, title }) => [id, title]));
  const sorted = MISTAKE_KINDS.flatMap((kind) =>
    mistakes
      .filter((mistake) => mistake.kind === kind)
      .sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0)),
  );
  return {
    version: QUALITY_VERSION,
    madeBy:
      `Cross-validation: each fifth of ${String(labelledCount)} labelled papers was judged by a model ` +
      `that had learnt from the others.`,
    papersSha256,
    kinds: Object.fromEntries(kinds.map(({ name, ...figures }) => [name, figures])),
    mistakes: sorted.map(({ kind, type, name, others, confidence, paperId, sentence }) => ({
      ...{ kind, type, name, others, confidence },
      paperTitle: titleById.get(paperId) ?? paperId,
      sentence,
    })),
  };
}

/** Writes a report as JSON; numbers to four digits, more than so few papers can tell apart. */
export function serialiseQualityReport(quality: QualityReport): string {
  const short = (_: string, value: unknown) =>
    typeof value === "number" ? Number(value.toFixed(4)) : value;
  return `${JSON.stringify(quality, short, 1)}\n`;
}

/**
 * Reads a stored report.
 * @throws "invalid quality report: " and what is wrong
 */
export function readQualityReport(text: string): QualityReport {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), QUALITY), text, {
    abortEarly: true,
  });
  if (result.success) return result.output;
  throw new Error(`invalid quality report: ${result.issues[0].message}`);
}
