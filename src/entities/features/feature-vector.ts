/** A candidate as a vector of features: the input of the classifiers. */
import { withNamings } from "../candidates/candidates.ts";
import type { Candidate } from "../candidates/candidates.ts";
import { PRIOR_FEATURES, findPriors } from "./prior-features.ts";
import { SPELLING_FEATURES, longestOf, spellingOf } from "./spelling-features.ts";
import { CONTEXT_FEATURES } from "./context-features.ts";
import type { LexicalResources } from "../resources/lexical-resources.ts";
import type { TokenizedPaper } from "../text/tokenized-paper.ts";
import { computeContext } from "./context.ts";
import type { PaperProfile } from "./paper-profile.ts";

export type FeatureName =
  keyof typeof SPELLING_FEATURES | keyof typeof CONTEXT_FEATURES | keyof typeof PRIOR_FEATURES;

/** Names of the features, in the order of the vector: spelling, prior, context. The stored model depends on it. */
export const FEATURE_NAMES: readonly FeatureName[] = [
  SPELLING_FEATURES,
  PRIOR_FEATURES,
  CONTEXT_FEATURES,
].flatMap((group) => Object.keys(group) as FeatureName[]);

/**
 * One number for each of FEATURE_NAMES, in their order, without a common scale: flags (0 or 1), shares (0–1), counts,
 * log2 counts of papers and differences of these. The table of each group says which.
 */
export type FeatureVector = Float64Array;

const SPELLING = Object.values(SPELLING_FEATURES);
const CONTEXT = Object.values(CONTEXT_FEATURES);
const PRIOR = Object.values(PRIOR_FEATURES);

/** The first so many features need no context: the groups spelling and prior. */
export const LOCAL_FEATURE_COUNT = SPELLING.length + PRIOR.length;

/** Computes the features of spelling and prior; those of the context are still 0. */
export function computeLocalFeatures(
  candidate: Candidate,
  profile: PaperProfile,
  resources: LexicalResources,
): FeatureVector {
  const named = withNamings(candidate);
  const longest = longestOf(named.spans);
  const spelling = spellingOf(named, longest);
  const priors = findPriors(named, longest, profile, resources);
  const row = new Float64Array(FEATURE_NAMES.length);
  let at = 0;
  for (const feature of SPELLING) row[at++] = feature(spelling);
  for (const feature of PRIOR) row[at++] = feature(priors);
  return row;
}

/** Writes the features of the context, the dearer part, into a vector, and returns it. */
export function addContextFeatures(
  row: FeatureVector,
  candidate: Candidate,
  tokenized: TokenizedPaper,
  resources: LexicalResources,
): FeatureVector {
  const context = computeContext(withNamings(candidate), tokenized, resources);
  let at = LOCAL_FEATURE_COUNT;
  for (const feature of CONTEXT) row[at++] = feature(context);
  return row;
}

const INDEX_BY_NAME = new Map(FEATURE_NAMES.map((name, at) => [name, at]));

/** One feature of a vector, by name. */
export function featureIn(row: FeatureVector, name: FeatureName): number {
  return row[INDEX_BY_NAME.get(name) ?? -1] ?? 0;
}
