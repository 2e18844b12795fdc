/** How fast the extraction is, beside compromise reading the same texts in the same run. */
import nlp from "compromise";
import type { ResourceTexts } from "../../src/entities/extraction-resources.ts";
import { extractEntities } from "../../src/entities/extract-entities.ts";
import { findCandidates } from "../../src/entities/candidates/candidates.ts";
import { classifyCandidates, computeFeatures } from "../../src/entities/extract-from-paper.ts";
import { readResources } from "../../src/entities/extraction-resources.ts";
import { canonicalize } from "../../src/entities/linking/canonicalize.ts";
import { profilePaper } from "../../src/entities/features/paper-profile.ts";
import { lookAgain, readSecondLook } from "../../src/entities/pile/second-look.ts";
import { resolveAcrossPapers } from "../../src/entities/linking/cross-document.ts";
import { countPileNames } from "../../src/entities/linking/pile-names.ts";
import { resolveOverlaps } from "../../src/entities/linking/resolve-overlaps.ts";
import { tokenizePaper } from "../../src/entities/text/tokenized-paper.ts";
import type { Paper } from "../../src/papers/paper.ts";

export interface ExtractionSpeed {
  papers: number;
  /** By the clock given, resources read in. */
  papersPerSecond: number;
  megabytesPerSecond: number;
  compromisePapersPerSecond: number;
  /** How many times as fast as compromise. */
  ratio: number;
  /** Seconds of each stage, in a run of its own. */
  stages: Record<string, number>;
}

/** After so many papers of ours, so many of compromise's: both meet the same moods of the machine. */
const TURN = 50;
const COMPROMISE_TURN = 10;

/** Measures in turns; needs the model and the phrase table. `clock` counts seconds from anywhere. */
export function measureExtraction(
  papers: Paper[],
  resources: ResourceTexts,
  clock: () => number,
): ExtractionSpeed {
  let compromiseSeconds = 0;
  let compromisePapers = 0;
  const readByCompromise = (done: number): void => {
    const since = clock();
    for (const { title, abstract } of papers.slice(done - COMPROMISE_TURN, done)) {
      nlp(`${title}\n${abstract}`);
      compromisePapers++;
    }
    compromiseSeconds += clock() - since;
  };
  const since = clock();
  extractEntities(papers, resources, (done) => {
    if (done % TURN === 0) readByCompromise(done);
  });
  const seconds = clock() - since - compromiseSeconds;
  const encoder = new TextEncoder();
  const bytes = papers.reduce(
    (sum, { title, abstract }) => sum + encoder.encode(title + abstract).length,
    0,
  );
  return {
    papers: papers.length,
    papersPerSecond: papers.length / seconds,
    megabytesPerSecond: bytes / 1e6 / seconds,
    compromisePapersPerSecond: compromisePapers / compromiseSeconds,
    ratio: papers.length / seconds / (compromisePapers / compromiseSeconds),
    stages: measureStages(papers, resources, clock),
  };
}

/** Seconds of each step, called one by one as extractEntities does. */
function measureStages(
  papers: Paper[],
  texts: ResourceTexts,
  clock: () => number,
): Record<string, number> {
  const stages: Record<string, number> = {};
  const time = <T>(stage: string, work: () => T): T => {
    const since = clock();
    const result = work();
    stages[stage] = (stages[stage] ?? 0) + clock() - since;
    return result;
  };
  const resources = time("resources", () => readResources(texts));
  const findings = papers.map((paper) => {
    const tokenized = time("tokens", () => tokenizePaper(paper, resources.vocabulary));
    const candidates = time("candidates", () => findCandidates(tokenized, resources));
    const profile = profilePaper(candidates, resources.phrases);
    const featured = time("features", () =>
      computeFeatures(candidates, profile, tokenized, resources),
    );
    const scored = time("classifier", () => classifyCandidates(featured, resources.model));
    const { sentences, shortForms } = tokenized;
    return { paperId: paper.id, sentences, shortForms, scored, profile };
  });
  const secondLook = readSecondLook(texts.model);
  const judged = time("second look", () => lookAgain(findings, secondLook));
  const resolved = time("other papers", () => resolveAcrossPapers(judged));
  const chosen = time("overlaps", () => {
    const names = countPileNames(resolved);
    return resolved.map((paper) => ({ ...paper, chosen: resolveOverlaps(paper.scored, names) }));
  });
  time("canonical names", () => canonicalize(chosen));
  return stages;
}
