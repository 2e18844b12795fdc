/** Features known before the paper is read: from the lexicon, and from the phrases of a background corpus. */
import { capitalize } from "../../base/format.ts";
import { keyOfTokens } from "../text/tokens.ts";
import type { Candidate } from "../candidates/candidates.ts";
import { isNameShaped } from "../text/word-shape.ts";
import { findSureEntry } from "../candidates/sure-entry.ts";
import type { LexicalResources } from "../resources/lexical-resources.ts";
import type { Lexicon, LexiconEntry } from "../resources/lexicon.ts";
import type { CandidateSpan } from "../candidates/candidate-spans.ts";
import { isOrdinary, NO_STATISTICS } from "../resources/phrase-statistics.ts";
import type { PhraseStatistics } from "../resources/phrase-statistics.ts";
import { flag } from "./feature.ts";
import { ENTITY_TYPE_IDS } from "../entity-types.ts";
import type { EntityType } from "../entity-types.ts";
import type { NameHead } from "../resources/name-heads.ts";
import type { PaperProfile } from "./paper-profile.ts";

/** What is known of the longest spelling of a candidate, and of parts of it. */
interface Priors {
  entry: LexiconEntry | null;
  isWeak: boolean;
  /** Whether it has more than one word; the statistics of one word's `tail` and `start` are all 0. */
  isLong: boolean;
  /** Statistics of the whole phrase. */
  whole: PhraseStatistics;
  /** Of all words but the first. */
  tail: PhraseStatistics;
  /** Of all words but the last. */
  start: PhraseStatistics;
  /** Of the first word. */
  first: PhraseStatistics;
  /** Of the last word. */
  last: PhraseStatistics;
  /** The type of the longest known name that it ends in. */
  tailType: EntityType | null;
  /** Its last word in the names of the lexicon. */
  head: NameHead;
  /** Weights of its last word, and of the others summed; see word-weights.ts. */
  lastWeight: number;
  innerWeight: number;
  profile: PaperProfile;
}

/** Looks a candidate and its parts up in the lexicon and the phrase table. */
export function findPriors(
  { spans, entry, isWeak, key }: Candidate,
  longest: CandidateSpan,
  profile: PaperProfile,
  { lexicon, phrases, heads, words }: LexicalResources,
): Priors {
  const wordStarts = startsOfWords(longest);
  const wordCount = wordStarts.length;
  const isLong = wordCount > 1;
  /** Of a half-open range of words. */
  const statisticsOf = (from: number, to: number) =>
    phrases.get(keyOfWords(longest, wordStarts, from, to)) ?? NO_STATISTICS;
  const asWritten = statisticsOf(0, wordCount);
  const isAsWritten = key === keyOfWords(longest, wordStarts, 0, wordCount);
  const whole = isAsWritten ? asWritten : (phrases.get(key) ?? asWritten);
  const lastStem = longest.run[longest.last - 1]?.stem ?? "";
  let innerWeight = 0;
  for (let at = longest.first; at < longest.last - 1; at++)
    innerWeight += words.weightOf(longest.run[at]?.stem ?? "", "inner");
  return {
    entry,
    isWeak,
    isLong,
    head: heads.headOf(lastStem, entry?.type ?? null),
    lastWeight: words.weightOf(lastStem, "last"),
    innerWeight,
    profile,
    whole: unlessOrdinaryWord(whole, spans),
    tail: isLong ? statisticsOf(1, wordCount) : NO_STATISTICS,
    start: isLong ? statisticsOf(0, wordCount - 1) : NO_STATISTICS,
    first: isLong ? statisticsOf(0, 1) : asWritten,
    last: isLong ? statisticsOf(wordCount - 1, wordCount) : asWritten,
    tailType: isLong ? typeOfTail(longest, wordStarts, lexicon) : null,
  };
}

/** A log2 count is log2(1 + papers), from 0; a share is of the papers with the phrase, 0–1. */
export const PRIOR_FEATURES = {
  // Flags, 0 or 1.
  ...featuresByType("lexicon", ({ entry }) => entry?.type),
  weakOnly: ({ entry, isWeak }) => flag(entry !== null && isWeak),
  ...featuresByType("tail", ({ tailType }) => tailType),
  unseen: ({ whole }) => flag(whole === NO_STATISTICS),

  // Log2 counts.
  seen: ({ whole }) => whole.free,
  keyword: ({ whole }) => whole.keyword,

  // Differences of log2 counts: 0 where both are equal, -1 where one is about half of the other; the first from -4.
  keywordLogRatio: ({ whole }) => Math.max(-4, whole.keyword - whole.free),
  freeLogRatio: ({ whole }) => whole.free - whole.any,

  // Shares.
  seenInTitles: ({ whole }) => whole.title,
  seenAfterUsing: ({ whole }) => whole.using,
  seenAfterOn: ({ whole }) => whole.on,
  seenAfterFor: ({ whole }) => whole.for,
  seenProposed: ({ whole }) => whole.proposed,
  seenAsExample: ({ whole }) => whole.example,
  seenCapital: ({ whole }) => whole.capital,
  seenNameShaped: ({ whole }) => whole.nameShaped,
  seenListed: ({ whole }) => whole.listed,
  seenDefined: ({ whole }) => whole.defined,
  seenBeforeDataset: ({ whole }) => whole.beforeDataset,
  seenBeforeTask: ({ whole }) => whole.beforeTask,
  seenBeforeMethod: ({ whole }) => whole.beforeMethod,

  // Of the parts; difference of log2 counts, log2 count, log2 count, difference, share, share; 0 for one word.
  cohesion: ({ whole, isLong, first, last }) =>
    isLong ? whole.any - (first.any + last.any) / 2 : 0,
  tailSeen: ({ tail }) => tail.free,
  tailKeyword: ({ tail }) => tail.keyword,
  tailLogRatio: ({ whole, isLong, tail }) => (isLong ? whole.free - tail.free : 0),
  tailBeforeTask: ({ tail }) => tail.beforeTask,
  tailBeforeMethod: ({ tail }) => tail.beforeMethod,
  // Log2 count, log2 count, difference; 0 for one word.
  startSeen: ({ start }) => start.free,
  startKeyword: ({ start }) => start.keyword,
  startLogRatio: ({ whole, isLong, start }) => (isLong ? whole.any - start.any : 0),
  // Difference, difference, share.
  firstKeyword: ({ first }) => first.keyword - first.free,
  lastKeyword: ({ last }) => last.keyword - last.free,
  lastBeforeTask: ({ last }) => last.beforeTask,

  // Areas: shares, the first two of the whole phrase; 0 for an unknown one.
  seenConcentration: ({ whole }) => whole.concentration,
  seenMachineLearning: ({ whole }) => whole.machineLearning,
  lastConcentration: ({ last }) => last.concentration,
  lastMachineLearning: ({ last }) => last.machineLearning,
  areaFit: ({ whole, profile }) => (whole === NO_STATISTICS ? 0 : (profile.areas[whole.area] ?? 0)),
  paperKnown: ({ profile }) => profile.knownShare,
  paperMachineLearning: ({ profile }) => profile.machineLearning,

  // Words: log-odds, log-odds, log2 count.
  lastWeight: ({ lastWeight }) => lastWeight,
  innerWeight: ({ innerWeight }) => innerWeight,
  headNames: ({ head }) => Math.log2(1 + head.nameCount),
  ...headFeatures(),
} satisfies Record<string, (priors: Priors) => number>;

/** Name of the feature of a type: "lexiconTask". */
export function featureOfType<P extends string>(prefix: P, type: EntityType) {
  return `${prefix}${capitalize(type)}` as `${P}${Capitalize<EntityType>}`;
}

/** A flag for each type: whether `typeOf` gives it. */
function featuresByType<P extends string>(
  prefix: P,
  typeOf: (priors: Priors) => EntityType | null | undefined,
) {
  return Object.fromEntries(
    ENTITY_TYPE_IDS.map((type) => [
      featureOfType(prefix, type),
      (priors: Priors) => flag(typeOf(priors) === type),
    ]),
  ) as Record<`${P}${Capitalize<EntityType>}`, (priors: Priors) => number>;
}

/** A share for each type: of the known names with its last word. */
function headFeatures() {
  return Object.fromEntries(
    ENTITY_TYPE_IDS.map((type, at) => [
      featureOfType("head", type),
      ({ head }: Priors) => head.typeShares[at] ?? 0,
    ]),
  ) as Record<`head${Capitalize<EntityType>}`, (priors: Priors) => number>;
}

/** No statistics for a name spelled like an ordinary word: "CLEAR" and "MultiPL-E" are not those words. */
function unlessOrdinaryWord(
  statistics: PhraseStatistics,
  spans: readonly CandidateSpan[],
): PhraseStatistics {
  const isOtherWord = isOrdinary(statistics) && spans.every(({ text }) => isNameShaped(text));
  return isOtherWord ? NO_STATISTICS : statistics;
}

/** The type of the longest name of the lexicon that a phrase ends in, but for the phrase itself. */
function typeOfTail(
  longest: CandidateSpan,
  wordStarts: readonly number[],
  lexicon: Lexicon,
): EntityType | null {
  for (const from of wordStarts.slice(1)) {
    const entry = findSureEntry(longest, from, longest.last, lexicon);
    if (entry !== null) return entry.type;
  }
  return null;
}

/** The key of a half-open range of words. */
function keyOfWords(
  { run, last }: CandidateSpan,
  wordStarts: readonly number[],
  from: number,
  to: number,
): string {
  return keyOfTokens(run, wordStarts[from] ?? last, wordStarts[to] ?? last);
}

/** Indices, in the run, of the tokens that begin a word. */
function startsOfWords({ run, first, last }: CandidateSpan): number[] {
  const starts: number[] = [];
  for (let at = first; at < last; at++)
    if (at === first || run[at]?.attachment !== "glued") starts.push(at);
  return starts;
}
