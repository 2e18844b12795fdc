/** How sure it is that a candidate is an entity, and of which type: points for its cues, added up. */
import type { Candidate } from "./candidates.ts";
import { ENTITY_TYPES } from "./entity.ts";
import type { EntityType } from "./entity.ts";
import { CUES } from "./evidence.ts";
import type { Cue } from "./evidence.ts";

export interface Judged {
  candidate: Candidate;
  /** 0–1 */
  confidence: number;
  type: EntityType;
  cues: Cue[];
}

/** Log-odds; set by hand on the labelled papers, rounded to halves. */
const POINTS: Record<Cue, number> = {
  known: 4.5,
  coined: 2.5,
  titleName: 3,
  inTitle: 0.5,
  repeated: 0.5,
  proposed: 1,
  defined: 3,
  named: 1.5,
  datasetHead: 1,
  listed: 1,
  taskHead: 0.5,
  methodHead: 0.5,
  taskCue: 0.5,
  methodCue: 0.5,
  used: 0.5,
  evaluatedOn: 0,
  capitalised: 1,
  lowerWord: -1.5,
  generic: -3,
  holdsSmallWord: -1,
  startsLoose: -0.5,
  acronym: -0.5,
};
const BIAS = -3.5;

const TYPE_POINTS: Record<EntityType, Partial<Record<Cue, number>>> = {
  task: { taskHead: 3, taskCue: 2, inTitle: 0.5, coined: -2 },
  method: {
    methodHead: 3,
    methodCue: 1,
    proposed: 1,
    titleName: 2,
    coined: 1.5,
    defined: 0.5,
    used: 0.5,
    named: 1,
    capitalised: 0.5,
  },
  dataset: { datasetHead: 4, listed: 3, evaluatedOn: 0.5 },
};

export function judge(candidate: Candidate, cues: Cue[]): Judged {
  const points = cues.reduce((sum, cue) => sum + POINTS[cue], BIAS);
  return {
    candidate,
    confidence: 1 / (1 + Math.exp(-points)),
    type: candidate.entry?.type ?? typeOf(cues),
    cues,
  };
}

function typeOf(cues: Cue[]): EntityType {
  const pointsOf = (type: EntityType) =>
    cues.reduce((sum, cue) => sum + (TYPE_POINTS[type][cue] ?? 0), 0);
  return ENTITY_TYPES.reduce((best, type) => (pointsOf(type) > pointsOf(best) ? type : best));
}

/** The strongest cue, as it is told to the reader. */
export function reasonOf({ cues, type }: Judged): string {
  const best = cues.reduce(
    (top: Cue | null, cue) => (top === null || POINTS[cue] > POINTS[top] ? cue : top),
    null,
  );
  return best === "known" ? `known ${type}` : best === null ? "stands out" : CUES[best];
}
