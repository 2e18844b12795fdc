/** Mistakes of an extraction: their kinds, and what a report says of each. */
import type { EntityType } from "../entities/entity-types.ts";
/**
 * Kinds of mistake. missed: a required label that no prediction matches. spurious: a prediction that matches no label.
 * mistyped: a label and a prediction that differ in type alone. merged: one predicted id for two labelled names.
 * split: one labelled name under two predicted ids.
 */
export const MISTAKE_KINDS = ["spurious", "mistyped", "merged", "split", "missed"] as const;

type MistakeKind = (typeof MISTAKE_KINDS)[number];

/** One mistake in one paper. */
export interface Mistake {
  kind: MistakeKind;
  paperId: string;
  /** Type and name are the label's of a missed or split entity, else the prediction's. */
  type: EntityType;
  name: string;
  /** Confidence of the prediction, 0–1; null for a missed entity. */
  confidence: number | null;
  /** Mistyped: the labelled type; merged: both labelled names; split: both predicted ids; else none. */
  others: string[];
  /** Of this paper, on one line; the title where no sentence has the name. */
  sentence: string;
}
