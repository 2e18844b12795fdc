/** How fast the extraction is, beside compromise reading the same texts in the same run. */
import nlp from "compromise";
import { lookAcross } from "../src/entities/across-papers.ts";
import { assembleExtraction } from "../src/entities/assemble.ts";
import { Vocabulary } from "../src/entities/vocabulary.ts";
import { findCandidates } from "../src/entities/candidates.ts";
import { chooseEntities } from "../src/entities/choose.ts";
import type { Knowledge } from "../src/entities/entity.ts";
import { extractEntities } from "../src/entities/extract-entities.ts";
import { featuresOf } from "../src/entities/features.ts";
import { judgeCandidate } from "../src/entities/judge.ts";
import { parseLexicons } from "../src/entities/lexicon.ts";
import { readModel } from "../src/entities/model.ts";
import { readPhraseTable } from "../src/entities/phrase-table.ts";
import { readPaper } from "../src/entities/reading.ts";
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

/** The steps of `extractEntities` one by one. */
function measureStages(papers: readonly Paper[], knowledge: Knowledge): Record<string, number> {
  const stages: Record<string, number> = {};
  const timed = <T>(stage: string, work: () => T): T => {
    const since = processorSeconds();
    const result = work();
    stages[stage] = (stages[stage] ?? 0) + processorSeconds() - since;
    return result;
  };
  const background = timed("knowledge", () => ({
    lexicon: parseLexicons(knowledge.lexicons),
    phrases: readPhraseTable(knowledge.phrases ?? ""),
  }));
  const model = readModel(knowledge.model ?? "");
  const vocabulary = new Vocabulary();
  const judgedPapers = papers.map((paper) => {
    const reading = timed("words and abbreviations", () => readPaper(paper, vocabulary));
    const candidates = timed("candidates", () => findCandidates(reading, background));
    const features = timed("features", () =>
      candidates.map((one) => featuresOf(one, reading, background)),
    );
    const judged = timed("judgement", () =>
      candidates.flatMap((one, at) => {
        const of = features[at];
        return (of && judgeCandidate(one, of, model)) ?? [];
      }),
    );
    const { sentences, shortForms } = reading;
    return { paperId: paper.id, sentences, shortForms, judged };
  });
  const found = timed("other papers", () => lookAcross(judgedPapers));
  const chosen = timed("choice", () =>
    found.map((paper) => ({ ...paper, chosen: chooseEntities(paper.judged) })),
  );
  timed("canonical names", () => assembleExtraction(chosen));
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
