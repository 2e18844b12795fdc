/** Terms that name a group together: a second one beside the first, or three that tell most. */
import type { LabelCandidate } from "./label-candidates.ts";
import type { LabelTerm } from "./label-term.ts";

/** Least share of a group's papers that name a second or a joined term, and its least F1, where any has them. */
const LEAST_SHARE = 0.1;
const LEAST_F1 = 0.25;

/** Least factor of a subject. */
const LEAST_FACTOR = 0.6;

/** Terms that are joined where none alone names a group. */
const JOINED_COUNT = 3;

/**
 * A first term and, if any adds papers to it, a second.
 * @param size how many papers the group has
 */
export function withSecond(
  first: LabelCandidate,
  candidates: readonly LabelCandidate[],
  size: number,
): LabelCandidate[] {
  const common = candidates.filter(isCommonIn(size));
  const second = bestBeside([first], common.filter(addsTo([first])), size);
  return second ? [first, second] : [first];
}

/**
 * The three terms that tell most of a group, fewer where it has fewer: such as add papers to those before them first.
 * What is no subject comes in beside a single one, and words that could stand in any title only where there is no other.
 * @param size how many papers the group has
 */
export function chooseJoined(
  candidates: readonly LabelCandidate[],
  size: number,
): LabelCandidate[] {
  const telling = candidates.filter(({ term }) => !term.isGeneral);
  const common = telling.filter(isCommonIn(size));
  let chosen: LabelCandidate[] = [];
  for (const usable of [common.filter(isSubject), common, telling])
    if (chosen.length < 2) chosen = joinMore(chosen, usable, size);
  return chosen.length > 0 ? chosen : joinMore([], candidates, size);
}

/** Whether a term may name a group: a dataset, a version or an unexplained abbreviation may not. */
export function isSubject({ term }: LabelCandidate): boolean {
  return term.factor >= LEAST_FACTOR;
}

function joinMore(
  given: readonly LabelCandidate[],
  candidates: readonly LabelCandidate[],
  size: number,
): LabelCandidate[] {
  const chosen = [...given];
  while (chosen.length < JOINED_COUNT) {
    const adding = candidates.filter(addsTo(chosen));
    const next = bestBeside(chosen, adding, size) ?? bestBeside(chosen, candidates, size);
    if (!next) break;
    chosen.push(next);
  }
  return chosen;
}

function isCommonIn(size: number): (candidate: LabelCandidate) => boolean {
  return ({ inside, f1 }) => inside.length >= LEAST_SHARE * size && f1 >= LEAST_F1;
}

/** Whether some of the papers that name a candidate name none of the chosen ones. */
function addsTo(chosen: readonly LabelCandidate[]): (candidate: LabelCandidate) => boolean {
  const named = new Set(chosen.flatMap(({ inside }) => inside));
  return ({ inside }) => inside.some((paper) => !named.has(paper));
}

/**
 * The candidate with the highest sum of its own score and the score of all with it, the first of several. By the second
 * alone, a name of two papers would beat one of seven.
 */
function bestBeside(
  chosen: readonly LabelCandidate[],
  candidates: readonly LabelCandidate[],
  size: number,
): LabelCandidate | undefined {
  const named = new Set(chosen.flatMap(({ inside }) => inside));
  const outside = chosen.reduce((sum, one) => sum + one.outside, 0);
  const gain = (candidate: LabelCandidate): number => {
    const inside = named.size + candidate.inside.filter((paper) => !named.has(paper)).length;
    const f1 = (2 * inside) / (inside + outside + candidate.outside + size);
    return (f1 * candidate.score) / candidate.f1 + candidate.score;
  };
  const [best] = candidates
    .filter((one) => !chosen.some(({ term }) => areAlike(term, one.term)))
    .map((candidate) => ({ candidate, gain: gain(candidate) }))
    .sort((a, b) => b.gain - a.gain);
  return best?.candidate;
}

/** Whether one entity is a kind of the other, or half of the words of one are the other's. */
function areAlike(a: LabelTerm, b: LabelTerm): boolean {
  if (a.kin.has(b.entityId ?? "")) return true;
  const [first, second] = [new Set(a.stems), new Set(b.stems)];
  const shared = [...first].filter((stem) => second.has(stem)).length;
  return shared * 2 >= Math.min(first.size, second.size);
}
