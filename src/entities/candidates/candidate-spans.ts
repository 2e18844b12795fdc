/** Candidate spans: phrases of up to six words that may be names, and whether a longer name could hold them. */
import { MAX_WORDS } from "../resources/long-names.ts";
import type { LongNames } from "../resources/long-names.ts";
import { keyOfTokens } from "../text/tokens.ts";
import type { Token } from "../text/tokens.ts";
import { INNER_WORDS } from "../text/word-lists.ts";
import type { Mention } from "../entity.ts";
import type { TokenizedPaper } from "../text/tokenized-paper.ts";
import {
  FREE,
  isBoundary,
  isStopWord,
  isSuffix,
  leftEdge,
  opensPhrase,
  rightEdge,
} from "./edges.ts";

const MAX_TOKENS = 9;
/** A name with "of" or the like inside is seldom a part of a longer one. */
const MIN_FREEDOM_AROUND_SMALL_WORD = 2;

export interface CandidateSpan extends Mention {
  /** The run that it is in. */
  run: Token[];
  /** Half-open range of tokens of the run. */
  first: number;
  last: number;
  /** Index of its sentence, as that of its tokens. */
  sentence: number;
  /** Whether no word before it, or after it, can belong to the same name. */
  isFreeLeft: boolean;
  isFreeRight: boolean;
  /** How free it is on both sides together, 0–4: 2 for a side that is free, 1 for one that may be; see edges.ts. */
  freedom: number;
  /** The name in full, where the text has it only in part: "CIFAR-100" of "CIFAR-10/100". */
  spelledOut: string | null;
}

/** All phrases of a run that could be a name, in the order of their first tokens; stop words neither first nor last. */
export function findCandidateSpans(run: Token[], tokenized: TokenizedPaper): CandidateSpan[] {
  const found: CandidateSpan[] = [];
  const title = titleName(run);
  if (title !== null) found.push(candidateSpanOf(run, 0, title, tokenized));
  // Every phrase that ends before a token asks the same of it.
  const rights = run.map((_, at) => rightEdge(run, at + 1));
  for (let first = 0; first < run.length; first++) {
    if (run[first]?.attachment === "glued" || isStopWord(run, first)) continue;
    const left = leftEdge(run, first);
    let wordCount = 0;
    let holdsSmallWord = false;
    for (let last = first + 1; last <= Math.min(run.length, first + MAX_TOKENS); last++) {
      const isOpening = last === first + 1;
      if (!isOpening && (opensPhrase(run, last - 1) || breaksInside(run, last - 1))) break;
      if (isOpening || run[last - 1]?.attachment !== "glued") wordCount++;
      if (wordCount > MAX_WORDS) break;
      if (!canEnd(run, last)) {
        holdsSmallWord ||= !isOpening && isStopWord(run, last - 1);
        continue;
      }
      const right = rights[last - 1] ?? FREE;
      if (holdsSmallWord && left + right < MIN_FREEDOM_AROUND_SMALL_WORD) continue;
      found.push(spanBetween(run, { first, last, left, right }, tokenized, null));
    }
  }
  return found;
}

/** The spans of a run that spell a name of more words than a phrase, over commas, too. */
export function findLongNames(
  run: Token[],
  tokenized: TokenizedPaper,
  longNames: LongNames,
): CandidateSpan[] {
  return run.flatMap(({ stem }, first) =>
    (longNames.get(stem) ?? []).flatMap((key) => {
      const last = endOfKey(run, first, key);
      return last === null ? [] : [candidateSpanOf(run, first, last, tokenized)];
    }),
  );
}

/** Index after the tokens from a place on that spell a key; null where others stand there. */
function endOfKey(run: readonly Token[], first: number, key: string): number | null {
  for (let last = first + 1; last <= run.length; last++) {
    const spelled = keyOfTokens(run, first, last);
    if (spelled === key) return last;
    if (!key.startsWith(spelled)) return null;
  }
  return null;
}

/** Index after the phrase before the colon of a title, stop words or not: "Fire Together Wire Together: ..."; else null. */
function titleName(run: readonly Token[]): number | null {
  const colon = run.findIndex((token) => /^\s*:/.test(token.gap));
  const isName = run[0]?.field === "title" && colon > 0 && colon <= MAX_WORDS;
  return isName && !(canEnd(run, colon) && !isStopWord(run, 0)) ? colon : null;
}

/**
 * The span of a half-open range of tokens.
 * @param spelledOut the name in full, where the text has it only in part
 * @throws when the range is empty
 */
export function candidateSpanOf(
  run: Token[],
  first: number,
  last: number,
  tokenized: TokenizedPaper,
  spelledOut: string | null = null,
): CandidateSpan {
  const edges = { first, last, left: leftEdge(run, first), right: rightEdge(run, last) };
  return spanBetween(run, edges, tokenized, spelledOut);
}

/** The same, where its edges are known. */
function spanBetween(
  run: Token[],
  { first, last, left, right }: Record<"first" | "last" | "left" | "right", number>,
  tokenized: TokenizedPaper,
  spelledOut: string | null,
): CandidateSpan {
  const opening = run[first];
  const closing = run[last - 1];
  if (opening === undefined || closing === undefined) {
    throw new Error(`invalid range of tokens: ${String(first)} to ${String(last)}`);
  }
  const { field, start, sentence } = opening;
  const { end } = closing;
  return {
    field,
    start,
    end,
    text: tokenized.texts[field].slice(start, end),
    run,
    first,
    last,
    sentence,
    isFreeLeft: left === FREE,
    isFreeRight: right === FREE,
    freedom: left + right,
    spelledOut,
  };
}

function canEnd(run: readonly Token[], last: number): boolean {
  const isInsideWord = run[last]?.attachment === "glued" && !isSuffix(run, last);
  return !isInsideWord && !isStopWord(run, last - 1);
}

function breaksInside(run: readonly Token[], at: number): boolean {
  const token = run[at];
  if (token === undefined || !isBoundary(run, at)) return false;
  return !INNER_WORDS.has(token.lower) && !/^\p{Lu}/u.test(token.text);
}
