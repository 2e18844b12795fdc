/** One of several workers that share the papers of a build. */
import Tinypool from "tinypool";
import { extractFromPaper } from "../entities/extract-from-paper.ts";
import { readResources } from "../entities/extraction-resources.ts";
import type { ResourceTexts } from "../entities/extraction-resources.ts";
import { writeFindings } from "../entities/findings-codec.ts";
import type { Paper } from "../papers/paper.ts";

const resources = readResources(Tinypool.workerData as ResourceTexts);

/** What `writeFindings` makes of each paper, in order. */
export function extractTexts(papers: readonly Paper[]): string[] {
  return papers.map((paper) => writeFindings(extractFromPaper(paper, resources)));
}
