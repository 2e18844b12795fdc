/** Why a candidate was taken, as a short phrase for the reader. */
import type { Candidate } from "./candidates.ts";
import type { EntityType } from "./entity.ts";
import type { Features } from "./features.ts";

/** The first that holds is told. */
const REASONS: readonly (readonly [string, (features: Features) => boolean])[] = [
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

export function reasonFor({ entry }: Candidate, features: Features, type: EntityType): string {
  if (entry !== null) return `known ${entry.type}`;
  return REASONS.find(([, holds]) => holds(features))?.[0] ?? `reads like a ${type}`;
}
