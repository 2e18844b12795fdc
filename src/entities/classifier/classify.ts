/** Scores a candidate: the probability that it is an entity, of each type and in each role. */
import type { Candidate } from "../candidates/candidates.ts";
import { isNeverIntroduced } from "../candidates/introduction.ts";
import { isOnlyDenied } from "../candidates/negation.ts";
import type { Role } from "../entity.ts";
import { featureIn } from "../features/feature-vector.ts";
import type { FeatureVector } from "../features/feature-vector.ts";
import { predictProbability, failsPrefilter } from "./model.ts";
import type { Model } from "./model.ts";
import type { CandidateSpan } from "../candidates/candidate-spans.ts";
import { explainClassification } from "./explain.ts";
import { byEntityType, ENTITY_TYPE_BY_ID, ENTITY_TYPE_IDS } from "../entity-types.ts";
import type { EntityType } from "../entity-types.ts";
import type { CandidateMention, ScoredCandidate } from "../findings.ts";

/** Confidence from which a candidate is kept. Best typed F1 in cross-validation, which is flat from 0.5 to 0.6. */
const MIN_CONFIDENCE = 0.52;
/**
 * Probability of a type above which the type's own limit (likelyMinConfidence) replaces MIN_CONFIDENCE.
 * Typed F1 in cross-validation is flat from 0.7 to 0.8.
 */
const LIKELY_TYPE = 0.7;
/** The limit of the first look at a paper alone: what is below it, no pile makes an entity. */
const MIN_FIRST_CONFIDENCE = 0.12;

/** Scores a candidate; null for one that cannot be kept, for which not all classifiers are asked. */
export function classifyCandidate(
  candidate: Candidate,
  row: FeatureVector,
  model: Model,
): ScoredCandidate | null {
  if (failsPrefilter(row, model)) return null;
  const { key, entry, isWeak, spans, keywordSpans } = candidate;
  const confidence = Math.max(predictProbability(model.entity, row), knownConfidence(candidate));
  const isNameShaped = featureIn(row, "nameShaped") === 1;
  if (confidence < MIN_FIRST_CONFIDENCE) return null;
  const typeProbabilities = byEntityType((type) =>
    Math.max(predictProbability(model[type], row), saidProbability(type, row)),
  );
  return {
    key,
    entry: entry && { name: entry.name, type: entry.type },
    isWeak,
    mentions: [...spans, ...keywordSpans].map(candidateMentionOf),
    confidence,
    typeProbabilities,
    isNameShaped,
    roleProbabilities: {
      introduces: isNeverIntroduced(candidate) ? 0 : predictProbability(model.introduces, row),
      addresses: predictProbability(model.addresses, row),
      contrasts: keywordSpans.length === 0 && isOnlyDenied(spans) ? 1 : 0,
    },
    reason: explainClassification(candidate, row, likeliestType(typeProbabilities)),
    cues: {
      free: featureIn(row, "freeBoth"),
      seen: featureIn(row, "seen"),
      keyword: featureIn(row, "keyword"),
      concentration: featureIn(row, "seenConcentration"),
    },
  };
}

/** The least confidence, 0–1, in a candidate that is a sure name of the lexicon; 0 for others. */
export function knownConfidence({
  entry,
  isWeak,
}: Pick<ScoredCandidate, "entry" | "isWeak">): number {
  return entry && !isWeak ? ENTITY_TYPE_BY_ID[entry.type].lexiconConfidence : 0;
}

function candidateMentionOf({
  field,
  start,
  end,
  text,
  spelledOut,
  first,
  last,
}: CandidateSpan): CandidateMention {
  return { field, start, end, text, spelledOut, tokenCount: last - first };
}

/** Whether the confidence of a candidate reaches the limit for its type. */
export function isSureEnough(
  candidate: Pick<ScoredCandidate, "confidence" | "entry" | "typeProbabilities">,
): boolean {
  if (candidate.confidence >= MIN_CONFIDENCE) return true;
  const type = typeOf(candidate);
  const limit = ENTITY_TYPE_BY_ID[type].likelyMinConfidence;
  return (
    limit !== null &&
    candidate.typeProbabilities[type] > LIKELY_TYPE &&
    candidate.confidence >= limit
  );
}

/** The least probability, 0–1, of a type that the text says a name to be of; 0 where it says nothing. */
function saidProbability(type: EntityType, row: FeatureVector): number {
  const { said } = ENTITY_TYPE_BY_ID[type];
  if (said === null) return 0;
  const isSaid = featureIn(row, said.by) === 1 && featureIn(row, said.unless) === 0;
  const isName = featureIn(row, "nameShaped") + featureIn(row, "titleName") > 0;
  return isSaid && isName ? said.probability : 0;
}

/** The type of the lexicon, else the most probable one. */
export function typeOf({
  entry,
  typeProbabilities,
}: Pick<ScoredCandidate, "entry" | "typeProbabilities">): EntityType {
  return entry?.type ?? likeliestType(typeProbabilities);
}

/** The most probable type; of equals the first. */
function likeliestType(probabilities: Record<EntityType, number>): EntityType {
  return ENTITY_TYPE_IDS.reduce((best, type) =>
    probabilities[type] > probabilities[best] ? type : best,
  );
}

/** The role of a candidate in its paper, given its type. */
export function roleOf({ roleProbabilities }: ScoredCandidate, type: EntityType): Role {
  if (roleProbabilities.contrasts >= 0.5) return "contrasts";
  if (roleProbabilities.introduces >= 0.5) return "introduces";
  return ENTITY_TYPE_BY_ID[type].isAddressed && roleProbabilities.addresses >= 0.5
    ? "addresses"
    : "uses";
}
