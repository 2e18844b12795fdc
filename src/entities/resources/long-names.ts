/** Names of the lexicon that are too long for a phrase: "Preferred Reporting Items for Systematic Reviews and Meta-Analyses". */
import { stemsOf } from "../text/normal-form.ts";
import type { Lexicon } from "./lexicon.ts";

/** Words of the longest phrases: longer names exist, but their middle words then seldom stand alone. */
export const MAX_WORDS = 6;

/** Keys of longer names, by their first stem. */
export type LongNames = ReadonlyMap<string, readonly string[]>;

/** Indexes the spellings of a lexicon with more words than a phrase. */
export function indexLongNames(lexicon: Lexicon): LongNames {
  const keys = new Map<string, string[]>();
  for (const [key, spellings] of lexicon) {
    const long = spellings.find(({ text }) => text.split(" ", MAX_WORDS + 1).length > MAX_WORDS);
    const [stem] = long === undefined ? [] : stemsOf(long.text);
    if (stem !== undefined) keys.set(stem, [...(keys.get(stem) ?? []), key]);
  }
  return keys;
}
