/** Coordination: names that share a part, as in "image and text classification", "few- and zero-shot learning", "CIFAR-10/100". */
import type { Token } from "../text/tokens.ts";
import { candidateSpanOf } from "./candidate-spans.ts";
import type { CandidateSpan } from "./candidate-spans.ts";
import { isBoundary } from "./edges.ts";
import type { TokenizedPaper } from "../text/tokenized-paper.ts";
import { endOfWord } from "../text/tokens.ts";

/** The names that a run has only in part, each spelled out, with the span that holds all its parts. */
export function expandCoordinations(run: Token[], tokenized: TokenizedPaper): CandidateSpan[] {
  return [...expandNumbers(run, tokenized), ...expandHeads(run, tokenized)];
}

/** "CIFAR-10/100-LT" gives CIFAR-10-LT and CIFAR-100-LT, "NAS-Bench-101, 201" gives NAS-Bench-201. */
function expandNumbers(run: Token[], tokenized: TokenizedPaper): CandidateSpan[] {
  const found: CandidateSpan[] = [];
  for (let at = 1; at < run.length; at++) {
    const number = run[at];
    if (number?.attachment !== "glued" || !/^\d+$/.test(number.text)) continue;
    let first = at - 1;
    while (run[first]?.attachment === "glued") first--;
    const base = textBetween(run, first, at, tokenized);
    if (!/\p{L}/u.test(base)) continue;
    let last = at + 1;
    while (isFurtherNumber(run, last)) last = isAnd(run[last]) ? last + 2 : last + 1;
    if (last === at + 1) continue;
    const end = run[at + 1]?.attachment === "slashed" ? endOfWord(run, last - 1) : last;
    const suffix = end > last ? `-${textBetween(run, last, end, tokenized)}` : "";
    for (const part of run.slice(at, last)) {
      if (
        !/^\d+$/.test(part.text) ||
        (part === number && suffix === "" && run[at + 1]?.attachment !== "slashed")
      )
        continue;
      found.push(candidateSpanOf(run, first, end, tokenized, `${base}-${part.text}${suffix}`));
    }
  }
  return found;
}

function isAnd(token: Token | undefined): boolean {
  return token?.lower === "and";
}

function isFurtherNumber(run: readonly Token[], at: number): boolean {
  const next = run[isAnd(run[at]) ? at + 1 : at];
  if (next === undefined || !/^\d{2,}$/.test(next.text)) return false;
  return isAnd(run[at])
    ? run[at + 1] === next
    : next.attachment === "slashed" || next.attachment === "comma";
}

/** "image and text classification" gives image classification, "few- and zero-shot learning" few-shot learning. */
function expandHeads(run: Token[], tokenized: TokenizedPaper): CandidateSpan[] {
  const found: CandidateSpan[] = [];
  for (let at = 1; at < run.length - 2; at++) {
    if (!/^(?:and|or)$/.test(run[at]?.lower ?? "") || run[at + 1]?.attachment !== "spaced")
      continue;
    let first = at - 1;
    while (run[first]?.attachment === "glued") first--;
    if (first < 0 || (isBoundary(run, first) && run[at]?.attachment !== "hanging")) continue;
    const word = textBetween(run, first, at, tokenized);
    const partner = endOfWord(run, at + 1);
    if (run[at]?.attachment === "hanging") {
      const tail = endOfPhrase(run, partner);
      found.push(
        candidateSpanOf(
          run,
          first,
          tail,
          tokenized,
          `${word} ${textBetween(run, endOfFirstPart(run, at + 1), tail, tokenized)}`,
        ),
      );
    }
    for (let last = partner + 1; last <= endOfPhrase(run, partner); last++) {
      found.push(
        candidateSpanOf(
          run,
          first,
          last,
          tokenized,
          `${word} ${textBetween(run, partner, last, tokenized)}`,
        ),
      );
    }
  }
  return found;
}

function endOfFirstPart(run: readonly Token[], at: number): number {
  return run[at + 1]?.attachment === "glued" ? at + 1 : endOfWord(run, at);
}

/** Index after the words that follow without a break, at most three. */
function endOfPhrase(run: readonly Token[], from: number): number {
  let last = from;
  for (
    let wordCount = 0;
    wordCount < 3 && run[last]?.attachment === "spaced" && !isBoundary(run, last);
    wordCount++
  )
    last = endOfWord(run, last);
  return last;
}

function textBetween(
  run: readonly Token[],
  first: number,
  last: number,
  tokenized: TokenizedPaper,
): string {
  const opening = run[first];
  return opening === undefined
    ? ""
    : tokenized.texts[opening.field].slice(opening.start, run[last - 1]?.end);
}
