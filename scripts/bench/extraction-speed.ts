/** How fast the extraction is, beside compromise reading the same texts in the same run. */
import nlp from "compromise";
import type { Knowledge } from "../../src/entities/entity.ts";
import { extractEntities } from "../../src/entities/extract-entities.ts";
import type { Timed } from "../../src/entities/extract-from-paper.ts";
import type { Paper } from "../../src/papers/paper.ts";

export interface ExtractionSpeed {
  papers: number;
  /** By the clock given, knowledge read in. */
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
  knowledge: Knowledge,
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
  extractEntities(papers, knowledge, (done) => {
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
    stages: measureStages(papers, knowledge, clock),
  };
}

function measureStages(
  papers: Paper[],
  knowledge: Knowledge,
  clock: () => number,
): Record<string, number> {
  const stages: Record<string, number> = {};
  const timed: Timed = (stage, work) => {
    const since = clock();
    const result = work();
    stages[stage] = (stages[stage] ?? 0) + clock() - since;
    return result;
  };
  extractEntities(papers, knowledge, undefined, timed);
  return stages;
}

export function formatExtractionSpeed(where: string, speed: ExtractionSpeed): string {
  const { papers, papersPerSecond, megabytesPerSecond, compromisePapersPerSecond } = speed;
  const stages = Object.entries(speed.stages).map(([name, time]) => `${name} ${time.toFixed(2)} s`);
  return [
    `extraction of ${papers.toLocaleString("en")} papers ${where}: ${papersPerSecond.toFixed(0)} papers, ` +
      `${megabytesPerSecond.toFixed(2)} MB a second`,
    `  compromise alone: ${compromisePapersPerSecond.toFixed(0)} papers a second; ratio ${speed.ratio.toFixed(2)}`,
    `  ${stages.join(", ")}`,
  ].join("\n");
}
