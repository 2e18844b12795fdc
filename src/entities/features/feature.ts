import type { CandidateSpan } from "../candidates/candidate-spans.ts";
export const truth = (isTrue: boolean): number => (isTrue ? 1 : 0);

/** Share of the places for which something is true, 0–1. */
export function share(
  spans: readonly CandidateSpan[],
  test: (o: CandidateSpan) => boolean,
): number {
  let count = 0;
  for (const span of spans) if (test(span)) count++;
  return spans.length === 0 ? 0 : count / spans.length;
}
