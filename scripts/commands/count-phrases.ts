/** `npm run count-phrases -- PAPERS.jsonl[.gz]...`: counts how phrases are used in corpora, without the labelled papers. */
import { createReadStream, existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import * as v from "valibot";
import { normalForm } from "../../src/entities/text/normal-form.ts";
import { tokenizePaper } from "../../src/entities/text/tokenized-paper.ts";
import { Vocabulary } from "../../src/entities/text/vocabulary.ts";
import type { Area } from "../../src/entities/resources/areas.ts";
import { PHRASES_FILE, WORDS_FILE } from "../../src/node/load-resources.ts";
import { createPhraseCounter, serialiseCounts } from "../../src/training/count-phrases.ts";
import { paperOf } from "../../src/training/labelled-candidates.ts";
import { createWordWeightFitter } from "../../src/training/word-weights.ts";
import { parseCommandLine } from "../command-line.ts";
import type { Command, CommandOutput } from "../command-line.ts";
import { listMissingGold, readGoldFiles, requireGold } from "../evaluation/labelled-papers.ts";
import type { GoldFolders } from "../evaluation/labelled-papers.ts";
import { DATA_FOLDER, SHARED_FOLDER } from "../project-paths.ts";

const USAGE = "usage: npm run count-phrases -- PAPERS.jsonl[.gz]... [--partial]";

const Line = v.object({
  id: v.string(),
  title: v.optional(v.nullable(v.string()), ""),
  abstract: v.optional(v.nullable(v.string()), ""),
  keywords: v.optional(v.nullable(v.array(v.string())), []),
  /** Absent in corpora of machine learning. */
  field: v.optional(v.string()),
});

/** The area of each field that a corpus may name. */
const AREA_OF_FIELD: Readonly<Record<string, Area>> = {
  agriculture_veterinary: "earth-ecology-agriculture",
  archaeology: "humanities-archaeology",
  astronomy: "physics-astronomy",
  biology: "biology",
  chemistry_materials: "chemistry-materials",
  computer_security: "computing",
  computing_general: "computing",
  databases_systems: "computing",
  earth_environment: "earth-ecology-agriculture",
  ecology: "earth-ecology-agriculture",
  economics_business: "economics-business",
  engineering: "engineering",
  hci: "computing",
  humanities: "humanities-archaeology",
  mathematics: "mathematics-statistics",
  medicine: "medicine",
  physics: "physics-astronomy",
  psychology: "psychology-social-science",
  social_science: "psychology-social-science",
  software_engineering: "computing",
  statistics: "mathematics-statistics",
  theoretical_cs: "computing",
  visualization: "computing",
};

/** Writes the phrase statistics of the corpora named into the repository's data. */
export const countPhrasesCommand: Command = async (args, output) => {
  const { values, positionals } = parseCommandLine(args, USAGE, {
    allowPositionals: true,
    /** Leaves out the labelled papers that are here: the scores on the others are then too good. */
    options: { partial: { type: "boolean", default: false } },
  });
  if (positionals.length === 0) throw new Error(USAGE);
  const folders = { data: DATA_FOLDER, shared: SHARED_FOLDER };
  await countPhrases(positionals, folders, values.partial, output);
};

/**
 * Writes phrase statistics into the folder of data.
 * @param paths of corpora, one JSON object a line, gzipped where they end in ".gz"
 * @param isPartial whether labelled papers may be missing, which are then counted where a corpus has them
 * @throws where a corpus is missing, where labelled papers are and may not be, or where a line is no paper
 */
export async function countPhrases(
  paths: readonly string[],
  folders: GoldFolders,
  isPartial: boolean,
  output: CommandOutput,
): Promise<void> {
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0)
    throw new Error(missing.map((path) => `missing file: ${path}`).join("\n"));
  requireGold(listMissingGold(folders), isPartial);
  const gold = (await readGoldFiles(folders, output.log)).flatMap((file) => file.papers);
  const labelled = new Set(gold.flatMap(({ id, title }) => [id, normalForm(title)]));
  const phrases = createPhraseCounter();
  const words = createWordWeightFitter();
  const vocabulary = new Vocabulary();
  let paperCount = 0;
  for (const path of paths) {
    for await (const line of readLines(path)) {
      const { id, title, abstract, keywords, field } = v.parse(Line, JSON.parse(line));
      if (labelled.has(id) || labelled.has(normalForm(title ?? ""))) continue;
      // Without its keywords, which are counted beside what its texts say.
      const paper = paperOf({ id, title: title ?? "", abstract: abstract ?? "" });
      const tokenized = tokenizePaper(paper, vocabulary);
      phrases.add(tokenized, keywords ?? [], areaOf(field));
      if (keywords?.length) words.add(tokenized, keywords);
      if (++paperCount % 10_000 === 0) output.log(`${paperCount} papers`);
    }
  }
  await writeFile(join(folders.data, PHRASES_FILE), serialiseCounts(phrases.counted));
  await writeFile(join(folders.data, WORDS_FILE), words.serialise());
  output.print(`counted the phrases of ${paperCount} papers`);
}

/** @throws on an unknown field */
function areaOf(field: string | undefined): Area {
  const area = field === undefined ? "machine-learning" : AREA_OF_FIELD[field];
  if (area === undefined) throw new Error(`unknown field: ${String(field)}`);
  return area;
}

function readLines(path: string): AsyncIterable<string> {
  const bytes = createReadStream(path);
  const input = path.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
  return createInterface({ input, crlfDelay: Infinity });
}
