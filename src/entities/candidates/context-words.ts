/** The words and signs beside a phrase. */
import type { CandidateSpan } from "./candidate-spans.ts";

/** More words before a phrase seldom say anything of it. */
const WORDS_BEFORE = 5;
const DETERMINER = /^(?:the|a|an|our|its|new|novel)$/;
const COMMA = /^\s?,/;

/** Up to five lower-case words before a phrase, nearest first; none from before a comma, bracket or other break. */
export function wordsBefore({ run, first }: CandidateSpan): string[] {
  const words: string[] = [];
  for (
    let at = first - 1;
    at >= 0 && words.length < WORDS_BEFORE && run[at + 1]?.attachment === "spaced";
    at--
  ) {
    words.push(run[at]?.lower ?? "");
  }
  return words;
}

/** Of the words before a phrase, nearest first, the one that governs it: "on" of "on the new X"; empty if none. */
export function governingWord(before: readonly string[]): string {
  return before.find((word) => !DETERMINER.test(word)) ?? "";
}

/** The lower-case word right after a phrase, or an empty string where its clause ends there. */
export function wordAfter({ run, last }: CandidateSpan): string {
  const next = run[last];
  return next?.attachment === "spaced" ? next.lower : "";
}

/** Whether a comma stands right before or after a phrase. */
export function isBesideComma({ run, first, last }: CandidateSpan): boolean {
  return COMMA.test(run[last]?.gap ?? "") || COMMA.test(run[first]?.gap ?? "");
}
