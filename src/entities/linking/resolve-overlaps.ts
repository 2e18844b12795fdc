/** Which judged candidates are kept: the surest first, each where no longer one already stands. */
import { isSureEnough, typeOf } from "../classifier/classify.ts";
import type { ScoredCandidate, CandidateMention } from "../classifier/classify.ts";
import { ENTITY_TYPE_BY_ID } from "../entity-types.ts";
import { compareText } from "../../base/compare-text.ts";

/** What a further token is worth: of a name and the one inside it, the longer wins unless it is far less sure. */
const BONUS_PER_TOKEN = 0.12;

/** A task at least so sure is meant, and not the wider one in whose words it ends. */
const SURE_TASK = 0.5;

/** The kept ones; their places are those that no other kept one overlaps. */
export function resolveOverlaps(scored: readonly ScoredCandidate[]): ScoredCandidate[] {
  const rank = (j: ScoredCandidate) =>
    j.confidence + BONUS_PER_TOKEN * Math.max(...j.mentions.map((p) => p.tokenCount));
  const sure = scored.filter(isSureEnough);
  const wider = findWiderTasks(sure);
  const known = sure.filter(({ entry }) => entry !== null).flatMap(({ mentions }) => mentions);
  const order = sure
    .map((one) => (one.entry === null ? one : withoutInner(one, known)))
    .filter(({ mentions }) => mentions.length > 0)
    // A wider task comes last: it has a place only where the longer one finds none.
    .sort(
      (a, b) =>
        Number(wider.has(a.key)) - Number(wider.has(b.key)) ||
        rank(b) - rank(a) ||
        compareText(a.key, b.key),
    );
  const taken: CandidateMention[] = [];
  const chosen: ScoredCandidate[] = [];
  for (const one of order) {
    const mentions = one.mentions.filter(
      (place) => namesTaskInside(one, place) || !taken.some((other) => overlaps(other, place)),
    );
    if (mentions.length === 0) continue;
    taken.push(...mentions);
    chosen.push({ ...one, mentions });
  }
  return chosen;
}

/** Tasks of which every place ends a longer, sure one: all "image compression" is "stereo image compression". */
function findWiderTasks(sure: readonly ScoredCandidate[]): Set<string> {
  const tasks = sure.filter((one) => ENTITY_TYPE_BY_ID[typeOf(one)].nests);
  const endOf = ({ field, end }: CandidateMention): string => `${field} ${String(end)}`;
  const longest = new Map<string, number>();
  for (const { confidence, mentions } of tasks)
    for (const place of confidence >= SURE_TASK ? mentions : [])
      longest.set(endOf(place), Math.max(place.tokenCount, longest.get(endOf(place)) ?? 0));
  const isEnd = (place: CandidateMention): boolean =>
    place.tokenCount < (longest.get(endOf(place)) ?? 0);
  return new Set(tasks.filter(({ mentions }) => mentions.every(isEnd)).map(({ key }) => key));
}

/** Where "ActivityNet Captions" is known, "ActivityNet" is not meant. */
function withoutInner(one: ScoredCandidate, known: readonly CandidateMention[]): ScoredCandidate {
  const isInner = (place: CandidateMention) =>
    !namesTaskInside(one, place) &&
    known.some((other) => other.tokenCount > place.tokenCount && overlaps(other, place));
  return { ...one, mentions: one.mentions.filter((place) => !isInner(place)) };
}

/** "text-to-image" names its task inside "text-to-image diffusion model" as well. */
function namesTaskInside({ entry }: ScoredCandidate, { text }: CandidateMention): boolean {
  return entry !== null && ENTITY_TYPE_BY_ID[entry.type].nests && /^[^\s-]+-to-[^\s-]+$/.test(text);
}

/** Names that share a part ("CIFAR-10/100") do not shut each other out. */
function overlaps(a: CandidateMention, b: CandidateMention): boolean {
  if (a.spelledOut !== null || b.spelledOut !== null || a.field !== b.field) return false;
  return a.start < b.end && b.start < a.end;
}
