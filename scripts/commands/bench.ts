/** `npm run -s bench -- [--json] [--small]`: the cost of a build, step by step and by size, and the quality of its map. */
import { existsSync } from "node:fs";
import { loadResources } from "../../src/node/load-resources.ts";
import { readSources } from "../../src/node/read-input-files.ts";
import { importPapers } from "../../src/papers/import-papers.ts";
import { firstLines } from "../bench/build-speed.ts";
import { listCorpusSizes, measureSize } from "../bench/corpus-sizes.ts";
import type { SizeCosts } from "../bench/corpus-sizes.ts";
import { measureExtraction } from "../bench/extraction-speed.ts";
import type { ExtractionSpeed } from "../bench/extraction-speed.ts";
import { measureInWorker } from "../bench/worker-speed.ts";
import { DEFAULT_SEED, parseCommandLine, parseSeed } from "../command-line.ts";
import type { Command } from "../command-line.ts";
import { CONFERENCE_PAPERS, DAILY_PAPERS, DATA_FOLDER, EMBEDDED_CORPUS } from "../project-paths.ts";
import { formatBuild, formatExtractionSpeed, formatGrowth } from "../report/format-bench.ts";

const USAGE = "usage: npm run -s bench -- [--json] [--small] [--seed N]";

/** Papers that the speed of the extraction is measured on. */
const MEASURED_PAPER_COUNT = 5_000;

/** Prints the speed of the extraction, then the costs of builds from the smallest corpus to the largest. */
export const benchCommand: Command = async (args, output) => {
  const { values } = parseCommandLine(args, USAGE, {
    options: {
      json: { type: "boolean", default: false },
      /** Without the largest corpus, which takes minutes. */
      small: { type: "boolean", default: false },
      seed: { type: "string", default: DEFAULT_SEED },
    },
  });
  const seed = parseSeed(values.seed);
  const show = (text: string): void => {
    if (!values.json) output.print(text);
  };
  const extraction = await measureSpeeds(show);
  const corpora = { embedded: EMBEDDED_CORPUS, large: CONFERENCE_PAPERS };
  const builds: SizeCosts[] = [];
  for (const size of listCorpusSizes(corpora, values.small, output.log)) {
    const costs = await measureSize(size, DATA_FOLDER, seed);
    builds.push(costs);
    show(formatBuild(costs));
  }
  // The first is another corpus.
  show(formatGrowth(builds.slice(1)));
  if (values.json) output.print(JSON.stringify({ extraction, builds }));
};

/** Null where the papers to measure on are missing. */
async function measureSpeeds(
  show: (text: string) => void,
): Promise<Record<string, ExtractionSpeed> | null> {
  if (!existsSync(DAILY_PAPERS)) return null;
  const sources = firstLines(await readSources([DAILY_PAPERS]), MEASURED_PAPER_COUNT);
  const { papers } = importPapers(sources, { withKeywords: false });
  const resources = await loadResources(DATA_FOLDER);
  const inNode = measureExtraction(papers, resources, processorSeconds);
  show(formatExtractionSpeed("in Node", inNode));
  const inWorker = await measureInWorker({ papers, resources });
  show(formatExtractionSpeed("in a web worker", inWorker));
  return { inNode, inWorker };
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
