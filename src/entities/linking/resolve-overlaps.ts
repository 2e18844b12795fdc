/** Which judged candidates are kept: the surest first, each where no longer one already stands. */
import { isSureEnough, typeOf } from "../classifier/classify.ts";
import type { Judged, Place } from "../classifier/classify.ts";
import { compareText } from "../../base/compare-text.ts";

/** What a further atom is worth: of a name and the one inside it, the longer wins unless it is far less sure. */
const BONUS_PER_ATOM = 0.12;

/** A task at least so sure is meant, and not the wider one in whose words it ends. */
const SURE_TASK = 0.5;

/** The kept ones; their places are those that no other kept one overlaps. */
export function chooseEntities(judged: readonly Judged[]): Judged[] {
  const rank = (j: Judged) =>
    j.confidence + BONUS_PER_ATOM * Math.max(...j.places.map((p) => p.atomCount));
  const sure = judged.filter(isSureEnough);
  const wider = findWiderTasks(sure);
  const known = sure.filter(({ entry }) => entry !== null).flatMap(({ places }) => places);
  const order = sure
    .map((one) => (one.entry === null ? one : withoutInner(one, known)))
    .filter(({ places }) => places.length > 0)
    // A wider task comes last: it has a place only where the longer one finds none.
    .sort(
      (a, b) =>
        Number(wider.has(a.key)) - Number(wider.has(b.key)) ||
        rank(b) - rank(a) ||
        compareText(a.key, b.key),
    );
  const taken: Place[] = [];
  const chosen: Judged[] = [];
  for (const one of order) {
    const places = one.places.filter(
      (place) => namesTaskInside(one, place) || !taken.some((other) => overlaps(other, place)),
    );
    if (places.length === 0) continue;
    taken.push(...places);
    chosen.push({ ...one, places });
  }
  return chosen;
}

/** Tasks of which every place ends a longer, sure one: all "image compression" is "stereo image compression". */
function findWiderTasks(sure: readonly Judged[]): Set<string> {
  const tasks = sure.filter((one) => typeOf(one) === "task");
  const endOf = ({ field, end }: Place): string => `${field} ${String(end)}`;
  const longest = new Map<string, number>();
  for (const { confidence, places } of tasks)
    for (const place of confidence >= SURE_TASK ? places : [])
      longest.set(endOf(place), Math.max(place.atomCount, longest.get(endOf(place)) ?? 0));
  const isEnd = (place: Place): boolean => place.atomCount < (longest.get(endOf(place)) ?? 0);
  return new Set(tasks.filter(({ places }) => places.every(isEnd)).map(({ key }) => key));
}

/** Where "ActivityNet Captions" is known, "ActivityNet" is not meant. */
function withoutInner(one: Judged, known: readonly Place[]): Judged {
  const isInner = (place: Place) =>
    !namesTaskInside(one, place) &&
    known.some((other) => other.atomCount > place.atomCount && overlaps(other, place));
  return { ...one, places: one.places.filter((place) => !isInner(place)) };
}

/** "text-to-image" names its task inside "text-to-image diffusion model" as well. */
function namesTaskInside({ entry }: Judged, { text }: Place): boolean {
  return entry?.type === "task" && /^[^\s-]+-to-[^\s-]+$/.test(text);
}

/** Names that share a part ("CIFAR-10/100") do not shut each other out. */
function overlaps(a: Place, b: Place): boolean {
  if (a.spelledOut !== null || b.spelledOut !== null || a.field !== b.field) return false;
  return a.start < b.end && b.start < a.end;
}
