/** What stands around a candidate, read once for all features that ask. */
import type { Candidate } from "../candidates/candidates.ts";
import { TASK_HEADS } from "../text/word-lists.ts";
import { wordAfter, wordsBefore } from "../candidates/context-words.ts";
import { findEntry } from "../resources/lexicon.ts";
import type { Lexicon } from "../resources/lexicon.ts";
import { findEnumeration } from "../candidates/enumerations.ts";
import type { Enumeration } from "../candidates/enumerations.ts";
import { normalForm } from "../text/normal-form.ts";
import type { CandidateSpan } from "../candidates/candidate-spans.ts";
import type { TokenizedPaper } from "../text/tokenized-paper.ts";
import { shortFormOf } from "../text/vocabulary.ts";
import { byEntityType } from "../entity-types.ts";
import type { EntityType } from "../entity-types.ts";

const CAPITAL = /\p{Lu}/u;
const DETERMINER = /^(?:the|a|an|our|its|new|novel)$/;
const ARTICLE = /^(?:an?|the|our)$/;
const COPULA = /^(?:is|are)$/;
const CLAUSE =
  /^(?:for|that|to|which|of|with|by|in|on|at|from|upon|as|over|into|through|via|using|than|where|whose|across|under|within|without|when|while)$/;
const MODIFIER = /^ad(?:jective|verb)$/;
const DATA_SET = /^(?:data|test|train|training|validation|dev|development|evaluation|benchmark)$/;
const DATA = /^(?:dataset|benchmark|corpus|testbed)$/;
const CONJUNCTION = /^(?:and|or)$/;
const GERUND = /.ing$/;
/** A sign after a name that says what it is: "X, a benchmark". */
const DESCRIBING = /^\s?[,:(]\s*$/;

/** The words around the places of a candidate; those that only spell it out are left aside. */
export interface Context {
  key: string;
  reading: TokenizedPaper;
  spans: readonly CandidateSpan[];
  own: readonly CandidateSpan[];
  titles: readonly CandidateSpan[];
  /** Of each own place the words before it, nearest first. */
  before: readonly string[][];
  /** Of each own place the word before that governs it, and the word after. */
  near: readonly string[];
  after: readonly string[];
  nearTitles: readonly string[];
  /** What it is said to be. */
  said: readonly string[];
  shortForms: readonly string[];
  lists: readonly Enumeration[];
  /** Shares of the known names beside it that are of each type, 0-1. */
  listed: Record<EntityType, number>;
  lastSentence: number;
}

export function computeContext(
  { spans, key }: Candidate,
  reading: TokenizedPaper,
  lexicon: Lexicon,
): Context {
  const own = spans.filter((o) => o.spelledOut === null);
  const before = own.map((o) => wordsBefore(o, 5));
  const near = before.map(nearestOf);
  const lists = own
    .filter(hasCapital)
    .map(findEnumeration)
    .filter((list) => list !== null);
  return {
    key,
    reading,
    spans: spans,
    own,
    titles: own.filter((o) => o.field === "title"),
    before,
    near,
    after: own.map(wordAfter),
    nearTitles: near.filter((_, at) => own[at]?.field === "title"),
    said: own.flatMap((o) => (isCalledData(o) ? ["dataset"] : apposition(o))),
    shortForms: own.map((o) => shortFormOf(o.text)).filter((s) => reading.shortForms.has(s)),
    lists,
    listed: listedTypes(lists, lexicon),
    lastSentence: reading.sentences.length,
  };
}

/** Of the words before a name, nearest first, the one that governs it. */
function nearestOf(before: readonly string[]): string {
  return before.find((word) => !DETERMINER.test(word)) ?? "";
}

function listedTypes(lists: readonly Enumeration[], lexicon: Lexicon): Context["listed"] {
  const types = lists.flatMap((list) =>
    list.others.flatMap((name) => findEntry(lexicon, normalForm(name), name)?.entry.type ?? []),
  );
  return byEntityType((type) => shareOf(type, types));
}

function shareOf(type: EntityType, types: readonly EntityType[]): number {
  return types.length === 0 ? 0 : types.filter((one) => one === type).length / types.length;
}

export function hasCapital({ text }: CandidateSpan): boolean {
  return CAPITAL.test(text);
}

/** What a name is said to be: the heads in "X, a benchmark for ...", "X: A Large Dataset and Toolkit", "X is a model that ..." */
function apposition({ run, last }: CandidateSpan): string[] {
  const opening = run[last];
  const isDescribed =
    opening !== undefined &&
    (DESCRIBING.test(opening.gap)
      ? ARTICLE.test(opening.lower) || opening.gap.includes(":")
      : COPULA.test(opening.lower));
  // "X: Enhancing Dataset Distillation" says what X does.
  if (!isDescribed || GERUND.test(opening.lower)) return [];
  const heads: string[] = [];
  const end = Math.min(run.length, last + 10);
  for (let at = last + 1; at <= end; at++) {
    const next = at < end ? run[at] : undefined;
    const ends = next === undefined || CLAUSE.test(next.lower) || opensClause(run, at);
    if (ends || CONJUNCTION.test(next.lower) || next.attachment === "comma")
      heads.push(isDataSet(run, at - 1) ? "dataset" : (run[at - 1]?.lower ?? ""));
    if (ends) break;
  }
  return heads;
}

/** "a large-scale dataset X", but not "with one dataset X learns" or "the benchmark X results". */
function isCalledData({ run, first, last, isFreeRight }: CandidateSpan): boolean {
  const isAfterData = run[first]?.attachment === "spaced" && DATA.test(run[first - 1]?.lower ?? "");
  const isSubject = run[last]?.attachment === "spaced" && run[last].wordClass === "verb";
  return isAfterData && isFreeRight && !isSubject;
}

/** "set" alone says little, and looks like a verb; a "test set" is data. */
function isDataSet(run: CandidateSpan["run"], at: number): boolean {
  return run[at]?.lower === "set" && DATA_SET.test(run[at - 1]?.lower ?? "");
}

/**
 * Whether a verb ends what a name is said to be: "a model trained on", but not "a large-scale dataset",
 * "an evolving benchmark" or "a dataset pruning method".
 */
function opensClause(run: CandidateSpan["run"], at: number): boolean {
  const [before, verb] = [run[at - 1], run[at]];
  if (verb?.wordClass !== "verb" || verb.attachment === "glued") return false;
  if (isDataSet(run, at) || TASK_HEADS.has(verb.lower)) return false;
  return !ARTICLE.test(before?.lower ?? "") && !MODIFIER.test(before?.wordClass ?? "");
}
