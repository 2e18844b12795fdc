/** The second step: papers -> the tasks, methods and datasets they name. */
import type { Extraction } from "./entity.ts";
import { extractFromPaper } from "./extract-from-paper.ts";
import { readResources } from "./extraction-resources.ts";
import type { ResourceTexts } from "./extraction-resources.ts";
import { canonicalize } from "./linking/canonicalize.ts";
import { resolveAcrossPapers } from "./linking/cross-document.ts";
import { lookAgain, readSecondLook } from "./pile/second-look.ts";
import type { SecondLook } from "./pile/second-look.ts";
import { removeIndexTerms } from "./linking/index-terms.ts";
import { countPileNames } from "./linking/pile-names.ts";
import { resolveOverlaps } from "./linking/resolve-overlaps.ts";
import type { Paper } from "../papers/paper.ts";
import type { PaperFindings } from "./findings.ts";

/**
 * Finds the entities of papers; no papers give no entities.
 *
 * The same papers give the same entities in any order.
 * @param onProgress called after each paper with how many are done
 * @throws when the resources are broken
 */
export function extractEntities(
  papers: readonly Paper[],
  texts: ResourceTexts,
  onProgress?: (done: number, total: number) => void,
): Extraction {
  return linkEntities(extractFromPapers(papers, texts, onProgress), readSecondLook(texts.model));
}

/**
 * Finds what each paper alone names, one paper after the other.
 * @throws when the resources are broken
 */
export function extractFromPapers(
  papers: readonly Paper[],
  texts: ResourceTexts,
  onProgress: (done: number, total: number) => void = () => undefined,
): PaperFindings[] {
  const resources = readResources(texts);
  return papers.map((paper, index) => {
    const findings = extractFromPaper(paper, resources);
    onProgress(index + 1, papers.length);
    return findings;
  });
}

/**
 * Makes the entities of a pile of what each of its papers names: one name and one type each.
 *
 * What is found in a paper alone is judged again by what the other papers name.
 */
export function linkEntities(
  findings: readonly PaperFindings[],
  secondLook: SecondLook,
): Extraction {
  return linkFindings(lookAgain(findings, secondLook));
}

/** The same, of findings that were judged by the pile already. */
export function linkFindings(findings: readonly PaperFindings[]): Extraction {
  const resolved = resolveAcrossPapers(findings);
  const names = countPileNames(resolved);
  const chosen = resolved.map((paper) => ({
    ...paper,
    chosen: resolveOverlaps(paper.scored, names),
  }));
  return canonicalize(removeIndexTerms(chosen));
}
