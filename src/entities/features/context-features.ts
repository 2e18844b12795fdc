/** Where a candidate stands, and what stands beside it. */
import { DATASET_HEADS, METHOD_HEADS, TASK_HEADS } from "../text/word-lists.ts";
import { isNameShaped } from "../text/word-shape.ts";
import type { CandidateSpan } from "../candidates/candidate-spans.ts";
import { hasCapital } from "./context.ts";
import type { Context } from "./context.ts";
import { share, truth } from "./feature.ts";

const PROPOSING = /^(?:propos|introduc|present|develop|design|devis|releas|contribut)/;
const SAID_METHOD =
  /^(?:methods?|models?|frameworks?|approach|algorithms?|networks?|architectures?|systems?|pipelines?|agents?|modules?|techniques?|paradigms?|strategy|toolkit|library)$/;
/** Tokens on either side that count as the same sentence: one of ten thousand words must not take for ever. */
const NEAR = 60;

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
  calledTask: /^(?:tasks?|problems?|settings?|scenarios?)$/,
  calledMethod: /^(?:method|approach|technique)s?$/,
  predicate:
    /^(?:is|are|has|have|can|achieves?|outperforms?|aims?|enables?|improves?|consists|uses|provides|introduces|surpasses|reduces|demonstrates?)$/,
  and: /^(?:and|or)$/,
  saidTask: /^(?:tasks?|problems?|settings?)$/,
  on: /^on$/,
  within: /^in$/,
  measure:
    /^(?:accurac(?:y|ies)|scores?|gains?|improvements?|performances?|results?|rates?|points?|f1|map|miou|iou|auc|auroc|bleu|rouge|fid|wer|perplexity|pass|success|sota|state-of-the-art|evaluat\w+|tested|experiments?|increase|boost|reduction|drop|speedup)$/,
} as const;

/** Signs between a name and the word beside it. */
const GAPS = {
  colonAfter: /^\s*:/,
  colonBefore: /:\s*$/,
  bracket: /[([]\s*$/,
  quote: /["“”'‘`]\s*$/,
  comma: /^\s?,/,
} as const;

export const CONTEXT_FEATURES = {
  placeCount: ({ spans }) => Math.min(countSpans(spans), 6),
  spelledOutOnly: ({ own }) => truth(own.length === 0),
  inTitle: ({ titles }) => truth(titles.length > 0),
  inTitleAndText: ({ own, titles }) => truth(titles.length > 0 && titles.length < own.length),
  titleName: ({ titles }) =>
    truth(titles.some((o) => o.first === 0 && GAPS.colonAfter.test(o.run[o.last]?.gap ?? ""))),
  titleStart: ({ titles }) => truth(titles.some((o) => o.first === 0)),
  titleEnd: ({ titles }) => truth(titles.some((o) => o.last === o.run.length)),
  titleAfterColon: ({ titles }) =>
    truth(titles.some((o) => GAPS.colonBefore.test(o.run[o.first]?.gap ?? ""))),
  titleAfterFor: ({ nearTitles }) => truth(holds(nearTitles, WORDS.titleGoal)),
  titleAfterWith: ({ nearTitles }) => truth(holds(nearTitles, WORDS.titleMeans)),
  inFirstSentences: ({ own }) => some(own, (o) => o.field === "abstract" && o.sentence <= 2),
  inLastSentences: ({ own, lastSentence }) =>
    some(own, (o) => o.field === "abstract" && o.sentence > lastSentence - 2),
  onlyLast: ({ spans, lastSentence }) =>
    truth(spans.every((o) => o.field === "abstract" && o.sentence > lastSentence - 2)),
  firstSentence: ({ spans, lastSentence }) =>
    Math.min(...spans.map((o) => o.sentence)) / Math.max(1, lastSentence),
  isLongForm: ({ reading, key }) => truth(reading.longForms.has(key)),
  hasShortForm: ({ shortForms }) => truth(shortForms.length > 0),
  shortFormLetters: ({ shortForms }) => Math.max(0, ...shortForms.map((short) => short.length)),
  onlyShort: ({ own }) =>
    truth(own.length > 0 && own.every((o) => /^\p{Lu}{2,5}s?$/u.test(o.text))),
  freeBoth: ({ spans }) => share(spans, (o) => o.isFreeLeft && o.isFreeRight),
  freeLeft: ({ spans }) => share(spans, (o) => o.isFreeLeft),
  freeRight: ({ spans }) => share(spans, (o) => o.isFreeRight),
  proposed: ({ before }) => truth(before.some((words) => holds(words, PROPOSING))),
  proposedNext: ({ near }) => truth(holds(near, PROPOSING)),
  named: ({ near }) => truth(holds(near, WORDS.naming)),
  novel: ({ before }) => truth(before.some((words) => holds(words.slice(0, 3), WORDS.novel))),
  afterUsing: ({ near }) => truth(holds(near, WORDS.using)),
  afterOn: ({ near }) => truth(holds(near, WORDS.on)),
  measuredOn: ({ own, before }) =>
    truth(own.some((o, at) => isMeasureOn(before[at] ?? []) && hasCapital(o))),
  afterFor: ({ near }) => truth(holds(near, WORDS.purpose)),
  afterIn: ({ near }) => truth(holds(near, WORDS.within)),
  afterAs: ({ near }) => truth(holds(near, WORDS.example)),
  afterOver: ({ near }) => truth(holds(near, WORDS.comparison)),
  afterVerb: ({ own }) =>
    some(
      own,
      (o) => o.run[o.first - 1]?.wordClass === "verb" && o.run[o.first]?.attachment === "spaced",
    ),
  beforeDataset: ({ after }) => truth(after.some((w) => DATASET_HEADS.has(w))),
  beforeTask: ({ after }) => truth(holds(after, WORDS.calledTask)),
  beforeMethod: ({ after }) =>
    truth(
      after.some((w) => METHOD_HEADS.has(w.replace(/s$/, ""))) || holds(after, WORDS.calledMethod),
    ),
  beforeVerb: ({ after }) => truth(holds(after, WORDS.predicate)),
  beforeBased: ({ own }) => some(own, (o) => o.run[o.last]?.attachment === "glued"),
  inBracket: ({ own }) => some(own, (o) => GAPS.bracket.test(o.run[o.first]?.gap ?? "")),
  quoted: ({ own }) => some(own, (o) => GAPS.quote.test(o.run[o.first]?.gap ?? "")),
  besideComma: ({ own }) =>
    some(
      own,
      (o) =>
        GAPS.comma.test(o.run[o.last]?.gap ?? "") || GAPS.comma.test(o.run[o.first]?.gap ?? ""),
    ),
  besideAnd: ({ before, after }) =>
    truth(holds(after, WORDS.and) || before.some(([word]) => word === "and" || word === "or")),
  inDataSentence: ({ own }) => some(own, (o) => isAboutData(o.run, o.first - NEAR, o.first)),
  listedAsData: ({ own }) => some(own, (o) => isNameShaped(o.text) && isListedAsData(o)),
  listLength: ({ lists }) => Math.min(5, Math.max(0, ...lists.map((list) => list.others.length))),
  listWithDatasets: ({ listed }) => listed.dataset,
  listWithMethods: ({ listed }) => listed.method,
  listSaysDataset: ({ lists }) =>
    truth(lists.some((l) => [...l.before, l.after].some((w) => DATASET_HEADS.has(w)))),
  listSaysMethod: ({ lists }) =>
    truth(lists.some((l) => [...l.before, l.after].some((w) => SAID_METHOD.test(w)))),
  listAfterOn: ({ lists }) =>
    truth(lists.some((l) => l.before[0] === "on" || l.before[1] === "on")),
  saidDataset: ({ said }) => truth(said.some((w) => DATASET_HEADS.has(w))),
  saidMethod: ({ said }) => truth(holds(said, SAID_METHOD)),
  saidTask: ({ said }) => truth(holds(said, WORDS.saidTask)),
  afterDataset: ({ before }) => truth(before.some(([word = ""]) => DATASET_HEADS.has(word))),
  afterMethod: ({ before }) => truth(before.some(([word = ""]) => SAID_METHOD.test(word))),
  longHeadTask: ({ own }) =>
    truth(own.some((o) => o.last - o.first > 1 && TASK_HEADS.has(o.run[o.last - 1]?.lower ?? ""))),
  titleSaysData: ({ reading }) =>
    truth(/\b(?:benchmark|dataset|corpus|benchmarking|evaluating)\b/i.test(reading.paper.title)),
  coinedInSentence: ({ own }) => Math.min(4, Math.max(0, ...own.map((o) => nameShapedCount(o)))),
} satisfies Record<string, (around: Context) => number>;

function some(spans: readonly CandidateSpan[], test: (o: CandidateSpan) => boolean): number {
  return truth(spans.some(test));
}

function holds(words: readonly string[], test: RegExp): boolean {
  return words.some((word) => test.test(word));
}

/** Places by where they start. */
function countSpans(spans: readonly CandidateSpan[]): number {
  // Numbers are quicker to make than strings; those of the title are below zero.
  return new Set(spans.map((o) => (o.field === "title" ? -1 - o.start : o.start))).size;
}

/** After "on", or beside a comma or "and" in a sentence about data. */
function isListedAsData({ run, first, last }: CandidateSpan): boolean {
  const beside = [run[first - 1]?.lower ?? "", run[last]?.lower ?? ""];
  const isBeside =
    GAPS.comma.test(run[last]?.gap ?? "") ||
    GAPS.comma.test(run[first]?.gap ?? "") ||
    beside.includes("and");
  return (isBeside || beside[0] === "on") && isAboutData(run, first - NEAR, last + NEAR);
}

/** The words before a name in "accuracy on the challenging NAME", nearest first. */
function isMeasureOn(before: readonly string[]): boolean {
  const on = before.indexOf("on");
  return on >= 0 && on < 3 && WORDS.measure.test(before[on + 1] ?? "");
}

/** Whether a word about data stands in a range of tokens, as far as the run has them. */
function isAboutData(run: CandidateSpan["run"], from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < Math.min(run.length, to); at++) {
    if (run[at]?.isAboutData === true) return true;
  }
  return false;
}

function nameShapedCount({ run, first, last }: CandidateSpan): number {
  let count = 0;
  for (let at = Math.max(0, first - NEAR); at < Math.min(run.length, last + NEAR); at++) {
    if ((at < first || at >= last) && run[at]?.isCoined === true) count++;
  }
  return count;
}
