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

export function useFeatures(candidate: Candidate, reading: Reading, lexicon: Lexicon) {
  const { occurrences, key } = candidate;
  const own = occurrences.filter((o) => o.spelledOut === null);
  const some = (test: (o: Occurrence) => boolean) => truth(own.some(test));
  const titles = own.filter((o) => o.field === "title");
  const places = new Set(occurrences.map((o) => `${o.field}${String(o.start)}`));
  const before = new Map(own.map((o) => [o, wordsBefore(o, 5)]));
  const near = (o: Occurrence) =>
    (before.get(o) ?? []).filter((w) => !/^(?:the|a|an|our|its|new|novel)$/.test(w))[0] ?? "";
  const some1 = (test: RegExp) => some((o) => test.test(near(o)));
  const isShort = own.some((o) => reading.shortForms.has(shortFormOf(o.text)));
  const lists = own
    .filter(looksCoinedOrCapital)
    .map(listAround)
    .filter((list) => list !== null);
  const listed = listedTypes(lists, lexicon);
  const lastSentence = reading.sentences.length;
  return {
    placeCount: Math.min(places.size, 6),
    spelledOutOnly: truth(own.length === 0),
    inTitle: truth(titles.length > 0),
    inTitleAndText: truth(titles.length > 0 && titles.length < own.length),
    titleName: truth(titles.some((o) => o.first === 0 && /^\s*:/.test(o.run[o.last]?.gap ?? ""))),
    titleStart: truth(titles.some((o) => o.first === 0)),
    titleEnd: truth(titles.some((o) => o.last === o.run.length)),
    titleAfterColon: truth(titles.some((o) => /:\s*$/.test(o.run[o.first]?.gap ?? ""))),
    titleAfterFor: truth(titles.some((o) => /^(?:for|in|of)$/.test(near(o)))),
    titleAfterWith: truth(titles.some((o) => /^(?:with|via|using|by|through)$/.test(near(o)))),
    inFirstSentences: some((o) => o.field === "abstract" && o.sentence <= 2),
    inLastSentences: some((o) => o.field === "abstract" && o.sentence > lastSentence - 2),
    onlyLast: truth(
      occurrences.every((o) => o.field === "abstract" && o.sentence > lastSentence - 2),
    ),
    firstSentence: Math.min(...occurrences.map((o) => o.sentence)) / Math.max(1, lastSentence),
    isLongForm: truth(reading.longForms.has(key)),
    hasShortForm: truth(isShort),
    shortFormLetters: isShort
      ? Math.max(
          ...own
            .map((o) => shortFormOf(o.text))
            .filter((t) => reading.shortForms.has(t))
            .map((t) => t.length),
        )
      : 0,
    onlyShort: truth(own.length > 0 && own.every((o) => /^\p{Lu}{2,5}s?$/u.test(o.text))),
    freeBoth: share(occurrences, (o) => o.isFreeLeft && o.isFreeRight),
    freeLeft: share(occurrences, (o) => o.isFreeLeft),
    freeRight: share(occurrences, (o) => o.isFreeRight),
    proposed: some((o) => (before.get(o) ?? []).some((w) => PROPOSING.test(w))),
    proposedNext: some((o) => PROPOSING.test(near(o))),
    named: some1(/^(?:called|named|dubbed|termed|namely|coined|i\.e)$/),
    novel: some((o) => (before.get(o) ?? []).slice(0, 3).some((w) => w === "novel" || w === "new")),
    afterUsing: some1(
      /^(?:using|with|via|by|through|uses?|employs?|leverag\w+|adopts?|utiliz\w+|apply|applying|based)$/,
    ),
    afterOn: some1(/^on$/),
    afterFor: some1(/^(?:for|of)$/),
    afterIn: some1(/^in$/),
    afterAs: some1(/^(?:as|like|including|e\.g)$/),
    afterOver: some1(/^(?:over|than|outperform\w*|surpass\w*|beats?|against)$/),
    afterVerb: some(
      (o) => o.run[o.first - 1]?.wordClass === "verb" && o.run[o.first]?.joint === "spaced",
    ),
    beforeDataset: some((o) => DATASET_HEADS.has(wordAfter(o))),
    beforeTask: some((o) => /^(?:tasks?|problems?|settings?|scenarios?)$/.test(wordAfter(o))),
    beforeMethod: some(
      (o) =>
        METHOD_HEADS.has(wordAfter(o).replace(/s$/, "")) ||
        /^(?:method|approach|technique)s?$/.test(wordAfter(o)),
    ),
    beforeVerb: some((o) =>
      /^(?:is|are|has|have|can|achieves?|outperforms?|aims?|enables?|improves?|consists|uses|provides|introduces|surpasses|reduces|demonstrates?)$/.test(
        wordAfter(o),
      ),
    ),
    beforeBased: some((o) => o.run[o.last]?.joint === "glued"),
    inBracket: some((o) => /[([]\s*$/.test(o.run[o.first]?.gap ?? "")),
    quoted: some((o) => /["“”'‘`]\s*$/.test(o.run[o.first]?.gap ?? "")),
    besideComma: some(
      (o) => /^\s?,/.test(o.run[o.last]?.gap ?? "") || /^\s?,/.test(o.run[o.first]?.gap ?? ""),
    ),
    besideAnd: some(
      (o) =>
        /^(?:and|or)$/.test(wordAfter(o)) || /^(?:and|or)$/.test((before.get(o) ?? [])[0] ?? ""),
    ),
    inDataSentence: some((o) =>
      o.run.slice(Math.max(0, o.first - NEAR), o.first).some((a) => ABOUT_DATA.test(a.lower)),
    ),
    listedAsData: some((o) => looksCoined(o) && isListedAsData(o)),
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
    saidDataset: some((o) => apposition(o).some((w) => DATASET_HEADS.has(w))),
    saidMethod: some((o) => apposition(o).some((w) => SAID_METHOD.test(w))),
    saidTask: some((o) => apposition(o).some((w) => /^(?:tasks?|problems?|settings?)$/.test(w))),
    afterDataset: some((o) => DATASET_HEADS.has((before.get(o) ?? [])[0] ?? "")),
    afterMethod: some((o) => SAID_METHOD.test((before.get(o) ?? [])[0] ?? "")),
    longHeadTask: truth(
      own.some((o) => o.last - o.first > 1 && TASK_HEADS.has(o.run[o.last - 1]?.lower ?? "")),
    ),
    titleSaysData: truth(
      /\b(?:benchmark|dataset|corpus|benchmarking|evaluating)\b/i.test(reading.paper.title),
    ),
    coinedInSentence: Math.min(4, Math.max(0, ...own.map((o) => coinedCount(o)))),
  };
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
  const isAboutData = run
    .slice(Math.max(0, first - NEAR), last + NEAR)
    .some((a) => ABOUT_DATA.test(a.lower));
  const beside = [run[first - 1]?.lower ?? "", run[last]?.lower ?? ""];
  const isBeside =
    /^\s?,/.test(run[last]?.gap ?? "") ||
    /^\s?,/.test(run[first]?.gap ?? "") ||
    beside.includes("and");
  return isAboutData && (isBeside || beside[0] === "on");
}

/** The words that follow a name as its description: "X, a benchmark for ...", "X: A Large Dataset of ...", "X is a model that ..." */
function apposition({ run, first, last }: Occurrence): string[] {
  const opening = run[last];
  const isDescribed =
    opening !== undefined &&
    (/^\s?[,:(]\s*$/.test(opening.gap)
      ? /^(?:an?|the|our)$/.test(opening.lower) || opening.gap.includes(":")
      : /^(?:is|are)$/.test(opening.lower));
  if (!isDescribed) return [];
  const words: string[] = [];
  for (let at = last; at < Math.min(run.length, last + 10); at++) {
    const word = run[at]?.lower ?? "";
    if (at > last && /^(?:for|that|to|which|of|with|by|in)$/.test(word)) break;
    words.push(word);
  }
  return first < last ? words : [];
}

function coinedCount({ run, first, last }: Occurrence): number {
  let count = 0;
  for (let at = Math.max(0, first - NEAR); at < Math.min(run.length, last + NEAR); at++) {
    if ((at < first || at >= last) && run[at]?.isCoined === true) count++;
  }
  return count;
}
