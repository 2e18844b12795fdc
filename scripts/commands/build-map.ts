/** Builds the map of papers and writes its files, all or none, with the import's report beside them. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
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
import {
  DEFAULT_CACHE,
  DEFAULT_SEED,
  parseCommandLine,
  parseSeed,
  runCommand,
} from "./command-line.ts";
import { formatGraph } from "../report/format-map.ts";
import { loadResources } from "../../src/node/load-resources.ts";
import { readQualityFile } from "../../src/node/quality-file.ts";
import { createExtractAll } from "../../src/node/extract-all.ts";
import { createProgressBar } from "../report/progress-bar.ts";
import { readInputFiles } from "../../src/node/read-input-files.ts";
import type { InputFiles } from "../../src/node/read-input-files.ts";
import { readMap, textFile, writeMap } from "../../src/node/map-folder.ts";

const USAGE =
  "usage: npm run graph -- [FILES] [--out DIR] [--seed N] [--corrections FILE] [--like DIR] [--cache DIR] [--if-missing]";
const ROOT = new URL("../../", import.meta.url);
const EMBEDDED_CORPUS = fileURLToPath(new URL("data/papers/trending-papers.txt", ROOT));

await runCommand("graph", async () => {
  const { values, positionals } = parseCommandLine(USAGE, {
    allowPositionals: true,
    options: {
      out: { type: "string", default: fileURLToPath(new URL("public", ROOT)) },
      seed: { type: "string", default: DEFAULT_SEED },
      corrections: { type: "string" },
      /** Of an earlier map, whose papers stay about where they are on it. */
      like: { type: "string" },
      cache: { type: "string", default: DEFAULT_CACHE },
      "if-missing": { type: "boolean", default: false },
    },
  });
  const seed = parseSeed(values.seed);
  const path = join(values.out, HEAD_FILE);
  if (values["if-missing"] && (await isMap(path))) return;

  const corrections =
    values.corrections === undefined ? [] : await loadCorrections(values.corrections);
  const previous = values.like === undefined ? undefined : positionsOf(await readMap(values.like));
  const pile = await readInputFiles(positionals.length > 0 ? positionals : [EMBEDDED_CORPUS]);
  const { graph, report, unmatched } = await buildWithBar(pile, {
    ...{ seed, corrections, previous },
    extractAll: createExtractAll({ cache: values.cache }),
  });
  throwIfSourceGaveNothing(report, pile);

  const quality = await readQualityFile();
  await writeMap(values.out, listFiles(graph, report, quality));
  console.log(formatGraph(graph, report));
  for (const reason of unmatched) console.log(`correction without effect: ${reason}`);
  console.log(`written to ${nameOf(path)}`);
});

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

/** Whether a map of this version lies there. */
async function isMap(path: string): Promise<boolean> {
  const head = await readFile(path, "utf8").catch(() => "");
  return head.includes(`"version": ${GRAPH_VERSION},`);
}

async function loadCorrections(path: string): Promise<Correction[]> {
  if (!existsSync(path)) throw new Error(`missing file: ${path}`);
  try {
    return readCorrections(await readFile(path, "utf8"));
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

async function buildWithBar(pile: InputFiles, options: MapOptions): Promise<BuiltMap> {
  const resources = await loadResources();
  const bar = createProgressBar();
  try {
    const built = await buildMap(pile.sources, resources, {
      ...options,
      onProgress: bar.show,
    });
    return { ...built, report: addUnreadFiles(built.report, pile.problems) };
  } finally {
    bar.stop();
  }
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

/** A published map should not tell where on its maker's machine the files lay. */
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
