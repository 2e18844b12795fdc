/** What one paper alone names: read, look for candidates, judge each. */
import { findCandidates } from "./candidates/candidates.ts";
import type { Background } from "./candidates/candidates.ts";
import type { Knowledge, Span } from "./entity.ts";
import { computeLocalFeatures, addContextFeatures } from "./features/feature-vector.ts";
import { HAND_MODEL } from "./classifier/hand-model.ts";
import { classifyCandidate } from "./classifier/classify.ts";
import type { ScoredCandidate } from "./classifier/classify.ts";
import { parseLexicons } from "./resources/lexicon.ts";
import { failsPrefilter, readModel } from "./classifier/model.ts";
import type { Model } from "./classifier/model.ts";
import { readPhraseStatistics } from "./resources/phrase-statistics.ts";
import { tokenizePaper } from "./text/tokenized-paper.ts";
import type { ShortForms } from "./text/tokenized-paper.ts";
import { Vocabulary } from "./text/vocabulary.ts";
import type { Paper } from "../papers/paper.ts";

/** Plain data that depends on the paper and the knowledge alone, so that it can be kept and sent. */
export interface PaperFindings {
  paperId: string;
  sentences: Span[];
  shortForms: ShortForms;
  scored: ScoredCandidate[];
}

/** Knowledge made ready for use. */
export interface Extractor {
  background: Background;
  model: Model;
  vocabulary: Vocabulary;
}

/** Does `work`, and may measure it. */
export type Timed = <T>(stage: string, work: () => T) => T;
export const untimed: Timed = (_, work) => work();

/** @throws when the knowledge is broken */
export function createExtractor(knowledge: Knowledge, timed = untimed): Extractor {
  return timed("knowledge", () => ({
    background: {
      lexicon: parseLexicons(knowledge.lexicons),
      phrases: readPhraseStatistics(knowledge.phrases ?? ""),
    },
    model: knowledge.model === undefined ? HAND_MODEL : readModel(knowledge.model),
    vocabulary: new Vocabulary(),
  }));
}

export function extractFromPaper(
  paper: Paper,
  { background, model, vocabulary }: Extractor,
  timed = untimed,
): PaperFindings {
  const reading = timed("words and abbreviations", () => tokenizePaper(paper, vocabulary));
  const candidates = timed("candidates", () => findCandidates(reading, background));
  const looked = timed("features", () =>
    candidates
      .map((candidate) => ({ candidate, row: computeLocalFeatures(candidate, background) }))
      .filter(({ row }) => !failsPrefilter(row, model))
      .map(({ candidate, row }) => ({
        candidate,
        row: addContextFeatures(row, candidate, reading, background),
      })),
  );
  const scored = timed("judgement", () =>
    looked
      .map(({ candidate, row }) => classifyCandidate(candidate, row, model))
      .filter((one) => one !== null),
  );
  return {
    paperId: paper.id,
    sentences: reading.sentences,
    shortForms: reading.shortForms,
    scored,
  };
}
