/** Labelled papers to train and to measure on; those that are not the project's to give away may be missing. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Vocabulary } from "../../src/entities/text/vocabulary.ts";
import type { ResourceTexts } from "../../src/entities/extraction-resources.ts";
import { extractEntities } from "../../src/entities/extract-entities.ts";
import type { PaperKind } from "../../src/evaluation/figures.ts";
import { readGold } from "../../src/evaluation/gold.ts";
import type { GoldPaper } from "../../src/evaluation/gold.ts";
import { readLexicalResources } from "../../src/entities/resources/lexical-resources.ts";
import type { LexicalTexts } from "../../src/entities/resources/lexical-resources.ts";
import { predictionsOf } from "../../src/evaluation/predictions.ts";
import type { Prediction } from "../../src/evaluation/predictions.ts";
import { readFolds } from "../../src/training/folds.ts";
import type { Folds } from "../../src/training/folds.ts";
import { labelPaper, paperOf } from "../../src/training/labelled-candidates.ts";
import type { LabelledPaper } from "../../src/training/labelled-candidates.ts";

/** The labelled papers of the embedded corpus. */
export const OWN_GOLD = "trending-dev";

/** Folders with labelled papers in `gold/`. */
export interface GoldFolders {
  /** The repository's own data. */
  data: string;
  /** Labelled papers that the repository cannot hold. */
  shared: string;
}

export interface LabelledFile {
  name: string;
  papers: GoldPaper[];
}

export interface GoldFile extends LabelledFile {
  kind: PaperKind;
}

const SHARED_GOLD: readonly (readonly [name: string, kind: PaperKind])[] = [
  ["conference-dev", "conference"],
  ["conference-train", "conference"],
  ["daily-dev", "daily"],
  ["daily-train", "daily"],
  ["fields-train", "fields"],
  ["fields-dev", "fields"],
];

/** Paths and kinds of all labelled papers, whether they are there or not. */
function listGold({ data, shared }: GoldFolders): [path: string, kind: PaperKind][] {
  return [
    [join(data, `gold/${OWN_GOLD}.json`), "trending"],
    ...SHARED_GOLD.map(([name, kind]): [string, PaperKind] => [
      join(shared, `gold/${name}.json`),
      kind,
    ]),
  ];
}

/** Paths of the labelled papers that are not on this machine. */
export function listMissingGold(folders: GoldFolders): string[] {
  return listGold(folders).flatMap(([path]) => (existsSync(path) ? [] : [path]));
}

/**
 * Guards files that are made from all labelled papers against being made from fewer unawares.
 * @param missing paths, as `listMissingGold` gives them
 * @param isPartial whether fewer are asked for
 * @throws one line with the paths and what to do
 */
export function requireGold(missing: readonly string[], isPartial: boolean): void {
  if (missing.length === 0 || isPartial) return;
  const advice = "set PAPERLOOM_SHARED to the folder of gold/, or do without them with --partial";
  throw new Error(`missing labelled papers: ${missing.join(", ")}; ${advice}`);
}

/**
 * The labelled papers that are on this machine, always in the same order of files.
 * @param log gets a line for each file that is missing
 * @throws where a file is broken
 */
export async function readGoldFiles(
  folders: GoldFolders,
  log: (line: string) => void,
): Promise<GoldFile[]> {
  const files: GoldFile[] = [];
  for (const [path, kind] of listGold(folders)) {
    const name = basename(path, ".json");
    if (existsSync(path))
      files.push({ name, kind, papers: readGold(await readFile(path, "utf8")) });
    else log(`${name}: not here (looked for in ${path}), so left out`);
  }
  return files;
}

/**
 * The folds kept with the labels.
 * @param data the repository's own data
 * @throws where the file is missing or broken
 */
export async function loadFolds(data: string): Promise<Folds> {
  return readFolds(await readFile(join(data, "gold/folds.json"), "utf8"));
}

/** Labelled feature rows of the candidates of each paper, file by file. */
export function labelFiles(files: readonly LabelledFile[], texts: LexicalTexts): LabelledPaper[][] {
  const lexical = readLexicalResources(texts);
  const vocabulary = new Vocabulary();
  return files.map(({ papers }) => papers.map((paper) => labelPaper(paper, lexical, vocabulary)));
}

/** Predictions of the stored model for labelled papers, on which it may have been trained. */
export function predictAsIs(papers: readonly GoldPaper[], resources: ResourceTexts): Prediction[] {
  const texts = papers.map(paperOf);
  return predictionsOf(texts, extractEntities(texts, resources));
}
