/** The second step: papers -> the tasks, methods and datasets they name. */
import { lookAcross } from "./across-papers.ts";
import { assembleExtraction } from "./assemble.ts";
import { Vocabulary } from "./vocabulary.ts";
import { findCandidates } from "./candidates.ts";
import { chooseEntities } from "./choose.ts";
import type { Extraction, Knowledge } from "./entity.ts";
import { featuresOf } from "./features.ts";
import { HAND_MODEL } from "./hand-model.ts";
import { judgeCandidate } from "./judge.ts";
import { parseLexicons } from "./lexicon.ts";
import { readModel } from "./model.ts";
import { readPhraseTable } from "./phrase-table.ts";
import { readPaper } from "./reading.ts";
import type { Paper } from "../papers/paper.ts";

/**
 * Finds the entities of papers; no papers give no entities.
 *
 * The same papers give the same entities in any order; `onProgress` is told how many papers are read.
 * Without a model in the knowledge, weights set by hand judge.
 * @throws when the knowledge is broken
 */
export function extractEntities(
  papers: Paper[],
  knowledge: Knowledge,
  onProgress: (done: number, total: number) => void = () => undefined,
): Extraction {
  const background = {
    lexicon: parseLexicons(knowledge.lexicons),
    phrases: readPhraseTable(knowledge.phrases ?? ""),
  };
  const model = knowledge.model === undefined ? HAND_MODEL : readModel(knowledge.model);
  const vocabulary = new Vocabulary();
  const judgedPapers = papers.map((paper, index) => {
    const reading = readPaper(paper, vocabulary);
    const judged = findCandidates(reading, background)
      .map((one) => judgeCandidate(one, featuresOf(one, reading, background), model))
      .filter((one) => one !== null);
    onProgress(index + 1, papers.length);
    return {
      paperId: paper.id,
      sentences: reading.sentences,
      shortForms: reading.shortForms,
      judged,
    };
  });
  const found = lookAcross(judgedPapers).map((paper) => ({
    ...paper,
    chosen: chooseEntities(paper.judged),
  }));
  return assembleExtraction(found);
}
