/** A candidate as numbers: what the model judges by. Each name says what a high value means. */
import type { Candidate } from "../candidates/candidates.ts";
import { PRIOR_FEATURES, findPriors } from "./prior-features.ts";
import { SPELLING_FEATURES, longestOf, spellingOf } from "./spelling-features.ts";
import { CONTEXT_FEATURES } from "./context-features.ts";
import type { LexicalResources } from "../resources/lexical-resources.ts";
import type { TokenizedPaper } from "../text/tokenized-paper.ts";
import { computeContext } from "./context.ts";

export type FeatureName =
  keyof typeof SPELLING_FEATURES | keyof typeof CONTEXT_FEATURES | keyof typeof PRIOR_FEATURES;

/** In the order in which their numbers stand in a row. */
export const FEATURE_NAMES: readonly FeatureName[] = [
  SPELLING_FEATURES,
  PRIOR_FEATURES,
  CONTEXT_FEATURES,
].flatMap((group) => Object.keys(group) as FeatureName[]);

/** All numbers of one candidate, in the order of FEATURE_NAMES. */
export type FeatureVector = Float64Array;

const SPELLING = Object.values(SPELLING_FEATURES);
const CONTEXT = Object.values(CONTEXT_FEATURES);
const PRIOR = Object.values(PRIOR_FEATURES);

/** So many numbers of a row are known at a glance. */
export const LOCAL_FEATURE_COUNT = SPELLING.length + PRIOR.length;

/** How it is written and what is known of it beforehand; the rest of the row is still 0. */
export function computeLocalFeatures(
  candidate: Candidate,
  { lexicon, phrases }: LexicalResources,
): FeatureVector {
  const longest = longestOf(candidate.spans);
  const spelling = spellingOf(candidate, longest);
  const known = findPriors(candidate, longest, lexicon, phrases);
  const row = new Float64Array(FEATURE_NAMES.length);
  let at = 0;
  for (const feature of SPELLING) row[at++] = feature(spelling);
  for (const feature of PRIOR) row[at++] = feature(known);
  return row;
}

/** Fills in what stands around the candidate, the dearer part; returns the same row. */
export function addContextFeatures(
  row: FeatureVector,
  candidate: Candidate,
  tokenized: TokenizedPaper,
  { lexicon }: LexicalResources,
): FeatureVector {
  const context = computeContext(candidate, tokenized, lexicon);
  let at = LOCAL_FEATURE_COUNT;
  for (const feature of CONTEXT) row[at++] = feature(context);
  return row;
}

const PLACES = new Map(FEATURE_NAMES.map((name, at) => [name, at]));

/** One number of a row, by name. */
export function featureIn(row: FeatureVector, name: FeatureName): number {
  return row[PLACES.get(name) ?? -1] ?? 0;
}
