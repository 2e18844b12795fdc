/** The order of mentions in a paper. */
import type { Mention, PaperEntity } from "../entity.ts";

/** In reading order; of two that start alike the longer stays, and none that starts within another. */
export function listMentions(places: readonly Mention[]): Mention[] {
  const mentions: Mention[] = [];
  for (const { field, start, end, text } of [...places].sort(
    (a, b) => byPlace(a, b) || b.end - a.end,
  )) {
    const previous = mentions.at(-1);
    if (previous?.field === field && start < previous.end) continue;
    mentions.push({ field, start, end, text });
  }
  return mentions;
}

/** The order of what a paper names; by id where two are first named at the same place. */
export function byFirstMention(a: PaperEntity, b: PaperEntity): number {
  return byPlace(a.mentions[0], b.mentions[0]) || (a.entityId < b.entityId ? -1 : 1);
}

/** The order of two places in reading; 0 where one is absent. */
export function byPlace(a: Mention | undefined, b: Mention | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (a.field !== b.field) return a.field === "title" ? -1 : 1;
  return a.start - b.start;
}
