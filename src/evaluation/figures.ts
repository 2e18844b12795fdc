/** The figures that the extraction is judged by, pile by pile, and their mean over the kinds of papers. */
import { byEntityType } from "../entities/entity-types.ts";
import type { EntityType } from "../entities/entity-types.ts";
import type { Evaluation, Score } from "./evaluate.ts";

/** Kinds of labelled papers: trending ones, those of AI conferences, those of every day on AI, those of all other fields. */
export const PAPER_KINDS = ["trending", "conference", "daily", "fields"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Shares, 0–1. */
export interface Figures {
  /** Of the required entities, those that are a candidate at all. */
  candidateRecall: number;
  typed: Score;
  untyped: Score;
  byType: Record<EntityType, Score>;
  roleAccuracy: number;
  link: Score;
}

export interface PileFigures extends Figures {
  name: string;
  paperCount: number;
}

export interface FigureTable {
  files: PileFigures[];
  /** All papers of a kind as one pile. */
  kinds: PileFigures[];
  /** Each kind counted once; null where one is missing. */
  mean: Figures | null;
}

/** A row of the table. */
export function figuresOf(
  name: string,
  evaluation: Evaluation,
  candidateRecall: number,
): PileFigures {
  const { paperCount, typed, untyped, byType, roleAccuracy, link } = evaluation;
  return { name, paperCount, candidateRecall, typed, untyped, byType, roleAccuracy, link };
}

function meanOf(rows: readonly Figures[]): Figures {
  const mean = (of: (row: Figures) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const meanScore = (of: (row: Figures) => Score): Score => ({
    precision: mean((row) => of(row).precision),
    recall: mean((row) => of(row).recall),
    f1: mean((row) => of(row).f1),
  });
  return {
    candidateRecall: mean((row) => row.candidateRecall),
    typed: meanScore((row) => row.typed),
    untyped: meanScore((row) => row.untyped),
    byType: byEntityType((type) => meanScore((row) => row.byType[type])),
    roleAccuracy: mean((row) => row.roleAccuracy),
    link: meanScore((row) => row.link),
  };
}

/** The table of rows of files and of kinds. */
export function buildTable(files: PileFigures[], kinds: PileFigures[]): FigureTable {
  return { files, kinds, mean: kinds.length === PAPER_KINDS.length ? meanOf(kinds) : null };
}
