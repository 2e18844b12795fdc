import type { ParsedSource, Problem } from "./paper.ts";

/** Tells of a record that gave no paper, and counts it; every importer reports such a record so. */
export function loseRecord(source: ParsedSource, problem: Problem): void {
  source.problems.push(problem);
  source.lostCount = (source.lostCount ?? 0) + 1;
}
