/** The two commonest kinds of feature. */
import type { CandidateSpan } from "../candidates/candidate-spans.ts";

/** 1 for true, 0 for false. */
export function flag(isTrue: boolean): number {
  return isTrue ? 1 : 0;
}

/** Share of the spans for which a test holds, 0–1; 0 of none. */
export function share(
  spans: readonly CandidateSpan[],
  test: (span: CandidateSpan) => boolean,
): number {
  let count = 0;
  for (const span of spans) if (test(span)) count++;
  return spans.length === 0 ? 0 : count / spans.length;
}
