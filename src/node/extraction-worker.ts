/** One of several workers that share the papers of a build. */
import Tinypool from "tinypool";
import { createExtractor, extractFromPaper } from "../entities/extract-from-paper.ts";
import { writeFindings } from "../entities/findings-codec.ts";
import type { Knowledge } from "../entities/entity.ts";
import type { Paper } from "../papers/paper.ts";

const finder = createExtractor(Tinypool.workerData as Knowledge);

/** What `writeFindings` makes of each paper, in order. */
export function extractTexts(papers: readonly Paper[]): string[] {
  return papers.map((paper) => writeFindings(extractFromPaper(paper, finder)));
}
