/** Scores the extraction on the labelled papers: each fifth judged by a model fitted on the others. */
import { evaluate } from "../../src/evaluation/evaluate.ts";
import type { Evaluation } from "../../src/evaluation/evaluate.ts";
import { crossValidate } from "../../src/training/cross-validate.ts";
import type { ResourceTexts } from "../../src/entities/extraction-resources.ts";
import { DEFAULT_SEED, parseCommandLine, parseSeed, runCommand } from "./command-line.ts";
import { formatCommunityQuality, measureCommunities } from "../evaluation/community-quality.ts";
import {
  formatEvaluation,
  formatKeywordRecall,
  formatSpanFiles,
} from "../report/format-evaluation.ts";
import {
  extractKeyworded,
  measureKeywords,
  readKeywordedPapers,
} from "../evaluation/keyword-recall.ts";
import { labelFiles, predictAsIs, readGoldFiles } from "../evaluation/labelled-papers.ts";
import type { GoldFile } from "../evaluation/labelled-papers.ts";
import { loadResources } from "../../src/node/load-resources.ts";
import { readSpanFiles } from "../evaluation/span-files.ts";

const USAGE = "usage: npm run -s evaluate -- [--json] [--mistakes N] [--as-is] [--corpus]";

await runCommand("evaluate", async () => {
  const { values } = parseCommandLine(USAGE, {
    options: {
      json: { type: "boolean", default: false },
      mistakes: { type: "string", default: "10" },
      "as-is": { type: "boolean", default: false },
      corpus: { type: "boolean", default: false },
    },
  });
  const tell = (line: string): void => console.error(line);
  const resources = await loadResources();
  const files = await readGoldFiles(tell);
  const evaluations = values["as-is"]
    ? files.map((file) => evaluateStored(file, resources))
    : crossValidate(labelFiles(files, resources));
  const own = files.flatMap(({ name }, at) => pairWith(name, evaluations[at]));
  const spans = (await readSpanFiles(tell)).flatMap((file) =>
    pairWith(file.name, evaluateStored(file, resources)),
  );
  const keyworded = await readKeywordedPapers(tell);
  const extraction = keyworded && extractKeyworded(keyworded, resources);
  const keywords =
    values.corpus && keyworded && extraction && measureKeywords(keyworded, extraction);
  const seed = parseSeed(DEFAULT_SEED);
  const communities = keyworded && extraction && measureCommunities(keyworded, extraction, seed);

  if (values.json) {
    const others = spans.map(([name, evaluation]) => [name, { ...evaluation, mistakes: [] }]);
    const all = Object.fromEntries([...own, ...others]);
    const corpus = { ...(keywords || null), ...(communities && { communities }) };
    console.log(JSON.stringify({ ...all, ...(keyworded && { "daily-papers": corpus }) }));
    return;
  }
  console.log(
    values["as-is"] ? "the model as stored, which knows these papers" : "cross-validated",
  );
  for (const [name, evaluation] of own)
    console.log(`\n${formatEvaluation(name, evaluation, Number(values.mistakes))}`);
  if (spans.length > 0) console.log(`\n${formatSpanFiles(spans)}`);
  if (keywords) console.log(`\n${formatKeywordRecall(keywords)}`);
  if (communities) console.log(`\n${formatCommunityQuality(communities)}`);
});

function pairWith(name: string, evaluation: Evaluation | undefined): [string, Evaluation][] {
  return evaluation === undefined ? [] : [[name, evaluation]];
}

function evaluateStored({ papers }: GoldFile, resources: ResourceTexts): Evaluation {
  return evaluate(papers, predictAsIs(papers, resources));
}
