/** The second look: each candidate is judged again once all papers of the pile are read. */
import { predictProbability } from "../classifier/model.ts";
import type { BinaryClassifier } from "../classifier/model.ts";
import { ENTITY_TYPE_BY_ID } from "../entity-types.ts";
import type { PaperFindings } from "../extract-from-paper.ts";
import { computePileFeatures } from "./pile-features.ts";
import { countPile } from "./pile-statistics.ts";

/** The findings with the confidence of each candidate judged anew, papers and candidates in the same order. */
export function lookAgain(
  papers: readonly PaperFindings[],
  again: BinaryClassifier,
): PaperFindings[] {
  const pile = countPile(papers);
  return papers.map((findings) => {
    const rows = computePileFeatures(findings, pile);
    return {
      ...findings,
      scored: findings.scored.map((candidate, at) => {
        const row = rows[at];
        const { entry, isWeak } = candidate;
        const known = entry && !isWeak ? ENTITY_TYPE_BY_ID[entry.type].lexiconConfidence : 0;
        const probability = row ? predictProbability(again, row) : candidate.confidence;
        return { ...candidate, confidence: Math.max(known, probability) };
      }),
    };
  });
}
