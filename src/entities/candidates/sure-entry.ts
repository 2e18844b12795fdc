/** Looks up a part of a phrase. */
import { findEntry } from "../resources/lexicon.ts";
import type { Lexicon, LexiconEntry } from "../resources/lexicon.ts";
import { keyOfTokens } from "../text/tokens.ts";
import type { CandidateSpan } from "./candidate-spans.ts";

/** The entry that a half-open range of tokens of a span names by a sure spelling, or null. */
export function findSureEntry(
  { run, start, text }: CandidateSpan,
  first: number,
  last: number,
  lexicon: Lexicon,
): LexiconEntry | null {
  const [opening, closing] = [run[first], run[last - 1]];
  if (opening === undefined || closing === undefined) return null;
  const name = text.slice(opening.start - start, closing.end - start);
  const hit = findEntry(lexicon, keyOfTokens(run, first, last), name);
  return hit === null || hit.isWeak ? null : hit.entry;
}
