/** `npm run -s evaluate`: scores the extraction on the labelled papers, each fifth by a model fitted on the others. */
import type { ResourceTexts } from "../../src/entities/extraction-resources.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import type { Evaluation } from "../../src/evaluation/evaluate.ts";
import { loadResources } from "../../src/node/load-resources.ts";
import { crossValidate } from "../../src/training/cross-validate.ts";
import { DEFAULT_SEED, parseCommandLine, parseSeed } from "../command-line.ts";
import type { Command, CommandOutput } from "../command-line.ts";
import { measureCommunities } from "../evaluation/community-quality.ts";
import type { CommunityQuality } from "../evaluation/community-quality.ts";
import {
  extractKeyworded,
  measureKeywords,
  readKeywordedPapers,
} from "../evaluation/keyword-recall.ts";
import type { KeywordRecall } from "../evaluation/keyword-recall.ts";
import {
  labelFiles,
  loadFolds,
  predictAsIs,
  readGoldFiles,
} from "../evaluation/labelled-papers.ts";
import type { LabelledFile } from "../evaluation/labelled-papers.ts";
import { readSpanFiles } from "../evaluation/span-files.ts";
import { DAILY_PAPERS, DATA_FOLDER, SHARED_FOLDER } from "../project-paths.ts";
import {
  formatCommunityQuality,
  formatEvaluation,
  formatKeywordRecall,
  formatSpanFiles,
} from "../report/format-evaluation.ts";

const USAGE = "usage: npm run -s evaluate -- [--json] [--mistakes N] [--as-is] [--corpus]";

type NamedEvaluation = [file: string, Evaluation];

/** Prints the scores on every file of labels that is on this machine, and those of the communities. */
export const evaluateCommand: Command = async (args, output) => {
  const { values } = parseCommandLine(args, USAGE, {
    options: {
      json: { type: "boolean", default: false },
      mistakes: { type: "string", default: "10" },
      "as-is": { type: "boolean", default: false },
      corpus: { type: "boolean", default: false },
    },
  });
  const resources = await loadResources(DATA_FOLDER);
  const own = await scoreGoldFiles(resources, values["as-is"], output);
  const spans = (await readSpanFiles(SHARED_FOLDER, output.log)).map((file): NamedEvaluation => [
    file.name,
    evaluateStored(file, resources),
  ]);
  const corpus = await scoreCorpus(resources, values.corpus, output);

  if (values.json) {
    const others = spans.map(([name, evaluation]) => [name, { ...evaluation, mistakes: [] }]);
    const all = Object.fromEntries([...own, ...others]);
    const daily = corpus && { ...corpus.keywords, communities: corpus.communities };
    output.print(JSON.stringify({ ...all, ...(daily && { "daily-papers": daily }) }));
    return;
  }
  output.print(
    values["as-is"] ? "the model as stored, which knows these papers" : "cross-validated",
  );
  for (const [name, evaluation] of own)
    output.print(`\n${formatEvaluation(name, evaluation, Number(values.mistakes))}`);
  if (spans.length > 0) output.print(`\n${formatSpanFiles(spans)}`);
  if (corpus?.keywords) output.print(`\n${formatKeywordRecall(corpus.keywords)}`);
  if (corpus) output.print(`\n${formatCommunityQuality(corpus.communities)}`);
};

/** Scores on the project's labelled papers: of the stored model, or in cross-validation. */
async function scoreGoldFiles(
  resources: ResourceTexts,
  isAsStored: boolean,
  { log }: CommandOutput,
): Promise<NamedEvaluation[]> {
  const files = await readGoldFiles({ data: DATA_FOLDER, shared: SHARED_FOLDER }, log);
  const evaluations = isAsStored
    ? files.map((file) => evaluateStored(file, resources))
    : await crossValidateFiles(files, resources);
  return files.flatMap(({ name }, at) => {
    const evaluation = evaluations[at];
    return evaluation ? [[name, evaluation]] : [];
  });
}

async function crossValidateFiles(
  files: readonly LabelledFile[],
  resources: ResourceTexts,
): Promise<Evaluation[]> {
  const labelled = labelFiles(files, resources);
  return crossValidate(labelled.flat(), labelled, await loadFolds(DATA_FOLDER));
}

interface CorpusScores {
  keywords: KeywordRecall | null;
  communities: CommunityQuality;
}

/** Scores against the keywords of a corpus; null where the corpus is missing. */
async function scoreCorpus(
  resources: ResourceTexts,
  withKeywords: boolean,
  { log }: CommandOutput,
): Promise<CorpusScores | null> {
  const papers = await readKeywordedPapers(DAILY_PAPERS, log);
  if (papers === null) return null;
  const extraction = extractKeyworded(papers, resources);
  return {
    keywords: withKeywords ? measureKeywords(papers, extraction) : null,
    communities: measureCommunities(papers, extraction, parseSeed(DEFAULT_SEED)),
  };
}

function evaluateStored({ papers }: LabelledFile, resources: ResourceTexts): Evaluation {
  return evaluate(papers, predictAsIs(papers, resources));
}
