/** How sure it is that a candidate is an entity, of which type and in which role. */
import type { Candidate } from "../candidates/candidates.ts";
import { ENTITY_TYPES } from "../entity.ts";
import type { EntityType, Mention, Role } from "../entity.ts";
import { featureIn } from "../features/feature-vector.ts";
import type { FeatureRow } from "../features/feature-vector.ts";
import type { LexiconEntry } from "../resources/lexicon.ts";
import { ask, isHopeless } from "./model.ts";
import type { Model } from "./model.ts";
import type { Occurrence } from "../candidates/candidate-spans.ts";
import { reasonFor } from "./explain.ts";

/** The least that is kept. Best typed F1 in cross-validation; flat between 0.35 and 0.45. */
const MIN_CONFIDENCE = 0.4;
/** The least for what, if an entity, is so likely a dataset. In cross-validation flat from 0.15 to 0.3, and 0.7 to 0.8. */
const MIN_DATASET_CONFIDENCE = 0.25;
const LIKELY_DATASET = 0.7;
/** A coined name as sure as this may still be kept, where another paper is sure of it. */
const MIN_COINED_CONFIDENCE = 0.1;

/** The name of a known dataset is hardly ever anything else, however it stands. */
const KNOWN_DATASET = 0.6;

export interface Place extends Mention {
  /** What it names, where that is not what it says: "CIFAR-100" in "CIFAR-10/100". */
  spelledOut: string | null;
  atomCount: number;
}

/** A candidate after judgement, without what only the judgement needed: a large corpus has millions of them. */
export interface Judged {
  key: string;
  entry: LexiconEntry | null;
  places: Place[];
  /** 0–1 */
  confidence: number;
  /** How likely each type is right, 0–1 each; a candidate may suit two. */
  typeSureness: Record<EntityType, number>;
  /** Whether it is written like a name wherever it stands. */
  isCoined: boolean;
  role: Record<"introduces" | "addresses", number>;
  reason: string;
}

/** The judgement of a candidate; null for one that cannot be kept, of which nothing more is asked. */
export function judgeCandidate(candidate: Candidate, row: FeatureRow, model: Model): Judged | null {
  if (isHopeless(row, model)) return null;
  const { judges } = model;
  const { key, entry, isWeak, occurrences } = candidate;
  const isKnownDataset = entry?.type === "dataset" && !isWeak;
  const confidence = Math.max(ask(judges.entity, row), isKnownDataset ? KNOWN_DATASET : 0);
  const isCoined = featureIn(row, "coined") === 1;
  if (confidence < (isCoined ? MIN_COINED_CONFIDENCE : MIN_DATASET_CONFIDENCE)) return null;
  const typeSureness = {
    task: ask(judges.task, row),
    method: ask(judges.method, row),
    dataset: ask(judges.dataset, row),
  };
  // "X, a benchmark for ..." and "a dataset X" say it; the labelled papers have too few of these to learn it well.
  if (isCalledDataset(row)) typeSureness.dataset = Math.max(typeSureness.dataset, 0.95);
  if (!isCoined && !isSureEnough({ confidence, entry, typeSureness })) return null;
  return {
    key,
    entry,
    places: occurrences.map(placeOf),
    confidence,
    typeSureness,
    isCoined,
    role: { introduces: ask(judges.introduces, row), addresses: ask(judges.addresses, row) },
    reason: reasonFor(candidate, row, likeliestType(typeSureness)),
  };
}

function placeOf({ field, start, end, text, spelledOut, first, last }: Occurrence): Place {
  return { field, start, end, text, spelledOut, atomCount: last - first };
}

/** Whether it is sure enough to be shown. */
export function isSureEnough(one: Pick<Judged, "confidence" | "entry" | "typeSureness">): boolean {
  if (one.confidence >= MIN_CONFIDENCE) return true;
  const isDataset = typeOf(one) === "dataset" && one.typeSureness.dataset > LIKELY_DATASET;
  return isDataset && one.confidence >= MIN_DATASET_CONFIDENCE;
}

function isCalledDataset(row: FeatureRow): boolean {
  const isSaid = featureIn(row, "saidDataset") === 1 && featureIn(row, "saidMethod") === 0;
  return isSaid && featureIn(row, "coined") + featureIn(row, "titleName") > 0;
}

/** The known type, else the likeliest. */
export function typeOf({
  entry,
  typeSureness,
}: Pick<Judged, "entry" | "typeSureness">): EntityType {
  return entry?.type ?? likeliestType(typeSureness);
}

/** The likeliest type; of equals the first. */
export function likeliestType(sureness: Record<EntityType, number>): EntityType {
  return ENTITY_TYPES.reduce((best, type) => (sureness[type] > sureness[best] ? type : best));
}

/** What a paper does with an entity of a type. */
export function roleOf({ role }: Judged, type: EntityType): Role {
  if (role.introduces >= 0.5) return "introduces";
  return type === "task" && role.addresses >= 0.5 ? "addresses" : "uses";
}
