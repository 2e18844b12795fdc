/** Enumerations of names: "on Belebele, m-MMLU and m-ARC", "datasets such as COCO and LVIS", "GPT-4 and Qwen models". */
import { hasCapitalOrDigit } from "../text/word-shape.ts";
import type { CandidateSpan } from "./candidate-spans.ts";

/** Members longer than this are clauses, not names. */
const MAX_TOKENS = 5;

/** Members on either side; a longer list says no more. */
const MAX_MEMBERS = 12;

export interface Enumeration {
  /** The other members, as spelled. */
  others: string[];
  /** Up to three lower-case words right before the list, nearest first. */
  before: string[];
  /** The lower-case word right after the list, or an empty string. */
  after: string;
}

/** The list that a name is in, its members joined by commas or "and"; null where it is in none. */
export function findEnumeration({ run, first, last }: CandidateSpan): Enumeration | null {
  const others: string[] = [];
  let end = last;
  for (
    let next = memberAfter(run, end);
    next !== null && others.length < MAX_MEMBERS;
    next = memberAfter(run, end)
  ) {
    others.push(textOf(run, next));
    end = next.last;
  }
  let start = first;
  for (
    let next = memberBefore(run, start);
    next !== null && others.length < 2 * MAX_MEMBERS;
    next = memberBefore(run, start)
  ) {
    others.push(textOf(run, next));
    start = next.first;
  }
  if (others.length === 0) return null;
  const before = run.slice(Math.max(0, start - 3), start).map((token) => token.lower);
  const next = run[end];
  const after = next?.attachment === "spaced" ? next.lower : "";
  return { others, before: before.reverse(), after };
}

interface TokenSpan {
  first: number;
  last: number;
}

function memberAfter(run: CandidateSpan["run"], end: number): TokenSpan | null {
  const isComma = /^\s?[,)]+\s?,?\s*$/.test(run[end]?.gap ?? "");
  const hasAnd = /^(?:and|or|as)$/.test(run[end]?.lower ?? "");
  if (!isComma && !hasAnd) return null;
  const first = hasAnd ? end + 1 : end;
  let last = first;
  while (last < run.length && last - first < MAX_TOKENS && isNamePart(run, last, last === first))
    last++;
  return last > first ? { first, last } : null;
}

function memberBefore(run: CandidateSpan["run"], start: number): TokenSpan | null {
  const hasAnd = /^(?:and|or)$/.test(run[start - 1]?.lower ?? "");
  const isComma = /^\s?,\s*$/.test(run[hasAnd ? start - 1 : start]?.gap ?? "");
  if (!isComma && !hasAnd) return null;
  const last = hasAnd ? start - 1 : start;
  let first = last;
  while (first > 0 && last - first < MAX_TOKENS) {
    first--;
    if (!hasCapitalOrDigit(run[first]?.text ?? "")) return null;
    if (
      run[first]?.attachment !== "glued" &&
      !(run[first]?.attachment === "spaced" && hasCapitalOrDigit(run[first - 1]?.text ?? ""))
    )
      break;
  }
  return first < last ? { first, last } : null;
}

function isNamePart(run: CandidateSpan["run"], at: number, isFirst: boolean): boolean {
  const token = run[at];
  if (token === undefined || !hasCapitalOrDigit(token.text)) return false;
  return isFirst || token.attachment === "glued" || token.attachment === "spaced";
}

function textOf(run: CandidateSpan["run"], { first, last }: TokenSpan): string {
  return run
    .slice(first, last)
    .map((token, at) => (at === 0 ? "" : token.gap) + token.text)
    .join("");
}
