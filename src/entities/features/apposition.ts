/** What a text says that a name is: "X, a benchmark for ...", "X is a model that ...", "a dataset X". */
import type { CandidateSpan } from "../candidates/candidate-spans.ts";
import { TASK_HEADS } from "../text/word-lists.ts";

/** Tokens after a name in which the head noun of its description is looked for. */
const MAX_TOKENS = 10;

const ARTICLE = /^(?:an?|the|our)$/;
const COPULA = /^(?:is|are)$/;
/** Words that end a noun phrase. */
const CLAUSE =
  /^(?:for|that|to|which|of|with|by|in|on|at|from|upon|as|over|into|through|via|using|than|where|whose|across|under|within|without|when|while)$/;
const MODIFIER = /^ad(?:jective|verb)$/;
const SET_OF_DATA =
  /^(?:data|test|train|training|validation|dev|development|evaluation|benchmark)$/;
const DATA = /^(?:dataset|benchmark|corpus|testbed)$/;
const CONJUNCTION = /^(?:and|or)$/;
const GERUND = /.ing$/;
/** The sign between a name and its description. */
const DESCRIBING = /^\s?[,:(]\s*$/;

/** The head nouns of what one span is said to be, in lower case; empty where nothing is said. */
export function describedAs(span: CandidateSpan): string[] {
  return isCalledData(span) ? ["dataset"] : apposition(span);
}

/** The heads in "X, a benchmark for ...", "X: A Large Dataset and Toolkit", "X is a model that ..." */
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
  const end = Math.min(run.length, last + MAX_TOKENS);
  for (let at = last + 1; at <= end; at++) {
    const next = at < end ? run[at] : undefined;
    const ends = next === undefined || CLAUSE.test(next.lower) || opensClause(run, at);
    if (ends || CONJUNCTION.test(next.lower) || next.attachment === "comma")
      heads.push(isSetOfData(run, at - 1) ? "dataset" : (run[at - 1]?.lower ?? ""));
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
function isSetOfData(run: CandidateSpan["run"], at: number): boolean {
  return run[at]?.lower === "set" && SET_OF_DATA.test(run[at - 1]?.lower ?? "");
}

/**
 * Whether a verb ends the description of a name: "a model trained on", but not "a large-scale dataset",
 * "an evolving benchmark" or "a dataset pruning method".
 */
function opensClause(run: CandidateSpan["run"], at: number): boolean {
  const [before, verb] = [run[at - 1], run[at]];
  if (verb?.wordClass !== "verb" || verb.attachment === "glued") return false;
  if (isSetOfData(run, at) || TASK_HEADS.has(verb.lower)) return false;
  return !ARTICLE.test(before?.lower ?? "") && !MODIFIER.test(before?.wordClass ?? "");
}
