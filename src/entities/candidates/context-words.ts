/** The words beside a phrase. */
import type { CandidateSpan } from "./candidate-spans.ts";

/** Up to so many lower-case words before it, nearest first; none from before a comma, bracket or other break. */
export function wordsBefore({ run, first }: CandidateSpan, count: number): string[] {
  const words: string[] = [];
  for (
    let at = first - 1;
    at >= 0 && words.length < count && run[at + 1]?.attachment === "spaced";
    at--
  ) {
    words.push(run[at]?.lower ?? "");
  }
  return words;
}

/** The lower-case word right after it, or an empty string where it ends there. */
export function wordAfter({ run, last }: CandidateSpan): string {
  const next = run[last];
  return next?.attachment === "spaced" ? next.lower : "";
}
