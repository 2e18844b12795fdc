/** Names by how many papers of a pile have them. */
import { isSureEnough } from "../classifier/classify.ts";
import type { ScoredCandidate } from "../findings.ts";

/** Papers that make a name one of the pile and not of some author. */
const MIN_PAPERS = 3;
/** Share of the papers that have a subject of the pile. */
const SUBJECT_SHARE = 0.1;

export interface PileNames {
  /** Keys of names that several papers have. */
  shared: ReadonlySet<string>;
  /** Keys of names that so many papers have that they mean them wherever they stand. */
  subjects: ReadonlySet<string>;
}

/** Counts the papers that surely have each name. */
export function countPileNames(
  papers: readonly { scored: readonly ScoredCandidate[] }[],
): PileNames {
  const counts = new Map<string, number>();
  for (const { scored } of papers)
    for (const candidate of scored)
      if (isSureEnough(candidate)) counts.set(candidate.key, (counts.get(candidate.key) ?? 0) + 1);
  const keysFrom = (least: number) =>
    new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
  return {
    shared: keysFrom(MIN_PAPERS),
    subjects: keysFrom(Math.max(MIN_PAPERS, SUBJECT_SHARE * papers.length)),
  };
}
