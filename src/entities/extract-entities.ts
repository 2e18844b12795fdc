/** The second step: papers -> the tasks, methods and datasets they name. */
import { lookAcross } from "./linking/cross-document.ts";
import { assembleExtraction } from "./linking/canonicalize.ts";
import { chooseEntities } from "./linking/resolve-overlaps.ts";
import type { Extraction, Knowledge } from "./entity.ts";
import { createFinder, findInPaper, untimed } from "./extract-from-paper.ts";
import type { PaperFindings } from "./extract-from-paper.ts";
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
  timed = untimed,
): Extraction {
  return combineFindings(findInPapers(papers, knowledge, onProgress, timed), timed);
}

/** What each paper alone names, one after the other. */
export function findInPapers(
  papers: Paper[],
  knowledge: Knowledge,
  onProgress: (done: number, total: number) => void = () => undefined,
  timed = untimed,
): PaperFindings[] {
  const finder = createFinder(knowledge, timed);
  return papers.map((paper, index) => {
    const found = findInPaper(paper, finder, timed);
    onProgress(index + 1, papers.length);
    return found;
  });
}

/** What all papers together make of what each names: short forms, sure names, one name for each entity. */
export function combineFindings(findings: readonly PaperFindings[], timed = untimed): Extraction {
  const looked = timed("other papers", () => lookAcross(findings));
  const chosen = timed("choice", () =>
    looked.map((paper) => ({ ...paper, chosen: chooseEntities(paper.judged) })),
  );
  return timed("canonical names", () => assembleExtraction(chosen));
}
