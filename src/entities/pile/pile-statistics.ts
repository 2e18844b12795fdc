/** How the papers of a pile use each candidate: counts over all of them, which no paper alone can know. */
import { compareText } from "../../base/compare-text.ts";
import type { Mention } from "../entity.ts";
import type { ScoredCandidate, PaperFindings } from "../findings.ts";

/** Sums over the papers that have a candidate with a key. */
export interface KeyCounts {
  paperCount: number;
  /** Of the first confidences. */
  confidence: number;
  /** Papers with it in the title. */
  titles: number;
  /** Papers that list it as a keyword. */
  listed: number;
  /** Of the shares of free spans. */
  free: number;
  /** The largest first confidence, and the next one: what the others say to the paper that has the largest. */
  largest: number;
  second: number;
}

export interface PileStatistics {
  byKey: ReadonlyMap<string, KeyCounts>;
  /** Means over the papers, 0–1; see PaperProfile. */
  machineLearning: number;
  knownShare: number;
}

/** Counts a pile; the order of the papers makes no difference. */
export function countPile(papers: readonly PaperFindings[]): PileStatistics {
  // Sums of fractions depend on their order in the last digit, so the order must not be the caller's.
  const sorted = [...papers].sort((a, b) => compareText(a.paperId, b.paperId));
  const byKey = new Map<string, KeyCounts>();
  let machineLearning = 0;
  let knownShare = 0;
  for (const { scored, profile } of sorted) {
    machineLearning += profile.machineLearning / papers.length;
    knownShare += profile.knownShare / papers.length;
    for (const candidate of scored) {
      const { key, confidence, cues } = candidate;
      let counts = byKey.get(key);
      if (counts === undefined) {
        counts = newCounts();
        byKey.set(key, counts);
      }
      counts.paperCount++;
      counts.confidence += confidence;
      counts.free += cues.free;
      if (isIn(candidate, "title")) counts.titles++;
      if (isIn(candidate, "keywords")) counts.listed++;
      if (confidence > counts.largest) {
        counts.second = counts.largest;
        counts.largest = confidence;
      } else if (confidence > counts.second) counts.second = confidence;
    }
  }
  return { byKey, machineLearning, knownShare };
}

function newCounts(): KeyCounts {
  return { paperCount: 0, confidence: 0, titles: 0, listed: 0, free: 0, largest: 0, second: 0 };
}

/** Whether a field names a candidate. */
export function isIn({ mentions }: ScoredCandidate, field: Mention["field"]): boolean {
  return mentions.some((mention) => mention.field === field);
}
