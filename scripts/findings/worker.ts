/** One of several workers that share the papers of a build. */
import Tinypool from "tinypool";
import { createFinder, findInPaper } from "../../src/entities/find-in-paper.ts";
import { writeFindings } from "../../src/entities/findings-text.ts";
import type { Knowledge } from "../../src/entities/entity.ts";
import type { Paper } from "../../src/papers/paper.ts";

const finder = createFinder(Tinypool.workerData as Knowledge);

/** What `writeFindings` makes of each paper, in order. */
export function findTexts(papers: readonly Paper[]): string[] {
  return papers.map((paper) => writeFindings(findInPaper(paper, finder)));
}
