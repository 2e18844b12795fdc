/** The second look: each candidate is judged again once all papers of the pile are read. */
import { knownConfidence } from "../classifier/classify.ts";
import {
  buildClassifier,
  checkFeatures,
  parseModel,
  predictProbability,
} from "../classifier/model.ts";
import type { BinaryClassifier, StoredModel } from "../classifier/model.ts";
import { computePileFeatures, PILE_FEATURE_NAMES } from "./pile-features.ts";
import { countPile } from "./pile-statistics.ts";
import type { PaperFindings } from "../findings.ts";

/** The classifier that judges again, by the features of pile-features.ts. */
export type SecondLook = BinaryClassifier;

/**
 * Reads the second look of a stored model.
 * @throws when it is no JSON, of another form, or fitted on other features than these
 */
export function readSecondLook(json: string): SecondLook {
  return buildSecondLook(parseModel(json).again);
}

/**
 * Makes a stored or newly fitted second look ready to judge.
 * @throws when it was fitted on other features than these
 */
export function buildSecondLook({ features, classifier }: StoredModel["again"]): SecondLook {
  checkFeatures(features, PILE_FEATURE_NAMES);
  return buildClassifier(classifier);
}

/** The findings with the confidence of each candidate judged anew, papers and candidates in the same order. */
export function lookAgain(papers: readonly PaperFindings[], again: SecondLook): PaperFindings[] {
  return lookAgainBy(papers, () => again);
}

/** The same, each paper by a second look of its own, as cross-validation asks. */
export function lookAgainBy(
  papers: readonly PaperFindings[],
  secondLookOf: (paper: PaperFindings) => SecondLook,
): PaperFindings[] {
  const pile = countPile(papers);
  return papers.map((findings) => {
    const again = secondLookOf(findings);
    const rows = computePileFeatures(findings, pile);
    return {
      ...findings,
      scored: findings.scored.map((candidate, at) => {
        const row = rows[at];
        const probability = row ? predictProbability(again, row) : candidate.confidence;
        return { ...candidate, confidence: Math.max(knownConfidence(candidate), probability) };
      }),
    };
  });
}
