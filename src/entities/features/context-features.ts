/** Features of the context of a candidate: where its spans stand, and what stands beside them. */
import type { CandidateSpan } from "../candidates/candidate-spans.ts";
import { WHOLLY_FREE } from "../candidates/edges.ts";
import { isBesideComma } from "../candidates/context-words.ts";
import { CUES } from "../text/cue-words.ts";
import { TASK_HEADS } from "../text/word-lists.ts";
import { hasCapital, isNameShaped } from "../text/word-shape.ts";
import type { Context } from "./context.ts";
import { flag, share } from "./feature.ts";

/** Tokens on either side that count as the same sentence: one of ten thousand words must not take for ever. */
const NEAR = 60;
/** More of anything says no more. */
const MAX_SPANS = 6;
const MAX_LIST_LENGTH = 5;
const MAX_NEIGHBOURS = 4;

/** Signs between a name and the word beside it. */
const GAPS = {
  colonAfter: /^\s*:/,
  colonBefore: /:\s*$/,
  bracket: /[([]\s*$/,
  quote: /["“”'‘`]\s*$/,
} as const;
const SHORT_CAPITALS = /^\p{Lu}{2,5}s?$/u;
const TITLE_ABOUT_DATA = /\b(?:benchmark|dataset|corpus|benchmarking|evaluating)\b/i;

/** A feature is a flag, 0 or 1, where its line names no other range. A flag holds where any written span has it. */
export const CONTEXT_FEATURES = {
  /** Count, 1–6: mentions in title and abstract. */
  placeCount: ({ spans }) => Math.min(countPlaces(spans), MAX_SPANS),
  spelledOutOnly: ({ written }) => flag(written.length === 0),

  // Keywords that the paper lists; what only they name is read as a text of its own.
  /** 1 where it is one, -1 where others are, 0 where the paper lists none. */
  listedKeyword: ({ isListed, tokenized }) =>
    isListed ? 1 : 0 - flag(tokenized.keywordRuns.length > 0),

  // In the title.
  inTitle: ({ inTitle }) => flag(inTitle.length > 0),
  inTitleAndText: ({ written, inTitle }) =>
    flag(inTitle.length > 0 && inTitle.length < written.length),
  /** "X: ..." */
  titleName: ({ inTitle }) =>
    flag(inTitle.some((o) => o.first === 0 && GAPS.colonAfter.test(o.run[o.last]?.gap ?? ""))),
  titleStart: ({ inTitle }) => flag(inTitle.some((o) => o.first === 0)),
  titleEnd: ({ inTitle }) => flag(inTitle.some((o) => o.last === o.run.length)),
  titleAfterColon: ({ inTitle }) =>
    flag(inTitle.some((o) => GAPS.colonBefore.test(o.run[o.first]?.gap ?? ""))),
  titleAfterFor: ({ governingInTitle }) =>
    flag(governingInTitle.some((word) => CUES.purpose(word) || CUES.within(word))),
  titleAfterWith: ({ governingInTitle }) => flag(governingInTitle.some(CUES.means)),

  // In the abstract.
  inFirstSentences: ({ written }) =>
    flag(written.some((o) => o.field === "abstract" && o.sentence <= 2)),
  inLastSentences: ({ written, lastSentence }) =>
    flag(written.some((o) => isInLastSentences(o, lastSentence))),
  onlyLast: ({ spans, lastSentence }) =>
    flag(spans.every((o) => isInLastSentences(o, lastSentence))),
  /** Share, 0–1: sentences before the first span; 0 in the title. */
  firstSentence: ({ spans, lastSentence }) =>
    Math.min(...spans.map((o) => o.sentence)) / Math.max(1, lastSentence),

  // Short forms.
  isLongForm: ({ tokenized, key }) => flag(tokenized.longForms.has(key)),
  hasShortForm: ({ shortForms }) => flag(shortForms.length > 0),
  /** Count of characters in the longest short form; 0 without one. */
  shortFormLetters: ({ shortForms }) => Math.max(0, ...shortForms.map((short) => short.length)),
  onlyShort: ({ written }) =>
    flag(written.length > 0 && written.every((o) => SHORT_CAPITALS.test(o.text))),

  // Shares of all spans, 0–1.
  freeBoth: ({ spans }) => share(spans, (o) => o.isFreeLeft && o.isFreeRight),
  freeLeft: ({ spans }) => share(spans, (o) => o.isFreeLeft),
  /** The freest span, -4 to 0 for one free on both sides; see edges.ts. What the prefilter does not see only lessens. */
  freedom: ({ spans }) => Math.max(...spans.map((o) => o.freedom)) - WHOLLY_FREE,
  freeRight: ({ spans }) => share(spans, (o) => o.isFreeRight),

  // Words before.
  proposed: ({ before }) => flag(before.some((words) => words.some(CUES.proposing))),
  proposedNext: ({ governing }) => flag(governing.some(CUES.proposing)),
  named: ({ governing }) => flag(governing.some(CUES.naming)),
  novel: ({ before }) => flag(before.some((words) => words.slice(0, 3).some(CUES.novel))),
  afterUsing: ({ governing }) => flag(governing.some(CUES.using)),
  afterOn: ({ governing }) => flag(governing.some(CUES.on)),
  measuredOn: ({ written, before }) =>
    flag(written.some((o, at) => isMeasureOn(before[at] ?? []) && hasCapital(o.text))),
  afterFor: ({ governing }) => flag(governing.some(CUES.purpose)),
  afterIn: ({ governing }) => flag(governing.some(CUES.within)),
  afterAs: ({ governing }) => flag(governing.some(CUES.example)),
  afterOver: ({ governing }) => flag(governing.some(CUES.comparison)),
  afterVerb: ({ written }) =>
    flag(
      written.some(
        (o) => o.run[o.first - 1]?.wordClass === "verb" && o.run[o.first]?.attachment === "spaced",
      ),
    ),

  // Words and signs after, and on either side.
  beforeDataset: ({ after }) => flag(after.some(CUES.dataset)),
  beforeTask: ({ after }) => flag(after.some(CUES.taskHead)),
  beforeMethod: ({ after }) => flag(after.some(CUES.methodHead)),
  beforeVerb: ({ after }) => flag(after.some(CUES.predicate)),
  beforeBased: ({ written }) => flag(written.some((o) => o.run[o.last]?.attachment === "glued")),
  inBracket: ({ written }) =>
    flag(written.some((o) => GAPS.bracket.test(o.run[o.first]?.gap ?? ""))),
  quoted: ({ written }) => flag(written.some((o) => GAPS.quote.test(o.run[o.first]?.gap ?? ""))),
  besideComma: ({ written }) => flag(written.some(isBesideComma)),
  besideAnd: ({ before, after }) =>
    flag(after.some(CUES.conjunction) || before.some(([word = ""]) => CUES.conjunction(word))),
  inDataSentence: ({ written }) =>
    flag(written.some((o) => isAboutData(o.run, o.first - NEAR, o.first))),

  // Lists of names.
  listedAsData: ({ written }) =>
    flag(written.some((o) => isNameShaped(o.text) && isListedAsData(o))),
  /** Count, 0–5: other names in the longest list. */
  listLength: ({ enumerations }) =>
    Math.min(MAX_LIST_LENGTH, Math.max(0, ...enumerations.map(({ others }) => others.length))),
  /** Share, 0–1: datasets, and methods, among the known names of the lists. */
  listWithDatasets: ({ listedTypes }) => listedTypes.dataset,
  listWithMethods: ({ listedTypes }) => listedTypes.method,
  listSaysDataset: ({ enumerations }) =>
    flag(enumerations.some((list) => [...list.before, list.after].some(CUES.dataset))),
  listSaysMethod: ({ enumerations }) =>
    flag(enumerations.some((list) => [...list.before, list.after].some(CUES.kindOfMethod))),
  listAfterOn: ({ enumerations }) =>
    flag(enumerations.some((list) => list.before.slice(0, 2).some(CUES.on))),

  // What the name is said to be, after it and before it.
  saidDataset: ({ descriptions }) => flag(descriptions.some(CUES.dataset)),
  saidMethod: ({ descriptions }) => flag(descriptions.some(CUES.kindOfMethod)),
  saidTask: ({ descriptions }) => flag(descriptions.some(CUES.kindOfTask)),
  afterDataset: ({ before }) => flag(before.some(([word = ""]) => CUES.dataset(word))),
  afterMethod: ({ before }) => flag(before.some(([word = ""]) => CUES.kindOfMethod(word))),

  /** Log-odds: the largest weight of the words beside a span; 0 without one. */
  besideWeight: ({ besideWeights }) => (besideWeights.length > 0 ? Math.max(...besideWeights) : 0),
  longHeadTask: ({ written }) =>
    flag(
      written.some((o) => o.last - o.first > 1 && TASK_HEADS.has(o.run[o.last - 1]?.lower ?? "")),
    ),
  titleSaysData: ({ tokenized }) => flag(TITLE_ABOUT_DATA.test(tokenized.paper.title)),
  /** Count, 0–4: tokens with an inner capital or digit beside the span that has most. */
  nameShapedInSentence: ({ written }) =>
    Math.min(MAX_NEIGHBOURS, Math.max(0, ...written.map((o) => countNameLikeBeside(o)))),
} satisfies Record<string, (context: Context) => number>;

/** Different starts of spans. */
function countPlaces(spans: readonly CandidateSpan[]): number {
  // Numbers are quicker to make than strings; those of the title are below zero.
  return new Set(spans.map((o) => (o.field === "title" ? -1 - o.start : o.start))).size;
}

function isInLastSentences({ field, sentence }: CandidateSpan, lastSentence: number): boolean {
  return field === "abstract" && sentence > lastSentence - 2;
}

/** After "on", or beside a comma or "and" in a sentence about data. */
function isListedAsData(span: CandidateSpan): boolean {
  const { run, first, last } = span;
  const beside = [run[first - 1]?.lower ?? "", run[last]?.lower ?? ""];
  const isListed = isBesideComma(span) || beside.includes("and") || beside[0] === "on";
  return isListed && isAboutData(run, first - NEAR, last + NEAR);
}

/** The words before a name in "accuracy on the challenging NAME", nearest first. */
function isMeasureOn(before: readonly string[]): boolean {
  const on = before.indexOf("on");
  return on >= 0 && on < 3 && CUES.measure(before[on + 1] ?? "");
}

/** Whether a word about data stands in a range of tokens, as far as the run has them. */
function isAboutData(run: CandidateSpan["run"], from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < Math.min(run.length, to); at++) {
    if (run[at]?.isAboutData === true) return true;
  }
  return false;
}

function countNameLikeBeside({ run, first, last }: CandidateSpan): number {
  let count = 0;
  for (let at = Math.max(0, first - NEAR); at < Math.min(run.length, last + NEAR); at++) {
    if ((at < first || at >= last) && run[at]?.hasInnerCapitalOrDigit === true) count++;
  }
  return count;
}
