/** How fast the extraction is, beside compromise reading the same texts in the same run. */
import nlp from "compromise";
import type { Knowledge } from "../src/entities/entity.ts";
import { extractEntities } from "../src/entities/extract-entities.ts";
import type { Timed } from "../src/entities/find-in-paper.ts";
import type { Paper } from "../src/papers/paper.ts";

export interface ExtractionSpeed {
  papers: number;
  /** Of processor time, knowledge read in. */
  papersPerSecond: number;
  megabytesPerSecond: number;
  compromisePapersPerSecond: number;
  /** How many times as fast as compromise. */
  ratio: number;
  /** Processor seconds of each stage, in a run of its own. */
  stages: Record<string, number>;
}

/** After so many papers of ours, so many of compromise's: both meet the same moods of the machine. */
const TURN = 50;
const COMPROMISE_TURN = 10;

/** Measures in turns; needs the model and the phrase table. */
export function measureExtraction(papers: Paper[], knowledge: Knowledge): ExtractionSpeed {
  let compromiseSeconds = 0;
  let compromisePapers = 0;
  const readByCompromise = (done: number): void => {
    const since = processorSeconds();
    for (const { title, abstract } of papers.slice(done - COMPROMISE_TURN, done)) {
      nlp(`${title}\n${abstract}`);
      compromisePapers++;
    }
    compromiseSeconds += processorSeconds() - since;
  };
  const since = processorSeconds();
  extractEntities(papers, knowledge, (done) => {
    if (done % TURN === 0) readByCompromise(done);
  });
  const seconds = processorSeconds() - since - compromiseSeconds;
  const bytes = papers.reduce(
    (sum, { title, abstract }) => sum + Buffer.byteLength(title) + Buffer.byteLength(abstract),
    0,
  );
  return {
    papers: papers.length,
    papersPerSecond: papers.length / seconds,
    megabytesPerSecond: bytes / 1e6 / seconds,
    compromisePapersPerSecond: compromisePapers / compromiseSeconds,
    ratio: papers.length / seconds / (compromisePapers / compromiseSeconds),
    stages: measureStages(papers, knowledge),
  };
}

function measureStages(papers: Paper[], knowledge: Knowledge): Record<string, number> {
  const stages: Record<string, number> = {};
  const timed: Timed = (stage, work) => {
    const since = processorSeconds();
    const result = work();
    stages[stage] = (stages[stage] ?? 0) + processorSeconds() - since;
    return result;
  };
  extractEntities(papers, knowledge, undefined, timed);
  return stages;
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

export function formatExtractionSpeed(speed: ExtractionSpeed): string {
  const { papers, papersPerSecond, megabytesPerSecond, compromisePapersPerSecond } = speed;
  const stages = Object.entries(speed.stages).map(([name, time]) => `${name} ${time.toFixed(2)} s`);
  return [
    `extraction of ${papers.toLocaleString("en")} papers: ${papersPerSecond.toFixed(0)} papers, ` +
      `${megabytesPerSecond.toFixed(2)} MB a second`,
    `  compromise alone: ${compromisePapersPerSecond.toFixed(0)} papers a second; ratio ${speed.ratio.toFixed(2)}`,
    `  ${stages.join(", ")}`,
  ].join("\n");
}
