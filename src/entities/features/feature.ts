import type { Occurrence } from "../candidates/candidate-spans.ts";
export const truth = (isTrue: boolean): number => (isTrue ? 1 : 0);

/** Share of the places for which something is true, 0–1. */
export function share(
  occurrences: readonly Occurrence[],
  test: (o: Occurrence) => boolean,
): number {
  let count = 0;
  for (const occurrence of occurrences) if (test(occurrence)) count++;
  return occurrences.length === 0 ? 0 : count / occurrences.length;
}
