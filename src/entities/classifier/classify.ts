/** How sure it is that a candidate is an entity, of which type and in which role. */
import type { Candidate } from "../candidates/candidates.ts";
import type { Mention, Role } from "../entity.ts";
import { featureIn } from "../features/feature-vector.ts";
import type { FeatureVector } from "../features/feature-vector.ts";
import type { LexiconEntry } from "../resources/lexicon.ts";
import { predictProbability, failsPrefilter } from "./model.ts";
import type { Model } from "./model.ts";
import type { CandidateSpan } from "../candidates/candidate-spans.ts";
import { explainClassification } from "./explain.ts";
import { byEntityType, ENTITY_TYPE_BY_ID, ENTITY_TYPE_IDS, ENTITY_TYPES } from "../entity-types.ts";
import type { EntityType } from "../entity-types.ts";

/** The least that is kept. Best typed F1 in cross-validation; flat between 0.35 and 0.45. */
const MIN_CONFIDENCE = 0.4;
/** What is more probably of a type has the type's own least. In cross-validation flat from 0.7 to 0.8. */
const LIKELY_TYPE = 0.7;
/** The least of all types. */
const LEAST_CONFIDENCE = Math.min(
  MIN_CONFIDENCE,
  ...ENTITY_TYPES.map(({ likelyMinConfidence }) => likelyMinConfidence ?? MIN_CONFIDENCE),
);
/** A coined name as sure as this may still be kept, where another paper is sure of it. */
const MIN_NAME_SHAPED_CONFIDENCE = 0.1;

export interface CandidateMention extends Mention {
  /** What it names, where that is not what it says: "CIFAR-100" in "CIFAR-10/100". */
  spelledOut: string | null;
  tokenCount: number;
}

/** A candidate after judgement, without what only the judgement needed: a large corpus has millions of them. */
export interface ScoredCandidate {
  key: string;
  entry: LexiconEntry | null;
  mentions: CandidateMention[];
  /** 0–1 */
  confidence: number;
  /** How likely each type is right, 0–1 each; a candidate may suit two. */
  typeProbabilities: Record<EntityType, number>;
  /** Whether it is written like a name wherever it stands. */
  isNameShaped: boolean;
  role: Record<"introduces" | "addresses", number>;
  reason: string;
}

/** The judgement of a candidate; null for one that cannot be kept, of which nothing more is asked. */
export function classifyCandidate(
  candidate: Candidate,
  row: FeatureVector,
  model: Model,
): ScoredCandidate | null {
  if (failsPrefilter(row, model)) return null;
  const { key, entry, isWeak, spans } = candidate;
  const known = entry && !isWeak ? ENTITY_TYPE_BY_ID[entry.type].lexiconConfidence : 0;
  const confidence = Math.max(predictProbability(model.entity, row), known);
  const isNameShaped = featureIn(row, "coined") === 1;
  if (confidence < (isNameShaped ? MIN_NAME_SHAPED_CONFIDENCE : LEAST_CONFIDENCE)) return null;
  const typeProbabilities = byEntityType((type) =>
    Math.max(predictProbability(model[type], row), saidProbability(type, row)),
  );
  if (!isNameShaped && !isSureEnough({ confidence, entry, typeProbabilities })) return null;
  return {
    key,
    entry,
    mentions: spans.map(candidateMentionOf),
    confidence,
    typeProbabilities,
    isNameShaped,
    role: {
      introduces: predictProbability(model.introduces, row),
      addresses: predictProbability(model.addresses, row),
    },
    reason: explainClassification(candidate, row, likeliestType(typeProbabilities)),
  };
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

/** Whether it is sure enough to be shown. */
export function isSureEnough(
  one: Pick<ScoredCandidate, "confidence" | "entry" | "typeProbabilities">,
): boolean {
  if (one.confidence >= MIN_CONFIDENCE) return true;
  const type = typeOf(one);
  const least = ENTITY_TYPE_BY_ID[type].likelyMinConfidence;
  return least !== null && one.typeProbabilities[type] > LIKELY_TYPE && one.confidence >= least;
}

/** The least probability, 0-1, of a type that the paper says a name to be of; 0 where it does not. */
function saidProbability(type: EntityType, row: FeatureVector): number {
  const { said } = ENTITY_TYPE_BY_ID[type];
  if (said === null) return 0;
  const isSaid = featureIn(row, said.by) === 1 && featureIn(row, said.unless) === 0;
  const isName = featureIn(row, "coined") + featureIn(row, "titleName") > 0;
  return isSaid && isName ? said.probability : 0;
}

/** The known type, else the likeliest. */
export function typeOf({
  entry,
  typeProbabilities,
}: Pick<ScoredCandidate, "entry" | "typeProbabilities">): EntityType {
  return entry?.type ?? likeliestType(typeProbabilities);
}

/** The likeliest type; of equals the first. */
export function likeliestType(sureness: Record<EntityType, number>): EntityType {
  return ENTITY_TYPE_IDS.reduce((best, type) => (sureness[type] > sureness[best] ? type : best));
}

/** What a paper does with an entity of a type. */
export function roleOf({ role }: ScoredCandidate, type: EntityType): Role {
  if (role.introduces >= 0.5) return "introduces";
  return ENTITY_TYPE_BY_ID[type].isAddressed && role.addresses >= 0.5 ? "addresses" : "uses";
}
