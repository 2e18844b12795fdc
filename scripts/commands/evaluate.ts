/** `npm run -s evaluate`: scores the extraction on the labelled papers, each fifth by a model fitted on the others. */
import type { ResourceTexts } from "../../src/entities/extraction-resources.ts";
import { readWordVectors } from "../../src/entities/words/word-vectors.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import type { Evaluation } from "../../src/evaluation/evaluate.ts";
import { loadResources } from "../../src/node/load-resources.ts";
import { DEFAULT_SEED, parseCommandLine, parseSeed } from "../command-line.ts";
import type { Command, CommandOutput } from "../command-line.ts";
import { measureCommunities } from "../evaluation/communities/community-quality.ts";
import {
  extractKeyworded,
  measureKeywords,
  readKeywordedPapers,
} from "../evaluation/keyword-recall.ts";
import { loadFolds, predictAsIs, readGoldFiles } from "../evaluation/labelled-papers.ts";
import type { LabelledFile } from "../evaluation/labelled-papers.ts";
import {
  drawCurve,
  featureFiles,
  listLearnt,
  listPiles,
  scoreAsIs,
  scoreUnseen,
  withTitlesAlone,
} from "../evaluation/score-labels.ts";
import { readSpanFiles } from "../evaluation/span-files.ts";
import { addKeywords } from "../evaluation/labelled-keywords.ts";
import {
  DAILY_PAPERS,
  DATA_FOLDER,
  FIELD_PAPERS,
  GROUPS_FOLDER,
  SHARED_FOLDER,
} from "../project-paths.ts";
import { reportFields, reportGroups } from "../evaluation/communities/pile-reports.ts";
import { formatFields, formatGroups } from "../report/format-groups.ts";
import { formatEvaluations } from "../report/format-evaluation.ts";
import type { EvaluationReport } from "../report/format-evaluation.ts";

const USAGE =
  "usage: npm run -s evaluate -- [--json] [--file NAME]... [--titles] [--curve] [--mistakes N] [--as-is] [--spans] [--corpus] | --groups [--json]";

interface LabelOptions {
  /** Files to score, all where there is none; the models learn from all labels in any case. */
  names: readonly string[];
  isAsStored: boolean;
  /** Whether the papers are also scored by their titles alone. */
  withTitles: boolean;
  withCurve: boolean;
}

/** Prints the scores on the labelled papers that are on this machine, and what else is asked for. */
export const evaluateCommand: Command = async (args, output) => {
  const { values } = parseCommandLine(args, USAGE, {
    options: {
      json: { type: "boolean", default: false },
      file: { type: "string", multiple: true, default: [] },
      titles: { type: "boolean", default: false },
      curve: { type: "boolean", default: false },
      mistakes: { type: "string", default: "0" },
      "as-is": { type: "boolean", default: false },
      spans: { type: "boolean", default: false },
      corpus: { type: "boolean", default: false },
      groups: { type: "boolean", default: false },
    },
  });
  const resources = await loadResources(DATA_FOLDER);
  if (values.groups) return printGroups(resources, values.json, output);
  const options: LabelOptions = {
    ...{ names: values.file, isAsStored: values["as-is"] },
    ...{ withTitles: values.titles, withCurve: values.curve },
  };
  const report: EvaluationReport = {
    ...(await scoreLabels(resources, options, output)),
    spans: values.spans ? await scoreSpans(resources, output) : [],
    corpus: values.corpus ? await scoreCorpus(resources, output) : null,
  };
  output.print(
    values.json ? JSON.stringify(report) : formatEvaluations(report, Number(values.mistakes)),
  );
};

/** Prints how communities agree with readers' groups and with keywords, where there are any on this machine. */
async function printGroups(
  resources: ResourceTexts,
  asJson: boolean,
  { log, print }: CommandOutput,
): Promise<void> {
  const groups = await reportGroups(GROUPS_FOLDER, resources);
  const fields = await reportFields(FIELD_PAPERS, resources, log);
  print(
    asJson
      ? JSON.stringify({ groups, fields })
      : [formatGroups(groups), formatFields(fields)].join("\n"),
  );
}

/** @throws where a file of that name is not among the labelled papers */
async function scoreLabels(
  resources: ResourceTexts,
  { names, isAsStored, withTitles, withCurve }: LabelOptions,
  { log }: CommandOutput,
): Promise<Omit<EvaluationReport, "spans" | "corpus">> {
  const files = await readGoldFiles({ data: DATA_FOLDER, shared: SHARED_FOLDER }, log);
  const unknown = names.find((name) => !files.some((file) => file.name === name));
  if (unknown !== undefined)
    throw new Error(`no such file: ${unknown}; known: ${files.map(({ name }) => name).join(", ")}`);
  log(`finding the candidates of ${files.flatMap(({ papers }) => papers).length} papers`);
  const featured = featureFiles(files, resources, await addKeywords(files, SHARED_FOLDER));
  const set = listPiles(featured, names);
  const titleSets = withTitles ? [listPiles(featured.map(withTitlesAlone), names)] : [];
  const learnt = listLearnt(featured);
  const folds = await loadFolds(DATA_FOLDER);
  log(isAsStored ? "scoring with the stored model" : "fitting a model for each fifth, and scoring");
  const [scores, titles] = isAsStored
    ? [set, ...titleSets].map((one) => scoreAsIs(one, resources))
    : scoreUnseen(learnt, [set, ...titleSets], folds);
  if (withCurve) log("fitting models on a quarter and on half of the labels");
  return {
    ...{ isAsStored, learntCount: files.flatMap(({ papers }) => papers).length },
    table: scores?.table ?? { files: [], kinds: [], mean: null },
    evaluations: scores?.evaluations ?? [],
    titles: titles?.table ?? null,
    curve: withCurve ? drawCurve(featured, set, folds) : [],
  };
}

async function scoreSpans(
  resources: ResourceTexts,
  { log }: CommandOutput,
): Promise<[name: string, Evaluation][]> {
  log("scoring the texts that others labelled");
  return (await readSpanFiles(SHARED_FOLDER, log)).map(({ name, papers }: LabelledFile) => [
    name,
    { ...evaluate(papers, predictAsIs(papers, resources)), mistakes: [] },
  ]);
}

/** Scores against the keywords of a corpus; null where the corpus is missing. */
async function scoreCorpus(
  resources: ResourceTexts,
  { log }: CommandOutput,
): Promise<EvaluationReport["corpus"]> {
  const papers = await readKeywordedPapers(DAILY_PAPERS, log);
  if (papers === null) return null;
  log(`extracting from the ${papers.length} papers of a corpus with keywords`);
  const extraction = extractKeyworded(papers, resources);
  return {
    keywords: measureKeywords(papers, extraction),
    communities: measureCommunities(papers, extraction, {
      seed: parseSeed(DEFAULT_SEED),
      vectors: readWordVectors(resources.vectors),
    }),
  };
}
