/** Explains a classification to the reader, in a short phrase. */
import type { Candidate } from "../candidates/candidates.ts";
import { featureIn } from "../features/feature-vector.ts";
import type { FeatureName, FeatureVector } from "../features/feature-vector.ts";
import type { EntityType } from "../entity-types.ts";

type FeatureOf = (name: FeatureName) => number;

const LISTED = "listed as a keyword of the paper";

/** Reasons, the more specific first; the first that holds is given. */
const REASONS: readonly (readonly [string, (of: FeatureOf) => boolean])[] = [
  ["named before the colon of the title", (of) => of("titleName") > 0],
  [
    "given a name here",
    (of) => of("named") > 0 || (of("proposedNext") > 0 && of("nameShaped") > 0),
  ],
  ["given a short form here", (of) => of("isLongForm") > 0],
  [
    "said to be a dataset",
    (of) => of("beforeDataset") + of("saidDataset") + of("listedAsData") > 0,
  ],
  ["spelled like a name", (of) => of("nameShaped") > 0],
  [LISTED, (of) => of("listedKeyword") > 0],
  ["a keyword of other papers", (of) => of("keyword") >= 2],
  ["in the title", (of) => of("inTitle") > 0],
  ["named more than once", (of) => of("placeCount") > 1],
];

/** "known dataset", "spelled like a name" or "reads like a task". */
export function explainClassification(
  { entry, spans }: Candidate,
  row: FeatureVector,
  type: EntityType,
): string {
  if (spans.length === 0) return LISTED;
  if (entry !== null) return `known ${entry.type}`;
  const of = (name: FeatureName): number => featureIn(row, name);
  return REASONS.find(([, holds]) => holds(of))?.[0] ?? `reads like a ${type}`;
}
