/** What is known of a candidate beforehand: from the lexicon, and from how a large pile of papers uses the phrase. */
import { capitalize } from "../../base/format.ts";
import { keyOfTokens } from "../text/tokens.ts";
import type { Candidate } from "../candidates/candidates.ts";
import { isNameShaped } from "../text/word-shape.ts";
import { findEntry } from "../resources/lexicon.ts";
import type { Lexicon, LexiconEntry } from "../resources/lexicon.ts";
import type { CandidateSpan } from "../candidates/candidate-spans.ts";
import { NO_STATISTICS } from "../resources/phrase-statistics.ts";
import type { PhraseTable, PhraseStatistics } from "../resources/phrase-statistics.ts";
import { flag } from "./feature.ts";
import { ENTITY_TYPE_IDS } from "../entity-types.ts";
import type { EntityType } from "../entity-types.ts";

/** How a candidate and its parts are used elsewhere; log2 of counts of papers, or of 1 where unseen. */
interface Priors {
  entry: LexiconEntry | null;
  isWeak: boolean;
  isLong: boolean;
  use: PhraseStatistics;
  /** Of all words but the first, and of all but the last. */
  tail: PhraseStatistics;
  start: PhraseStatistics;
  first: PhraseStatistics;
  last: PhraseStatistics;
  /** The type of the longest known name that it ends in. */
  tailEntry: EntityType | null;
}

export function findPriors(
  { spans, entry, isWeak, key }: Candidate,
  longest: CandidateSpan,
  lexicon: Lexicon,
  table: PhraseTable,
): Priors {
  const wordStarts = startsOfWords(longest);
  const wordCount = wordStarts.length;
  const plain = keyOfWords(longest, wordStarts, 0, wordCount);
  const plainUse = table.get(plain);
  const use = useOf(
    (key === plain ? plainUse : table.get(key)) ?? plainUse ?? NO_STATISTICS,
    spans,
  );
  const isLong = wordCount > 1;
  const tail = isLong
    ? (table.get(keyOfWords(longest, wordStarts, 1, wordCount)) ?? NO_STATISTICS)
    : NO_STATISTICS;
  const start = isLong
    ? (table.get(keyOfWords(longest, wordStarts, 0, wordCount - 1)) ?? NO_STATISTICS)
    : NO_STATISTICS;
  const first =
    (isLong ? table.get(keyOfWords(longest, wordStarts, 0, 1)) : plainUse) ?? NO_STATISTICS;
  const last =
    (isLong ? table.get(keyOfWords(longest, wordStarts, wordCount - 1, wordCount)) : plainUse) ??
    NO_STATISTICS;
  const tailEntry = isLong ? entryOfTail(longest, wordStarts, lexicon) : null;
  return { entry, isWeak, isLong, use, tail, start, first, last, tailEntry };
}

export const PRIOR_FEATURES = {
  ...featuresByType("lexicon", ({ entry }) => entry?.type),
  weakOnly: ({ entry, isWeak }) => flag(entry !== null && isWeak),
  ...featuresByType("tail", ({ tailEntry }) => tailEntry),
  unseen: ({ use }) => flag(use === NO_STATISTICS),
  seen: ({ use }) => use.free,
  keyword: ({ use }) => use.keyword,
  keywordShare: ({ use }) => Math.max(-4, use.keyword - use.free),
  freeShare: ({ use }) => use.free - use.any,
  seenInTitles: ({ use }) => use.title,
  seenAfterUsing: ({ use }) => use.using,
  seenAfterOn: ({ use }) => use.on,
  seenAfterFor: ({ use }) => use.for,
  seenProposed: ({ use }) => use.proposed,
  seenAsExample: ({ use }) => use.example,
  seenCapital: ({ use }) => use.capital,
  seenCoined: ({ use }) => use.coined,
  seenListed: ({ use }) => use.listed,
  seenDefined: ({ use }) => use.defined,
  seenBeforeDataset: ({ use }) => use.beforeDataset,
  seenBeforeTask: ({ use }) => use.beforeTask,
  seenBeforeMethod: ({ use }) => use.beforeMethod,
  cohesion: ({ use, isLong, first, last }) => (isLong ? use.any - (first.any + last.any) / 2 : 0),
  tailSeen: ({ tail }) => tail.free,
  tailKeyword: ({ tail }) => tail.keyword,
  tailShare: ({ use, isLong, tail }) => (isLong ? use.free - tail.free : 0),
  tailBeforeTask: ({ tail }) => tail.beforeTask,
  tailBeforeMethod: ({ tail }) => tail.beforeMethod,
  startSeen: ({ start }) => start.free,
  startKeyword: ({ start }) => start.keyword,
  startShare: ({ use, isLong, start }) => (isLong ? use.any - start.any : 0),
  firstKeyword: ({ first }) => first.keyword - first.free,
  lastKeyword: ({ last }) => last.keyword - last.free,
  lastBeforeTask: ({ last }) => last.beforeTask,
} satisfies Record<string, (known: Priors) => number>;

/** Name of the feature of a type: "lexiconTask". */
export function featureOfType<P extends string>(prefix: P, type: EntityType) {
  return `${prefix}${capitalize(type)}` as `${P}${Capitalize<EntityType>}`;
}

/** A feature for each type: whether `typeOf` gives it. */
function featuresByType<P extends string>(
  prefix: P,
  typeOf: (known: Priors) => EntityType | null | undefined,
) {
  return Object.fromEntries(
    ENTITY_TYPE_IDS.map((type) => [
      featureOfType(prefix, type),
      (known: Priors) => flag(typeOf(known) === type),
    ]),
  ) as Record<`${P}${Capitalize<EntityType>}`, (known: Priors) => number>;
}

/** A name spelled like an ordinary word ("CLEAR", "MultiPL-E") is not that word. */
function useOf(use: PhraseStatistics, spans: readonly CandidateSpan[]): PhraseStatistics {
  const isOrdinary = use.capital < 0.3 && use.coined < 0.3;
  return isOrdinary && spans.every((o) => isNameShaped(o.text)) ? NO_STATISTICS : use;
}

function entryOfTail(longest: CandidateSpan, wordStarts: readonly number[], lexicon: Lexicon) {
  for (const from of wordStarts.slice(1)) {
    const hit = findEntry(
      lexicon,
      keyOfTokens(longest.run, from, longest.last),
      longest.text.slice((longest.run[from]?.start ?? 0) - longest.start),
    );
    if (hit !== null && !hit.isWeak) return hit.entry.type;
  }
  return null;
}

/** The key of a range of its words, half-open. */
function keyOfWords(
  { run, last }: CandidateSpan,
  wordStarts: readonly number[],
  from: number,
  to: number,
): string {
  return keyOfTokens(run, wordStarts[from] ?? last, wordStarts[to] ?? last);
}

/** Indices of the tokens that open a word of it. */
function startsOfWords({ run, first, last }: CandidateSpan): number[] {
  const starts: number[] = [];
  for (let at = first; at < last; at++)
    if (at === first || run[at]?.attachment !== "glued") starts.push(at);
  return starts;
}
