/** Why a candidate was taken, as a short phrase for the reader. */
import type { Candidate } from "../candidates/candidates.ts";
import { featureIn } from "../features/feature-vector.ts";
import type { FeatureName, FeatureVector } from "../features/feature-vector.ts";
import type { EntityType } from "../entity-types.ts";

type Ask = (name: FeatureName) => number;

/** The first that holds is told. */
const REASONS: readonly (readonly [string, (has: Ask) => boolean])[] = [
  ["named before the colon of the title", (has) => has("titleName") > 0],
  [
    "given a name here",
    (has) => has("named") > 0 || (has("proposedNext") > 0 && has("coined") > 0),
  ],
  ["given a short form here", (has) => has("isLongForm") > 0],
  [
    "said to be a dataset",
    (has) => has("beforeDataset") + has("saidDataset") + has("listedAsData") > 0,
  ],
  ["spelled like a name", (has) => has("coined") > 0],
  ["a keyword of other papers", (has) => has("keyword") >= 2],
  ["in the title", (has) => has("inTitle") > 0],
  ["named more than once", (has) => has("placeCount") > 1],
];

export function explainClassification(
  { entry }: Candidate,
  row: FeatureVector,
  type: EntityType,
): string {
  if (entry !== null) return `known ${entry.type}`;
  const has = (name: FeatureName): number => featureIn(row, name);
  return REASONS.find(([, holds]) => holds(has))?.[0] ?? `reads like a ${type}`;
}
