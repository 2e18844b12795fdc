/** `npm run -s bench -- [--json]`: seconds of each step, peak memory, and how well the map reads. */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { measureLayout } from "../src/graph/layout-measures.ts";
import { writeMapFiles } from "../src/graph/stored/map-files.ts";
import { importPapers } from "../src/papers/importers.ts";
import type { SourceText } from "../src/papers/paper.ts";
import { buildMap } from "../src/pipeline.ts";
import { DEFAULT_SEED, parseCommandLine, parseSeed, runCommand } from "./command-line.ts";
import { DAILY_PAPERS } from "./labelled-papers.ts";
import { loadKnowledge } from "./load-knowledge.ts";
import { formatExtractionSpeed, measureExtraction } from "./extraction-speed.ts";
import type { ExtractionSpeed } from "./extraction-speed.ts";
import { readSources } from "./read-sources.ts";

const USAGE = "usage: npm run -s bench -- [--json] [--seed N]";
const ROOT = new URL("../", import.meta.url);
const EMBEDDED_CORPUS = fileURLToPath(new URL("data/papers/trending-papers.txt", ROOT));

const MEASURED_PAPER_COUNT = 5_000;

interface Result {
  corpus: string;
  papers: number;
  /** By step, in the order they ran. */
  seconds: Record<string, number>;
  /** Of the whole run so far; corpora go from small to large. */
  peakMegabytes: number;
  outputMegabytes: number;
  modularity: number;
  sameCommunity: number;
  tiesNear: number;
}

await runCommand("bench", async () => {
  const { values } = parseCommandLine(USAGE, {
    options: {
      json: { type: "boolean", default: false },
      seed: { type: "string", default: DEFAULT_SEED },
    },
  });
  const seed = parseSeed(values.seed);
  const results: Result[] = [];
  const speed = await measureSpeed();
  if (speed && !values.json) console.log(formatExtractionSpeed(speed));
  for (const [corpus, load] of listCorpora()) {
    const result = await measure(corpus, load, seed);
    results.push(result);
    if (!values.json) console.log(formatResult(result));
  }
  if (values.json) console.log(JSON.stringify({ extraction: speed, corpora: results }));
});

/** Null where the papers to measure on are not here. */
async function measureSpeed(): Promise<ExtractionSpeed | null> {
  if (!existsSync(DAILY_PAPERS)) return null;
  const sources = firstLines(await readSources([DAILY_PAPERS]), MEASURED_PAPER_COUNT);
  return measureExtraction(importPapers(sources).papers, await loadKnowledge());
}

function listCorpora(): [string, () => Promise<SourceText[]>][] {
  const name = basename(DAILY_PAPERS);
  if (!existsSync(DAILY_PAPERS)) console.error(`${name}: not here, so not measured`);
  return [
    ["embedded corpus", () => readSources([EMBEDDED_CORPUS])],
    ...(existsSync(DAILY_PAPERS)
      ? ([
          [
            `${name}, first 1,000`,
            async () => firstLines(await readSources([DAILY_PAPERS]), 1_000),
          ],
          [name, () => readSources([DAILY_PAPERS])],
        ] satisfies [string, () => Promise<SourceText[]>][])
      : []),
  ];
}

function firstLines(sources: SourceText[], count: number): SourceText[] {
  return sources.map(({ name, text }) => ({
    name,
    text: text.split("\n").slice(0, count).join("\n"),
  }));
}

async function measure(
  corpus: string,
  load: () => Promise<SourceText[]>,
  seed: number,
): Promise<Result> {
  const seconds: Record<string, number> = {};
  let [step, since] = ["read", performance.now()];
  const startStep = (next: string): void => {
    const now = performance.now();
    seconds[step] = (seconds[step] ?? 0) + (now - since) / 1000;
    [step, since] = [next, now];
  };
  const sources = await load();
  const knowledge = await loadKnowledge();
  const { graph } = await buildMap(sources, knowledge, {
    seed,
    onProgress: (progress) => {
      if (progress.step !== step) startStep(progress.step);
    },
  });
  startStep("write");
  const files = [...writeMapFiles(graph)];
  startStep("done");
  return {
    corpus,
    papers: graph.papers.length,
    seconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    outputMegabytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6,
    modularity: graph.build.modularity,
    ...measureLayout(graph),
  };
}

function formatResult(result: Result): string {
  const { corpus, papers, seconds, peakMegabytes, outputMegabytes } = result;
  const steps = Object.entries(seconds).map(([step, time]) => `${step} ${time.toFixed(2)} s`);
  const total = Object.values(seconds).reduce((sum, time) => sum + time, 0);
  return [
    `${corpus}: ${papers.toLocaleString("en")} papers in ${total.toFixed(2)} s`,
    `  ${steps.join(", ")}`,
    `  peak memory ${peakMegabytes.toFixed(0)} MB, output ${outputMegabytes.toFixed(1)} MB`,
    `  modularity ${result.modularity.toFixed(3)}; of the ten nearest ${result.sameCommunity.toFixed(3)} ` +
      `are of the same community, ${result.tiesNear.toFixed(3)} of a node's ties are among them`,
  ].join("\n");
}
