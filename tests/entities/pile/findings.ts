import type { ScoredCandidate } from "../../../src/entities/classifier/classify.ts";
import type { PaperFindings } from "../../../src/entities/extract-from-paper.ts";

/** What the first look found in a paper of which only the given matters. */
export function findings(
  paperId: string,
  scored: ScoredCandidate[],
  profile: Partial<PaperFindings["profile"]> = {},
): PaperFindings {
  return {
    ...{ paperId, sentences: [], shortForms: new Map(), scored },
    profile: { knownShare: 0, machineLearning: 0, ...profile },
  };
}
