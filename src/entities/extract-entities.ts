/** The second step: papers -> the tasks, methods and datasets they name. */
import { assembleExtraction } from "./assemble.ts";
import { findCandidates } from "./candidates.ts";
import { chooseEntities } from "./choose.ts";
import type { Extraction, Knowledge } from "./entity.ts";
import { findCues } from "./evidence.ts";
import { judge } from "./judge.ts";
import { parseLexicons } from "./lexicon.ts";
import { createTagger } from "./phrases.ts";
import { readPaper } from "./reading.ts";
import type { Paper } from "../papers/paper.ts";

/**
 * Finds the entities of papers; no papers give no entities.
 *
 * The same papers give the same entities in any order; `onProgress` is told how many papers are read.
 */
export function extractEntities(
  papers: Paper[],
  knowledge: Knowledge,
  onProgress: (done: number, total: number) => void = () => undefined,
): Extraction {
  const lexicon = parseLexicons(knowledge.lexicons);
  const classify = createTagger();
  const readings = papers.map((paper) => readPaper(paper, classify));
  const chosen = readings.map((reading, index) => {
    const judged = findCandidates(reading, lexicon).map((candidate) =>
      judge(candidate, findCues(candidate, reading)),
    );
    onProgress(index + 1, papers.length);
    return chooseEntities(judged);
  });
  return assembleExtraction(readings, chosen);
}
