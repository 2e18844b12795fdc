/** The order of mentions in a paper. */
import { TEXT_FIELDS } from "../../papers/paper.ts";
import type { Mention, PaperEntity } from "../entity.ts";

/** Mentions in reading order without overlaps: of two with one start the longer, and none that starts inside another. */
export function listMentions(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const { field, start, end, text } of [...mentions].sort(
    (a, b) => byPlace(a, b) || b.end - a.end,
  )) {
    const previous = kept.at(-1);
    if (previous?.field === field && start < previous.end) continue;
    kept.push({ field, start, end, text });
  }
  return kept;
}

/** Compares entities of a paper by their first mention, then by id. */
export function byFirstMention(a: PaperEntity, b: PaperEntity): number {
  return byPlace(a.mentions[0], b.mentions[0]) || (a.entityId < b.entityId ? -1 : 1);
}

/** Compares mentions in reading order, title first, keywords last; 0 where one is absent. */
export function byPlace(a: Mention | undefined, b: Mention | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (a.field !== b.field) return TEXT_FIELDS.indexOf(a.field) - TEXT_FIELDS.indexOf(b.field);
  return a.start - b.start;
}
