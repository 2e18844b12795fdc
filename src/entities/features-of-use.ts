/** Where a candidate stands, and what stands beside it. */
import { shortFormOf } from "./atoms.ts";
import { DATASET_HEADS, METHOD_HEADS, TASK_HEADS } from "./boundaries.ts";
import type { Candidate } from "./candidates.ts";
import { wordAfter, wordsBefore } from "./context.ts";
import { looksCoined, share, truth } from "./features-of-form.ts";
import { findEntry } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import { listAround } from "./lists.ts";
import type { NameList } from "./lists.ts";
import { normalForm } from "./normal-form.ts";
import type { Occurrence } from "./occurrences.ts";
import type { Reading } from "./reading.ts";

const PROPOSING = /^(?:propos|introduc|present|develop|design|devis|releas|contribut)/;
const SAID_METHOD =
  /^(?:methods?|models?|frameworks?|approach|algorithms?|networks?|architectures?|systems?|pipelines?|agents?|modules?|techniques?|paradigms?|strategy|toolkit|library)$/;
/** Atoms on either side that count as the same sentence: one of ten thousand words must not take for ever. */
const NEAR = 60;
const ABOUT_DATA =
  /^(?:datasets?|benchmarks?|evaluat\w*|experiments?|experimental|results?|corpora|suites?)$/;

/** Words beside a name, by what they say of it. */
const WORDS = {
  titleGoal: /^(?:for|in|of)$/,
  titleMeans: /^(?:with|via|using|by|through)$/,
  naming: /^(?:called|named|dubbed|termed|namely|coined|i\.e)$/,
  novel: /^(?:novel|new)$/,
  using:
    /^(?:using|with|via|by|through|uses?|employs?|leverag\w+|adopts?|utiliz\w+|apply|applying|based)$/,
  purpose: /^(?:for|of)$/,
  example: /^(?:as|like|including|e\.g)$/,
  comparison: /^(?:over|than|outperform\w*|surpass\w*|beats?|against)$/,
  task: /^(?:tasks?|problems?|settings?|scenarios?)$/,
  method: /^(?:method|approach|technique)s?$/,
  predicate:
    /^(?:is|are|has|have|can|achieves?|outperforms?|aims?|enables?|improves?|consists|uses|provides|introduces|surpasses|reduces|demonstrates?)$/,
  and: /^(?:and|or)$/,
  saidTask: /^(?:tasks?|problems?|settings?)$/,
  determiner: /^(?:the|a|an|our|its|new|novel)$/,
  article: /^(?:an?|the|our)$/,
  copula: /^(?:is|are)$/,
  clause: /^(?:for|that|to|which|of|with|by|in)$/,
  on: /^on$/,
  within: /^in$/,
} as const;

/** Signs between a name and the word beside it. */
const GAPS = {
  colonAfter: /^\s*:/,
  colonBefore: /:\s*$/,
  bracket: /[([]\s*$/,
  quote: /["“”'‘`]\s*$/,
  comma: /^\s?,/,
  apposition: /^\s?[,:(]\s*$/,
} as const;

export function useFeatures(candidate: Candidate, reading: Reading, lexicon: Lexicon) {
  const { occurrences, key } = candidate;
  const own = occurrences.filter((o) => o.spelledOut === null);
  const titles = own.filter((o) => o.field === "title");
  const before = own.map((o) => wordsBefore(o, 5));
  const near = before.map(nearestOf);
  const nearTitles = near.filter((_, at) => own[at]?.field === "title");
  const after = own.map(wordAfter);
  const said = own.flatMap(apposition);
  const shortForms = own.map((o) => shortFormOf(o.text)).filter((s) => reading.shortForms.has(s));
  const lists = own
    .filter(looksCoinedOrCapital)
    .map(listAround)
    .filter((list) => list !== null);
  const listed = listedTypes(lists, lexicon);
  const lastSentence = reading.sentences.length;
  return {
    placeCount: Math.min(countPlaces(occurrences), 6),
    spelledOutOnly: truth(own.length === 0),
    inTitle: truth(titles.length > 0),
    inTitleAndText: truth(titles.length > 0 && titles.length < own.length),
    titleName: truth(
      titles.some((o) => o.first === 0 && GAPS.colonAfter.test(o.run[o.last]?.gap ?? "")),
    ),
    titleStart: truth(titles.some((o) => o.first === 0)),
    titleEnd: truth(titles.some((o) => o.last === o.run.length)),
    titleAfterColon: truth(titles.some((o) => GAPS.colonBefore.test(o.run[o.first]?.gap ?? ""))),
    titleAfterFor: truth(holds(nearTitles, WORDS.titleGoal)),
    titleAfterWith: truth(holds(nearTitles, WORDS.titleMeans)),
    inFirstSentences: some(own, (o) => o.field === "abstract" && o.sentence <= 2),
    inLastSentences: some(own, (o) => o.field === "abstract" && o.sentence > lastSentence - 2),
    onlyLast: truth(
      occurrences.every((o) => o.field === "abstract" && o.sentence > lastSentence - 2),
    ),
    firstSentence: Math.min(...occurrences.map((o) => o.sentence)) / Math.max(1, lastSentence),
    isLongForm: truth(reading.longForms.has(key)),
    hasShortForm: truth(shortForms.length > 0),
    shortFormLetters: Math.max(0, ...shortForms.map((short) => short.length)),
    onlyShort: truth(own.length > 0 && own.every((o) => /^\p{Lu}{2,5}s?$/u.test(o.text))),
    freeBoth: share(occurrences, (o) => o.isFreeLeft && o.isFreeRight),
    freeLeft: share(occurrences, (o) => o.isFreeLeft),
    freeRight: share(occurrences, (o) => o.isFreeRight),
    proposed: truth(before.some((words) => holds(words, PROPOSING))),
    proposedNext: truth(holds(near, PROPOSING)),
    named: truth(holds(near, WORDS.naming)),
    novel: truth(before.some((words) => holds(words.slice(0, 3), WORDS.novel))),
    afterUsing: truth(holds(near, WORDS.using)),
    afterOn: truth(holds(near, WORDS.on)),
    afterFor: truth(holds(near, WORDS.purpose)),
    afterIn: truth(holds(near, WORDS.within)),
    afterAs: truth(holds(near, WORDS.example)),
    afterOver: truth(holds(near, WORDS.comparison)),
    afterVerb: some(
      own,
      (o) => o.run[o.first - 1]?.wordClass === "verb" && o.run[o.first]?.joint === "spaced",
    ),
    beforeDataset: truth(after.some((w) => DATASET_HEADS.has(w))),
    beforeTask: truth(holds(after, WORDS.task)),
    beforeMethod: truth(
      after.some((w) => METHOD_HEADS.has(w.replace(/s$/, ""))) || holds(after, WORDS.method),
    ),
    beforeVerb: truth(holds(after, WORDS.predicate)),
    beforeBased: some(own, (o) => o.run[o.last]?.joint === "glued"),
    inBracket: some(own, (o) => GAPS.bracket.test(o.run[o.first]?.gap ?? "")),
    quoted: some(own, (o) => GAPS.quote.test(o.run[o.first]?.gap ?? "")),
    besideComma: some(
      own,
      (o) =>
        GAPS.comma.test(o.run[o.last]?.gap ?? "") || GAPS.comma.test(o.run[o.first]?.gap ?? ""),
    ),
    besideAnd: truth(
      holds(after, WORDS.and) || before.some(([word]) => word === "and" || word === "or"),
    ),
    inDataSentence: some(own, (o) => isAboutData(o.run, o.first - NEAR, o.first)),
    listedAsData: some(own, (o) => looksCoined(o) && isListedAsData(o)),
    listLength: Math.min(5, Math.max(0, ...lists.map((list) => list.others.length))),
    listWithDatasets: listed.dataset,
    listWithMethods: listed.method,
    listSaysDataset: truth(
      lists.some((l) => [...l.before, l.after].some((w) => DATASET_HEADS.has(w))),
    ),
    listSaysMethod: truth(
      lists.some((l) => [...l.before, l.after].some((w) => SAID_METHOD.test(w))),
    ),
    listAfterOn: truth(lists.some((l) => l.before[0] === "on" || l.before[1] === "on")),
    saidDataset: truth(said.some((w) => DATASET_HEADS.has(w))),
    saidMethod: truth(holds(said, SAID_METHOD)),
    saidTask: truth(holds(said, WORDS.saidTask)),
    afterDataset: truth(before.some(([word = ""]) => DATASET_HEADS.has(word))),
    afterMethod: truth(before.some(([word = ""]) => SAID_METHOD.test(word))),
    longHeadTask: truth(
      own.some((o) => o.last - o.first > 1 && TASK_HEADS.has(o.run[o.last - 1]?.lower ?? "")),
    ),
    titleSaysData: truth(
      /\b(?:benchmark|dataset|corpus|benchmarking|evaluating)\b/i.test(reading.paper.title),
    ),
    coinedInSentence: Math.min(4, Math.max(0, ...own.map((o) => coinedCount(o)))),
  };
}

function some(occurrences: readonly Occurrence[], test: (o: Occurrence) => boolean): number {
  return truth(occurrences.some(test));
}

function holds(words: readonly string[], test: RegExp): boolean {
  return words.some((word) => test.test(word));
}

/** Of the words before a name, nearest first, the one that governs it. */
function nearestOf(before: readonly string[]): string {
  return before.find((word) => !WORDS.determiner.test(word)) ?? "";
}

/** Places by where they start. */
function countPlaces(occurrences: readonly Occurrence[]): number {
  // Numbers are quicker to make than strings; those of the title are below zero.
  return new Set(occurrences.map((o) => (o.field === "title" ? -1 - o.start : o.start))).size;
}

/** The share of the known names beside it that are datasets, and that are methods. */
function listedTypes(
  lists: readonly NameList[],
  lexicon: Lexicon,
): { dataset: number; method: number } {
  const types = lists.flatMap((list) =>
    list.others.flatMap((name) => findEntry(lexicon, normalForm(name), name)?.entry.type ?? []),
  );
  const shareOf = (type: string) =>
    types.length === 0 ? 0 : types.filter((other) => other === type).length / types.length;
  return { dataset: shareOf("dataset"), method: shareOf("method") };
}

function looksCoinedOrCapital(o: Occurrence): boolean {
  return /\p{Lu}/u.test(o.text);
}

/** After "on", or beside a comma or "and" in a sentence about data. */
function isListedAsData({ run, first, last }: Occurrence): boolean {
  const beside = [run[first - 1]?.lower ?? "", run[last]?.lower ?? ""];
  const isBeside =
    GAPS.comma.test(run[last]?.gap ?? "") ||
    GAPS.comma.test(run[first]?.gap ?? "") ||
    beside.includes("and");
  return (isBeside || beside[0] === "on") && isAboutData(run, first - NEAR, last + NEAR);
}

/** Whether a word about data stands in a range of atoms, as far as the run has them. */
function isAboutData(run: Occurrence["run"], from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < Math.min(run.length, to); at++) {
    if (ABOUT_DATA.test(run[at]?.lower ?? "")) return true;
  }
  return false;
}

/** What a name is said to be: the heads in "X, a benchmark for ...", "X: A Large Dataset and Toolkit", "X is a model that ..." */
function apposition({ run, last }: Occurrence): string[] {
  const opening = run[last];
  const isDescribed =
    opening !== undefined &&
    (GAPS.apposition.test(opening.gap)
      ? WORDS.article.test(opening.lower) || opening.gap.includes(":")
      : WORDS.copula.test(opening.lower));
  // "X: Enhancing Dataset Distillation" says what X does.
  if (!isDescribed || /.ing$/.test(opening.lower)) return [];
  const heads: string[] = [];
  const end = Math.min(run.length, last + 10);
  for (let at = last + 1; at <= end; at++) {
    const next = at < end ? run[at] : undefined;
    const ends = next === undefined || WORDS.clause.test(next.lower) || next.wordClass === "verb";
    if (ends || WORDS.and.test(next.lower) || next.joint === "comma")
      heads.push(run[at - 1]?.lower ?? "");
    if (ends) break;
  }
  return heads;
}

function coinedCount({ run, first, last }: Occurrence): number {
  let count = 0;
  for (let at = Math.max(0, first - NEAR); at < Math.min(run.length, last + NEAR); at++) {
    if ((at < first || at >= last) && run[at]?.isCoined === true) count++;
  }
  return count;
}
