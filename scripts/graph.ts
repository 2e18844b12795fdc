/** Builds the map of papers and writes it as graph.json, whole or not at all, with the import's report beside it. */
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { readCorrections } from "../src/graph/corrections.ts";
import type { Correction } from "../src/graph/corrections.ts";
import { serialiseGraph } from "../src/graph/stored-graph.ts";
import { addUnreadFiles, serialiseReport } from "../src/papers/import-report.ts";
import { buildMap } from "../src/pipeline.ts";
import type { BuiltMap, MapOptions } from "../src/pipeline.ts";
import type { ImportReport } from "../src/papers/paper.ts";
import { DEFAULT_SEED, parseCommandLine, parseSeed, runCommand } from "./command-line.ts";
import { formatGraph } from "./format-graph.ts";
import { loadKnowledge } from "./load-knowledge.ts";
import { listQuality } from "./load-quality.ts";
import { createFindAll } from "./findings/find-all.ts";
import { createProgressBar } from "./progress.ts";
import { readPile } from "./read-sources.ts";
import type { Pile } from "./read-sources.ts";

const USAGE =
  "usage: npm run graph -- [FILES] [--out DIR] [--seed N] [--corrections FILE] [--if-missing]";
const ROOT = new URL("../", import.meta.url);
const EMBEDDED_CORPUS = fileURLToPath(new URL("data/papers/trending-papers.txt", ROOT));

await runCommand("graph", async () => {
  const { values, positionals } = parseCommandLine(USAGE, {
    allowPositionals: true,
    options: {
      out: { type: "string", default: fileURLToPath(new URL("public", ROOT)) },
      seed: { type: "string", default: DEFAULT_SEED },
      corrections: { type: "string" },
      "if-missing": { type: "boolean", default: false },
    },
  });
  const seed = parseSeed(values.seed);
  const path = join(values.out, "graph.json");
  if (values["if-missing"] && existsSync(path)) return;

  const corrections =
    values.corrections === undefined ? [] : await loadCorrections(values.corrections);
  const pile = await readPile(positionals.length > 0 ? positionals : [EMBEDDED_CORPUS]);
  const { graph, report, unmatched } = await buildWithBar(pile, { seed, corrections });
  throwIfSourceGaveNothing(report, pile);

  await mkdir(values.out, { recursive: true });
  await writeWhole([
    [path, serialiseGraph(graph)],
    [join(values.out, "import.json"), serialiseReport(withoutFolders(report))],
    ...(await listQuality(values.out)),
  ]);
  console.log(formatGraph(graph, report));
  for (const reason of unmatched) console.log(`correction without effect: ${reason}`);
  console.log(`written to ${nameOf(path)}`);
});

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

async function buildWithBar(pile: Pile, options: MapOptions): Promise<BuiltMap> {
  const knowledge = await loadKnowledge();
  const bar = createProgressBar();
  try {
    const built = await buildMap(pile.sources, knowledge, {
      ...options,
      findAll: createFindAll(),
      onProgress: bar.show,
    });
    return { ...built, report: addUnreadFiles(built.report, pile.problems) };
  } finally {
    bar.stop();
  }
}

/** @throws one line for each named file in which no paper was found, or for all where no file has one */
function throwIfSourceGaveNothing({ sources, problems }: ImportReport, { namedFiles }: Pile): void {
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

/** Readers of each path find the old text or the new one, never a half; one that cannot be written leaves all old. */
async function writeWhole(files: [path: string, text: string][]): Promise<void> {
  const drafts = files.map(([path]) => `${path}.${process.pid}.tmp`);
  try {
    for (const [i, [, text]] of files.entries()) await writeFile(drafts[i] ?? "", text);
    for (const [i, [path]] of files.entries()) await rename(drafts[i] ?? "", path);
  } finally {
    await Promise.all(drafts.map((draft) => rm(draft, { force: true })));
  }
}
