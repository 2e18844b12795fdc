/** One of several workers that share the papers of a build. */
import Tinypool from "tinypool";
import { createFinder, findInPaper } from "../entities/extract-from-paper.ts";
import { writeFindings } from "../entities/findings-codec.ts";
import type { Knowledge } from "../entities/entity.ts";
import type { Paper } from "../papers/paper.ts";

const finder = createFinder(Tinypool.workerData as Knowledge);

/** What `writeFindings` makes of each paper, in order. */
export function findTexts(papers: readonly Paper[]): string[] {
  return papers.map((paper) => writeFindings(findInPaper(paper, finder)));
}
