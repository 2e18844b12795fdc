/** `npm run graph -- [FILES]`: builds the map of papers and writes its files, with the import's report and the scores. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { drainSources } from "../../src/papers/files/unpack-file.ts";
import { errorMessage } from "../../src/base/error-message.ts";
import { readCorrections } from "../../src/corrections/corrections.ts";
import type { Correction } from "../../src/corrections/corrections.ts";
import { positionsOf } from "../../src/graph/layout/layout-map.ts";
import { GRAPH_VERSION } from "../../src/graph/model.ts";
import type { PaperGraph } from "../../src/graph/model.ts";
import { HEAD_FILE, REPORT_FILE, writeMapFiles } from "../../src/storage/map-files.ts";
import type { MapFile } from "../../src/storage/map-files.ts";
import { addUnreadFiles, serialiseReport } from "../../src/papers/import-report.ts";
import { buildMap } from "../../src/pipeline.ts";
import type { BuiltMap, MapOptions } from "../../src/pipeline.ts";
import type { ImportReport } from "../../src/papers/paper.ts";
import { DEFAULT_SEED, parseCommandLine, parseSeed } from "../command-line.ts";
import type { Command } from "../command-line.ts";
import { CACHE_FOLDER, DATA_FOLDER, EMBEDDED_CORPUS, MAP_FOLDER } from "../project-paths.ts";
import { formatGraph } from "../report/format-map.ts";
import { loadResources } from "../../src/node/load-resources.ts";
import { QUALITY_FILE, readQualityFile } from "../../src/node/quality-file.ts";
import { createExtractAll } from "../../src/node/extract-all.ts";
import { createProgressBar } from "../report/progress-bar.ts";
import { readInputFiles } from "../../src/node/read-input-files.ts";
import type { InputFiles } from "../../src/node/read-input-files.ts";
import { readMap, textFile, writeMap } from "../../src/node/map-folder.ts";

const USAGE =
  "usage: npm run graph -- [FILES] [--out DIR] [--seed N] [--corrections FILE] [--like DIR] [--no-keywords] [--cache DIR] [--if-missing]";

/** Builds the map of the input files, by default of the embedded corpus, and prints what it holds. */
export const buildMapCommand: Command = async (args, output) => {
  const { values, positionals } = parseCommandLine(args, USAGE, {
    allowPositionals: true,
    options: {
      out: { type: "string", default: MAP_FOLDER },
      seed: { type: "string", default: DEFAULT_SEED },
      corrections: { type: "string" },
      /** Of an earlier map, whose papers stay about where they are on it. */
      like: { type: "string" },
      "no-keywords": { type: "boolean", default: false },
      cache: { type: "string", default: CACHE_FOLDER },
      "if-missing": { type: "boolean", default: false },
    },
  });
  const seed = parseSeed(values.seed);
  const path = join(values.out, HEAD_FILE);
  if (values["if-missing"] && (await isMap(path))) return;

  const corrections =
    values.corrections === undefined ? [] : await loadCorrections(values.corrections);
  const previous = values.like === undefined ? undefined : positionsOf(await readMap(values.like));
  const input = await readInputFiles(positionals.length > 0 ? positionals : [EMBEDDED_CORPUS]);
  const bar = createProgressBar(output.isTerminal);
  const { graph, report, unmatched } = await buildFromFiles(input, {
    ...{ seed, corrections, previous },
    withKeywords: !values["no-keywords"],
    extractAll: createExtractAll({ cache: values.cache }),
    onProgress: bar.show,
  }).finally(bar.stop);
  throwIfSourceGaveNothing(report, input);

  const quality = await readQualityFile(join(DATA_FOLDER, QUALITY_FILE));
  await writeMap(values.out, listFiles(graph, report, quality));
  output.print(formatGraph(graph, report));
  for (const reason of unmatched) output.print(`correction without effect: ${reason}`);
  output.print(`written to ${nameOf(path)}`);
};

/** One file at a time: those of a large map together take as much memory as the map. */
function* listFiles(
  graph: PaperGraph,
  report: ImportReport,
  quality: readonly MapFile[],
): Generator<MapFile> {
  yield* writeMapFiles(graph);
  yield textFile(REPORT_FILE, serialiseReport(withoutFolders(report)));
  yield* quality;
}

/** Whether the file is the head of a map of this version. */
async function isMap(path: string): Promise<boolean> {
  const head = await readFile(path, "utf8").catch(() => "");
  return head.includes(`"version": ${GRAPH_VERSION},`);
}

async function loadCorrections(path: string): Promise<Correction[]> {
  if (!existsSync(path)) throw new Error(`missing file: ${path}`);
  try {
    return readCorrections(await readFile(path, "utf8"));
  } catch (cause) {
    throw new Error(`${path}: ${errorMessage(cause)}`, { cause });
  }
}

/** The map with the files that could not be read in its report. */
async function buildFromFiles(input: InputFiles, options: MapOptions): Promise<BuiltMap> {
  const built = await buildMap(
    drainSources(input.sources),
    await loadResources(DATA_FOLDER),
    options,
  );
  return { ...built, report: addUnreadFiles(built.report, input.problems) };
}

/** @throws one line for each named file in which no paper was found, or for all where no file has one */
function throwIfSourceGaveNothing(
  { sources, problems }: ImportReport,
  { namedFiles }: InputFiles,
): void {
  const useless = sources.filter(({ paperCount }) => paperCount === 0);
  const isAll = useless.length === sources.length;
  const faulty = isAll ? useless : useless.filter(({ name }) => namedFiles.has(name));
  if (faulty.length === 0) return;
  const lines = faulty.map(({ name }) => {
    const problem = problems.find(({ file }) => file === name);
    return `${name}: ${problem?.message ?? "no papers found"}`;
  });
  throw new Error(lines.join("\n"));
}

/** The report without the folders of the files: a published map does not show the disk it was built on. */
function withoutFolders(report: ImportReport): ImportReport {
  return {
    ...report,
    sources: report.sources.map((source) => ({ ...source, name: basename(source.name) })),
    problems: report.problems.map((problem) => ({ ...problem, file: basename(problem.file) })),
  };
}

/** Relative where that is shorter to read. */
function nameOf(path: string): string {
  const fromHere = relative("", path);
  return fromHere.startsWith("..") ? path : fromHere;
}
