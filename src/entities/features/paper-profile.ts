/** What a paper is about, from the phrases of it that the background knows. */
import type { Candidate } from "../candidates/candidates.ts";
import { AREAS, MACHINE_LEARNING } from "../resources/areas.ts";
import type { PhraseTable } from "../resources/phrase-statistics.ts";

/** Phrases of one word stand in papers of all areas. */
const MIN_TOKENS = 2;

export interface PaperProfile {
  /** Share of its phrases of two words and more that the phrase table has, 0–1. */
  knownShare: number;
  /** Share of machine learning in what it knows of them, 0–1; 0 where it knows none. */
  machineLearning: number;
  /** Share of each of AREAS among them, 0–1, by where each is most frequent. */
  areas: Float64Array;
}

/** The profile of a paper by its candidates. */
export function profilePaper(candidates: readonly Candidate[], phrases: PhraseTable): PaperProfile {
  const areas = new Float64Array(AREAS.length);
  let longCount = 0;
  let knownCount = 0;
  let weight = 0;
  for (const { key, spans } of candidates) {
    const [span] = spans;
    if (span === undefined || span.last - span.first < MIN_TOKENS) continue;
    longCount++;
    const statistics = phrases.get(key);
    if (statistics === undefined) continue;
    knownCount++;
    const { area, concentration } = statistics;
    // Phrases of all areas say nothing of any.
    weight += concentration;
    areas[area] = (areas[area] ?? 0) + concentration;
  }
  if (weight > 0) for (let at = 0; at < areas.length; at++) areas[at] = (areas[at] ?? 0) / weight;
  return {
    knownShare: longCount === 0 ? 0 : knownCount / longCount,
    machineLearning: areas[MACHINE_LEARNING] ?? 0,
    areas,
  };
}
