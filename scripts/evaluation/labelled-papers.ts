/** The labelled papers to learn from and to measure on; those that are not the project's to give away may be missing. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Vocabulary } from "../../src/entities/text/vocabulary.ts";
import type { ResourceTexts } from "../../src/entities/extraction-resources.ts";
import { extractEntities } from "../../src/entities/extract-entities.ts";
import { readGold } from "../../src/evaluation/gold.ts";
import type { GoldPaper } from "../../src/evaluation/gold.ts";
import { readLexicalResources } from "../../src/entities/resources/lexical-resources.ts";
import type { LexicalTexts } from "../../src/entities/resources/lexical-resources.ts";
import { predictionsOf } from "../../src/evaluation/predictions.ts";
import type { Prediction } from "../../src/evaluation/predictions.ts";
import { labelPaper, paperOf } from "../../src/training/labelled-candidates.ts";
import type { LabelledPaper } from "../../src/training/labelled-candidates.ts";

const ROOT = new URL("../../", import.meta.url);
/** The folder of shared material: beside the project, or where PAPERLOOM_SHARED says. */
export const SHARED = process.env["PAPERLOOM_SHARED"] ?? fileURLToPath(new URL("../shared", ROOT));

/** Other people's papers, some with keywords, too large for the project; measured where they lie beside it. */
export const DAILY_PAPERS = `${SHARED}/corpora/daily-papers.jsonl.gz`;
export const CONFERENCE_PAPERS = `${SHARED}/corpora/conference-papers.jsonl.gz`;

/** The labelled papers of the default corpus. */
export const OWN_GOLD = "trending-dev";

export interface GoldFile {
  name: string;
  papers: GoldPaper[];
}

const GOLD_PATHS = [
  fileURLToPath(new URL(`data/gold/${OWN_GOLD}.json`, ROOT)),
  `${SHARED}/gold/conference-dev.json`,
  `${SHARED}/gold/daily-dev.json`,
];

/** Paths of the labelled papers that are not on this machine. */
export function listMissingGold(): string[] {
  return GOLD_PATHS.filter((path) => !existsSync(path));
}

/**
 * Guards what is made from all labelled papers against being made from fewer unawares.
 * @param missing paths, as `listMissingGold` gives them
 * @param isPartial whether fewer are asked for
 * @throws in one line, with the paths and what to do
 */
export function requireGold(missing: readonly string[], isPartial: boolean): void {
  if (missing.length === 0 || isPartial) return;
  const advice = "set PAPERLOOM_SHARED to the folder of gold/, or do without them with --partial";
  throw new Error(`missing labelled papers: ${missing.join(", ")}; ${advice}`);
}

/** The files that are here, in a fixed order; `tell` hears of each that is not. */
export async function readGoldFiles(tell: (line: string) => void): Promise<GoldFile[]> {
  const files: GoldFile[] = [];
  for (const path of GOLD_PATHS) {
    const name = path.replace(/^.*\/|\.json$/g, "");
    if (existsSync(path)) files.push({ name, papers: readGold(await readFile(path, "utf8")) });
    else tell(`${name}: not here (looked for in ${path}), so left out`);
  }
  return files;
}

/** Rows to learn from, file by file. */
export function labelFiles(files: readonly GoldFile[], texts: LexicalTexts): LabelledPaper[][] {
  const lexical = readLexicalResources(texts);
  const vocabulary = new Vocabulary();
  return files.map(({ papers }) => papers.map((paper) => labelPaper(paper, lexical, vocabulary)));
}

/** What the stored model finds in labelled papers, which it may have learnt from. */
export function predictAsIs(papers: readonly GoldPaper[], resources: ResourceTexts): Prediction[] {
  const texts = papers.map(paperOf);
  return predictionsOf(texts, extractEntities(texts, resources));
}
