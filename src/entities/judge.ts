/** How sure it is that a candidate is an entity, of which type and in which role. */
import type { Candidate } from "./candidates.ts";
import { ENTITY_TYPES } from "./entity.ts";
import type { EntityType, Role } from "./entity.ts";
import { numbersOf } from "./features.ts";
import type { Features } from "./features.ts";
import { ask } from "./model.ts";
import type { Model } from "./model.ts";

export interface Judged {
  candidate: Candidate;
  features: Features;
  /** 0–1 */
  confidence: number;
  /** How likely each type is right, 0–1 each; a candidate may suit two. */
  typeSureness: Record<EntityType, number>;
  introduces: number;
  addresses: number;
}

export function judgeCandidate(
  candidate: Candidate,
  features: Features,
  { judges }: Model,
): Judged {
  const row = numbersOf(features);
  const confidence = ask(judges.entity, row);
  const typeSureness = {
    task: ask(judges.task, row),
    method: ask(judges.method, row),
    dataset: ask(judges.dataset, row),
  };
  // "X, a benchmark for ..." says it; the labelled papers have too few of these to learn it well.
  if (
    features.use.saidDataset === 1 &&
    features.use.saidMethod === 0 &&
    features.form.coined + features.use.titleName > 0
  ) {
    typeSureness.dataset = Math.max(typeSureness.dataset, 0.95);
  }
  const introduces = ask(judges.introduces, row);
  return {
    candidate,
    features,
    confidence,
    typeSureness,
    introduces,
    addresses: ask(judges.addresses, row),
  };
}

/** The likeliest type; of equals the first. */
export function likeliestType(sureness: Record<EntityType, number>): EntityType {
  return ENTITY_TYPES.reduce((best, type) => (sureness[type] > sureness[best] ? type : best));
}

/** What a paper does with an entity of a type. */
export function roleOf({ introduces, addresses }: Judged, type: EntityType): Role {
  if (introduces >= 0.5) return "introduces";
  return type === "task" && addresses >= 0.5 ? "addresses" : "uses";
}

/** Why it was taken, for the reader: the first that holds. */
const REASONS: readonly (readonly [string, (f: Features) => boolean])[] = [
  ["named before the colon of the title", ({ use }) => use.titleName > 0],
  [
    "given a name here",
    ({ form, use }) => use.named > 0 || (use.proposedNext > 0 && form.coined > 0),
  ],
  ["given a short form here", ({ use }) => use.isLongForm > 0],
  ["said to be a dataset", ({ use }) => use.beforeDataset + use.saidDataset + use.listedAsData > 0],
  ["spelled like a name", ({ form }) => form.coined > 0],
  ["a keyword of other papers", ({ corpus }) => corpus.keyword >= 2],
  ["in the title", ({ use }) => use.inTitle > 0],
  ["named more than once", ({ use }) => use.placeCount > 1],
];

export function reasonOf({ features, candidate }: Judged, type: EntityType): string {
  if (candidate.entry !== null) return `known ${type}`;
  return REASONS.find(([, holds]) => holds(features))?.[0] ?? `reads like a ${type}`;
}
