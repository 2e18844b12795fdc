/** The second step: papers -> the tasks, methods and datasets they name. */
import { resolveAcrossPapers2 } from "./linking/cross-document.ts";
import { canonicalize } from "./linking/canonicalize.ts";
import { resolveOverlaps } from "./linking/resolve-overlaps.ts";
import type { Extraction, Knowledge } from "./entity.ts";
import { createExtractor, extractFromPaper, untimed } from "./extract-from-paper.ts";
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
  return resolveAcrossPapers(extractFromPapers(papers, knowledge, onProgress, timed), timed);
}

/** What each paper alone names, one after the other. */
export function extractFromPapers(
  papers: Paper[],
  knowledge: Knowledge,
  onProgress: (done: number, total: number) => void = () => undefined,
  timed = untimed,
): PaperFindings[] {
  const finder = createExtractor(knowledge, timed);
  return papers.map((paper, index) => {
    const found = extractFromPaper(paper, finder, timed);
    onProgress(index + 1, papers.length);
    return found;
  });
}

/** What all papers together make of what each names: short forms, sure names, one name for each entity. */
export function resolveAcrossPapers(
  findings: readonly PaperFindings[],
  timed = untimed,
): Extraction {
  const looked = timed("other papers", () => resolveAcrossPapers2(findings));
  const chosen = timed("choice", () =>
    looked.map((paper) => ({ ...paper, chosen: resolveOverlaps(paper.scored) })),
  );
  return timed("canonical names", () => canonicalize(chosen));
}
