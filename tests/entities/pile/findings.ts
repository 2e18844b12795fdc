import type { ScoredCandidate, PaperFindings } from "../../../src/entities/findings.ts";

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
