/** Which judged candidates are kept: the surest first, each where no longer one already stands. */
import type { Judged } from "./judge.ts";
import type { Occurrence } from "./occurrences.ts";

/** Best typed F1 in cross-validation; flat between 0.35 and 0.45. */
const MIN_CONFIDENCE = 0.4;
/** What a further word is worth: of a name and the one inside it, the longer wins unless it is far less sure. */
const BONUS_PER_WORD = 0.12;

export interface Chosen extends Judged {
  /** Those that no other chosen entity's place overlaps. */
  places: Occurrence[];
}

export function chooseEntities(judged: readonly Judged[]): Chosen[] {
  const rank = (j: Judged) => j.confidence + BONUS_PER_WORD * atomCountOf(j);
  const order = judged
    .filter((j) => j.confidence >= MIN_CONFIDENCE)
    .sort((a, b) => rank(b) - rank(a) || (a.candidate.key < b.candidate.key ? -1 : 1));
  const taken: Occurrence[] = [];
  const chosen: Chosen[] = [];
  for (const one of order) {
    const places = one.candidate.occurrences.filter((o) => !taken.some((t) => overlaps(t, o)));
    if (places.length === 0) continue;
    taken.push(...places);
    chosen.push({ ...one, places });
  }
  return chosen;
}

function atomCountOf({ candidate }: Judged): number {
  return Math.max(...candidate.occurrences.map((o) => o.last - o.first));
}

/** Names that share a part ("CIFAR-10/100") do not shut each other out. */
function overlaps(a: Occurrence, b: Occurrence): boolean {
  if (a.spelledOut !== null || b.spelledOut !== null || a.field !== b.field) return false;
  return a.start < b.end && b.start < a.end;
}
