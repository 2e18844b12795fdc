/** What is known of a candidate beforehand: from the lexicon, and from how a large pile of papers uses the phrase. */
import { stemsBetween } from "./atoms.ts";
import type { Candidate } from "./candidates.ts";
import { longestOf, looksCoined, truth } from "./features-of-form.ts";
import { findEntry } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Occurrence } from "./occurrences.ts";
import { UNUSED } from "./phrase-table.ts";
import type { PhraseTable, PhraseUse } from "./phrase-table.ts";

export function corpusFeatures(
  { occurrences, entry, isWeak, key }: Candidate,
  lexicon: Lexicon,
  table: PhraseTable,
) {
  const longest = longestOf(occurrences);
  const wordStarts = startsOfWords(longest);
  const keyFrom = (from: number, to: number) =>
    stemsBetween(longest.run, wordStarts[from] ?? longest.last, wordStarts[to] ?? longest.last);
  const wordCount = wordStarts.length;
  const plain = keyFrom(0, wordCount);
  const plainUse = table.get(plain);
  const use = useOf((key === plain ? plainUse : table.get(key)) ?? plainUse ?? UNUSED, occurrences);
  const isLong = wordCount > 1;
  const tail = isLong ? (table.get(keyFrom(1, wordCount)) ?? UNUSED) : UNUSED;
  const start = isLong ? (table.get(keyFrom(0, wordCount - 1)) ?? UNUSED) : UNUSED;
  const first = (isLong ? table.get(keyFrom(0, 1)) : plainUse) ?? UNUSED;
  const last = (isLong ? table.get(keyFrom(wordCount - 1, wordCount)) : plainUse) ?? UNUSED;
  const tailEntry = isLong ? entryOfTail(longest, wordStarts, lexicon) : null;
  return {
    lexiconTask: truth(entry?.type === "task"),
    lexiconMethod: truth(entry?.type === "method"),
    lexiconDataset: truth(entry?.type === "dataset"),
    weakOnly: truth(entry !== null && isWeak),
    tailTask: truth(tailEntry === "task"),
    tailMethod: truth(tailEntry === "method"),
    tailDataset: truth(tailEntry === "dataset"),
    unseen: truth(use === UNUSED),
    seen: use.free,
    keyword: use.keyword,
    keywordShare: Math.max(-4, use.keyword - use.free),
    freeShare: use.free - use.any,
    seenInTitles: use.title,
    seenAfterUsing: use.using,
    seenAfterOn: use.on,
    seenAfterFor: use.for,
    seenProposed: use.proposed,
    seenAsExample: use.example,
    seenCapital: use.capital,
    seenCoined: use.coined,
    seenListed: use.listed,
    seenDefined: use.defined,
    seenBeforeDataset: use.beforeDataset,
    seenBeforeTask: use.beforeTask,
    seenBeforeMethod: use.beforeMethod,
    cohesion: isLong ? use.any - (first.any + last.any) / 2 : 0,
    tailSeen: tail.free,
    tailKeyword: tail.keyword,
    tailShare: isLong ? use.free - tail.free : 0,
    tailBeforeTask: tail.beforeTask,
    tailBeforeMethod: tail.beforeMethod,
    startSeen: start.free,
    startKeyword: start.keyword,
    startShare: isLong ? use.any - start.any : 0,
    firstKeyword: first.keyword - first.free,
    lastKeyword: last.keyword - last.free,
    lastBeforeTask: last.beforeTask,
  };
}

/** A name spelled like an ordinary word ("CLEAR", "MultiPL-E") is not that word. */
function useOf(use: PhraseUse, occurrences: readonly Occurrence[]): PhraseUse {
  const isOrdinary = use.capital < 0.3 && use.coined < 0.3;
  return isOrdinary && occurrences.every(looksCoined) ? UNUSED : use;
}

function entryOfTail(longest: Occurrence, wordStarts: readonly number[], lexicon: Lexicon) {
  for (const from of wordStarts.slice(1)) {
    const hit = findEntry(
      lexicon,
      stemsBetween(longest.run, from, longest.last),
      longest.text.slice((longest.run[from]?.start ?? 0) - longest.start),
    );
    if (hit !== null && !hit.isWeak) return hit.entry.type;
  }
  return null;
}

/** Indices of the atoms that open a word of it. */
function startsOfWords({ run, first, last }: Occurrence): number[] {
  const starts: number[] = [];
  for (let at = first; at < last; at++)
    if (at === first || run[at]?.joint !== "glued") starts.push(at);
  return starts;
}
