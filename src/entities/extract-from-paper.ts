/** What one paper alone names: read, look for candidates, judge each. */
import { findCandidates } from "./candidates/candidates.ts";
import type { Background } from "./candidates/candidates.ts";
import type { Knowledge, Span } from "./entity.ts";
import { glanceAt, lookAround } from "./features/feature-vector.ts";
import { HAND_MODEL } from "./classifier/hand-model.ts";
import { judgeCandidate } from "./classifier/classify.ts";
import type { Judged } from "./classifier/classify.ts";
import { parseLexicons } from "./resources/lexicon.ts";
import { isHopeless, readModel } from "./classifier/model.ts";
import type { Model } from "./classifier/model.ts";
import { readPhraseTable } from "./resources/phrase-statistics.ts";
import { readPaper } from "./text/tokenized-paper.ts";
import type { ShortForms } from "./text/tokenized-paper.ts";
import { Vocabulary } from "./text/vocabulary.ts";
import type { Paper } from "../papers/paper.ts";

/** Plain data that depends on the paper and the knowledge alone, so that it can be kept and sent. */
export interface PaperFindings {
  paperId: string;
  sentences: Span[];
  shortForms: ShortForms;
  judged: Judged[];
}

/** Knowledge made ready for use. */
export interface Finder {
  background: Background;
  model: Model;
  vocabulary: Vocabulary;
}

/** Does `work`, and may measure it. */
export type Timed = <T>(stage: string, work: () => T) => T;
export const untimed: Timed = (_, work) => work();

/** @throws when the knowledge is broken */
export function createFinder(knowledge: Knowledge, timed = untimed): Finder {
  return timed("knowledge", () => ({
    background: {
      lexicon: parseLexicons(knowledge.lexicons),
      phrases: readPhraseTable(knowledge.phrases ?? ""),
    },
    model: knowledge.model === undefined ? HAND_MODEL : readModel(knowledge.model),
    vocabulary: new Vocabulary(),
  }));
}

export function findInPaper(
  paper: Paper,
  { background, model, vocabulary }: Finder,
  timed = untimed,
): PaperFindings {
  const reading = timed("words and abbreviations", () => readPaper(paper, vocabulary));
  const candidates = timed("candidates", () => findCandidates(reading, background));
  const looked = timed("features", () =>
    candidates
      .map((candidate) => ({ candidate, row: glanceAt(candidate, background) }))
      .filter(({ row }) => !isHopeless(row, model))
      .map(({ candidate, row }) => ({
        candidate,
        row: lookAround(row, candidate, reading, background),
      })),
  );
  const judged = timed("judgement", () =>
    looked
      .map(({ candidate, row }) => judgeCandidate(candidate, row, model))
      .filter((one) => one !== null),
  );
  return {
    paperId: paper.id,
    sentences: reading.sentences,
    shortForms: reading.shortForms,
    judged,
  };
}
