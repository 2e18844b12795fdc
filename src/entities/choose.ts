/** Which judged candidates are kept: the surest first, each where no longer one already stands. */
import type { Judged } from "./judge.ts";
import type { Occurrence } from "./occurrences.ts";

/** Best typed F1 on the labelled papers. */
const MIN_CONFIDENCE = 0.5;
/** A longer name wins over the one inside it unless that is clearly surer. */
const BONUS_PER_WORD = 0.04;

export interface Chosen extends Judged {
  /** Those that no other chosen entity's longer occurrence holds. */
  places: Occurrence[];
}

export function chooseEntities(judged: Judged[]): Chosen[] {
  const rank = (j: Judged) => j.confidence + BONUS_PER_WORD * wordCountOf(j);
  const order = judged
    .filter((j) => j.confidence >= MIN_CONFIDENCE)
    .sort((a, b) => rank(b) - rank(a) || (a.candidate.key < b.candidate.key ? -1 : 1));
  const taken: Occurrence[] = [];
  const chosen: Chosen[] = [];
  for (const one of order) {
    const places = one.candidate.occurrences.filter((o) => !taken.some((t) => holds(t, o)));
    if (places.length === 0) continue;
    taken.push(...places);
    chosen.push({ ...one, places });
  }
  return chosen;
}

function wordCountOf({ candidate }: Judged): number {
  return Math.max(...candidate.occurrences.map((o) => o.last - o.first));
}

/** Whether two stand at the same place; names that share a part ("CIFAR-10/100") do not shut each other out. */
function holds(outer: Occurrence, inner: Occurrence): boolean {
  const isShared = outer.spelledOut !== null || inner.spelledOut !== null;
  return (
    !isShared && outer.field === inner.field && outer.start < inner.end && inner.start < outer.end
  );
}
