/** `npm run -s bench -- [--json] [--small]`: what a build costs, step by step and by size, and how well its map reads. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { importPapers } from "../../src/papers/import-papers.ts";
import { firstLines } from "../bench/build-speed.ts";
import type { BuildCost, BuildTask } from "../bench/build-speed.ts";
import { formatExtractionSpeed, measureExtraction } from "../bench/extraction-speed.ts";
import type { ExtractionSpeed } from "../bench/extraction-speed.ts";
import { formatBuild, formatGrowth } from "../report/format-bench.ts";
import { measureInWorker } from "../bench/worker-speed.ts";
import { DEFAULT_SEED, parseCommandLine, parseSeed, runCommand } from "./command-line.ts";
import { CONFERENCE_PAPERS, DAILY_PAPERS } from "../evaluation/labelled-papers.ts";
import { loadResources } from "../../src/node/load-resources.ts";
import { readSources } from "../../src/node/read-input-files.ts";

const USAGE = "usage: npm run -s bench -- [--json] [--small] [--seed N]";
const EMBEDDED_CORPUS = fileURLToPath(
  new URL("../../data/papers/trending-papers.txt", import.meta.url),
);
const BUILD_SPEED = fileURLToPath(new URL("../bench/build-speed.ts", import.meta.url));

const MEASURED_PAPER_COUNT = 5_000;
const ADDED_PAPER_COUNT = 10;
/** Forces on more take minutes. */
const MOST_WITH_PLAIN_FORCES = 10_000;

/**
 * A corpus at one size: built from nothing but for the last ten papers, then with them, then so that papers
 * keep their places; a small one as it is, three times.
 */
export interface Result {
  corpus: string;
  build: BuildCost;
  rebuild: BuildCost;
  kept: BuildCost;
}

interface Size {
  corpus: string;
  path: string;
  /** Papers; 0 for all of a file that is not one paper a line. */
  count: number;
}

await runCommand("bench", async () => {
  const { values } = parseCommandLine(USAGE, {
    options: {
      json: { type: "boolean", default: false },
      /** Without the largest corpus, which takes minutes. */
      small: { type: "boolean", default: false },
      seed: { type: "string", default: DEFAULT_SEED },
    },
  });
  const seed = parseSeed(values.seed);
  const show = (text: string): void => {
    if (!values.json) console.log(text);
  };
  const extraction = await measureSpeeds(show);
  const results: Result[] = [];
  for (const size of listSizes(values.small)) {
    const result = await measureSize(size, seed);
    results.push(result);
    show(formatBuild(result));
  }
  // The first is another corpus.
  show(formatGrowth(results.slice(1)));
  if (values.json) console.log(JSON.stringify({ extraction, builds: results }));
});

/** Null where the papers to measure on are not here. */
async function measureSpeeds(
  show: (text: string) => void,
): Promise<Record<string, ExtractionSpeed> | null> {
  if (!existsSync(DAILY_PAPERS)) return null;
  const sources = firstLines(await readSources([DAILY_PAPERS]), MEASURED_PAPER_COUNT);
  const { papers } = importPapers(sources);
  const resources = await loadResources();
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

function listSizes(isSmall: boolean): Size[] {
  const embedded = { corpus: "embedded corpus", path: EMBEDDED_CORPUS, count: 0 };
  const name = basename(CONFERENCE_PAPERS);
  if (!existsSync(CONFERENCE_PAPERS)) {
    console.error(`${name}: not here, so not measured`);
    return [embedded];
  }
  const counts = isSmall ? [1_000, 10_000] : [1_000, 10_000, 87_187];
  return [
    embedded,
    ...counts.map((count) => ({
      corpus: `${name}, first ${count.toLocaleString("en")}`,
      path: CONFERENCE_PAPERS,
      count,
    })),
  ];
}

async function measureSize({ corpus, path, count }: Size, seed: number): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "paperloom-bench-"));
  const [cache, old, out] = [join(folder, "findings"), join(folder, "old"), join(folder, "new")];
  try {
    const task = { path, count, seed, cache, out, like: null, withPlainForces: false };
    const build = await measureApart({
      ...task,
      count: count === 0 ? 0 : count - ADDED_PAPER_COUNT,
      out: old,
      withPlainForces: count <= MOST_WITH_PLAIN_FORCES,
    });
    const rebuild = await measureApart(task);
    const kept = await measureApart({ ...task, like: old });
    return { corpus, build, rebuild, kept };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** In a process of its own, whose peak memory is the build's. */
async function measureApart(task: BuildTask): Promise<BuildCost> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", BUILD_SPEED, JSON.stringify(task)],
    { maxBuffer: 1e8 },
  );
  return JSON.parse(stdout) as BuildCost;
}
