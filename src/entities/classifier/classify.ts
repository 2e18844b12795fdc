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
import { ENTITY_TYPE_IDS } from "../entity-types.ts";
import type { EntityType } from "../entity-types.ts";

/** The least that is kept. Best typed F1 in cross-validation; flat between 0.35 and 0.45. */
const MIN_CONFIDENCE = 0.4;
/** The least for what, if an entity, is so likely a dataset. In cross-validation flat from 0.15 to 0.3, and 0.7 to 0.8. */
const MIN_DATASET_CONFIDENCE = 0.25;
const LIKELY_DATASET = 0.7;
/** A coined name as sure as this may still be kept, where another paper is sure of it. */
const MIN_NAME_SHAPED_CONFIDENCE = 0.1;

/** The name of a known dataset is hardly ever anything else, however it stands. */
const KNOWN_DATASET = 0.6;

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
  const isKnownDataset = entry?.type === "dataset" && !isWeak;
  const confidence = Math.max(
    predictProbability(model.entity, row),
    isKnownDataset ? KNOWN_DATASET : 0,
  );
  const isNameShaped = featureIn(row, "coined") === 1;
  if (confidence < (isNameShaped ? MIN_NAME_SHAPED_CONFIDENCE : MIN_DATASET_CONFIDENCE))
    return null;
  const typeProbabilities = {
    task: predictProbability(model.task, row),
    method: predictProbability(model.method, row),
    dataset: predictProbability(model.dataset, row),
  };
  // "X, a benchmark for ..." and "a dataset X" say it; the labelled papers have too few of these to learn it well.
  if (isCalledDataset(row)) typeProbabilities.dataset = Math.max(typeProbabilities.dataset, 0.95);
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
  const isDataset = typeOf(one) === "dataset" && one.typeProbabilities.dataset > LIKELY_DATASET;
  return isDataset && one.confidence >= MIN_DATASET_CONFIDENCE;
}

function isCalledDataset(row: FeatureVector): boolean {
  const isSaid = featureIn(row, "saidDataset") === 1 && featureIn(row, "saidMethod") === 0;
  return isSaid && featureIn(row, "coined") + featureIn(row, "titleName") > 0;
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
  return type === "task" && role.addresses >= 0.5 ? "addresses" : "uses";
}
