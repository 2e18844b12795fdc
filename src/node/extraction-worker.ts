/** The extraction in a worker thread, which shares the papers of a build with others. */
import Tinypool from "tinypool";
import { extractFromPaper } from "../entities/extract-from-paper.ts";
import { readResources } from "../entities/extraction-resources.ts";
import type { ResourceTexts } from "../entities/extraction-resources.ts";
import { writeFindings } from "../entities/findings-codec.ts";
import type { Paper } from "../papers/paper.ts";

const resources = readResources(Tinypool.workerData as ResourceTexts);

/** Findings of each paper, in the order of the papers, as `writeFindings` writes them. */
export function extractTexts(papers: readonly Paper[]): string[] {
  return papers.map((paper) => writeFindings(extractFromPaper(paper, resources)));
}
