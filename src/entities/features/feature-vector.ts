/** A candidate as numbers: what the model judges by. Each name says what a high value means. */
import type { Background, Candidate } from "../candidates/candidates.ts";
import { CORPUS_FEATURES, knownUseOf } from "./prior-features.ts";
import { FORM_FEATURES, longestOf, spellingOf } from "./spelling-features.ts";
import { USE_FEATURES } from "./context-features.ts";
import type { Reading } from "../text/tokenized-paper.ts";
import { surroundingsOf } from "./context.ts";

export type FeatureName =
  keyof typeof FORM_FEATURES | keyof typeof USE_FEATURES | keyof typeof CORPUS_FEATURES;

/** In the order in which their numbers stand in a row. */
export const FEATURE_NAMES: readonly FeatureName[] = [
  FORM_FEATURES,
  CORPUS_FEATURES,
  USE_FEATURES,
].flatMap((group) => Object.keys(group) as FeatureName[]);

/** All numbers of one candidate, in the order of FEATURE_NAMES. */
export type FeatureRow = Float64Array;

const FORM = Object.values(FORM_FEATURES);
const USE = Object.values(USE_FEATURES);
const CORPUS = Object.values(CORPUS_FEATURES);

/** So many numbers of a row are known at a glance. */
export const GLANCE_COUNT = FORM.length + CORPUS.length;

/** How it is written and what is known of it beforehand; the rest of the row is still 0. */
export function glanceAt(candidate: Candidate, { lexicon, phrases }: Background): FeatureRow {
  const longest = longestOf(candidate.occurrences);
  const spelling = spellingOf(candidate, longest);
  const known = knownUseOf(candidate, longest, lexicon, phrases);
  const row = new Float64Array(FEATURE_NAMES.length);
  let at = 0;
  for (const feature of FORM) row[at++] = feature(spelling);
  for (const feature of CORPUS) row[at++] = feature(known);
  return row;
}

/** Fills in what stands around the candidate, the dearer part; returns the same row. */
export function lookAround(
  row: FeatureRow,
  candidate: Candidate,
  reading: Reading,
  { lexicon }: Background,
): FeatureRow {
  const surroundings = surroundingsOf(candidate, reading, lexicon);
  let at = GLANCE_COUNT;
  for (const feature of USE) row[at++] = feature(surroundings);
  return row;
}

const PLACES = new Map(FEATURE_NAMES.map((name, at) => [name, at]));

/** One number of a row, by name. */
export function featureIn(row: FeatureRow, name: FeatureName): number {
  return row[PLACES.get(name) ?? -1] ?? 0;
}
