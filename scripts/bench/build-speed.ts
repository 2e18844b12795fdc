/** The cost of each step of a build, measured in a process of its own. */
import { gzipSync } from "node:zlib";
import { drainSources } from "../../src/papers/files/unpack-file.ts";
import { positionsOf } from "../../src/graph/layout/layout-map.ts";
import { measureLayout, measurePlainForces } from "./layout-measures.ts";
import type { LayoutMeasures } from "./layout-measures.ts";
import { writeMapFiles } from "../../src/storage/map-files.ts";
import { buildMap } from "../../src/pipeline.ts";
import type { SourceText } from "../../src/papers/paper.ts";
import type { Command } from "../command-line.ts";
import { createExtractAll } from "../../src/node/extract-all.ts";
import { loadResources } from "../../src/node/load-resources.ts";
import { readSources } from "../../src/node/read-input-files.ts";
import { readMap, writeMap } from "../../src/node/map-folder.ts";

/** One step of a build. */
interface StepCost {
  step: string;
  seconds: number;
  /** Peak memory of the process from its start to the end of the step. */
  peakMegabytes: number;
}

export interface BuildCost {
  papers: number;
  steps: StepCost[];
  megabytes: number;
  gzippedMegabytes: number;
  modularity: number;
  layout: LayoutMeasures;
  /** The same of plain ForceAtlas2; null where it is not measured. */
  plainForces: LayoutMeasures | null;
}

/** The argument of `bench-build`, as JSON. */
export interface BuildTask {
  /** Folder of lexicons and model. */
  data: string;
  path: string;
  /** Papers, one a line; 0 for all of the file. */
  count: number;
  seed: number;
  /** Whether the map is measured, too, that ForceAtlas2 makes of the same graph. */
  withPlainForces: boolean;
  /** Folder of findings. */
  cache: string;
  /** Folder for the map. */
  out: string;
  /** Folder of a map whose papers keep their places; null for none. */
  like: string | null;
}

/** Prints the cost of one build as JSON; started by `bench`, so that the process has no other memory. */
export const benchBuildCommand: Command = async ([json = ""], output) => {
  const task = JSON.parse(json) as BuildTask;
  output.print(JSON.stringify(await measureBuild(task)));
};

async function measureBuild(task: BuildTask): Promise<BuildCost> {
  const { data, path, count, seed, cache, out, like, withPlainForces } = task;
  const steps: StepCost[] = [];
  let [step, since] = ["read", performance.now()];
  const startStep = (next: string): void => {
    const now = performance.now();
    const peakMegabytes = process.resourceUsage().maxRSS / 1024;
    steps.push({ step, seconds: (now - since) / 1000, peakMegabytes });
    [step, since] = [next, now];
  };
  const previous = like === null ? undefined : positionsOf(await readMap(like));
  const { graph } = await buildMap(
    drainSources(firstLines(await readSources([path]), count)),
    await loadResources(data),
    {
      seed,
      previous,
      extractAll: createExtractAll({ cache }),
      onProgress: (progress) => {
        if (progress.step !== step) startStep(progress.step);
      },
    },
  );
  startStep("write");
  await writeMap(out, writeMapFiles(graph));
  startStep("done");
  const files = Array.from(writeMapFiles(graph), ({ bytes }) => [
    bytes.length,
    gzipSync(bytes).length,
  ]);
  return {
    papers: graph.papers.length,
    steps,
    megabytes: sum(files.map(([plain = 0]) => plain)) / 1e6,
    gzippedMegabytes: sum(files.map(([, gzipped = 0]) => gzipped)) / 1e6,
    modularity: graph.build.modularity,
    layout: measureLayout(graph),
    plainForces: withPlainForces ? measurePlainForces(graph) : null,
  };
}

/** The first lines of each source, papers one a line; all of it for a count of 0. */
export function firstLines(sources: SourceText[], count: number): SourceText[] {
  if (count === 0) return sources;
  return sources.map(({ name, text }) => ({
    name,
    text: text.split("\n").slice(0, count).join("\n"),
  }));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
