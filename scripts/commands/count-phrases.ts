/** `npm run count-phrases -- PAPERS.jsonl[.gz]...`: counts how phrases are used in corpora, without the labelled papers. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tokenizePaper } from "../../src/entities/text/tokenized-paper.ts";
import { Vocabulary } from "../../src/entities/text/vocabulary.ts";
import type { Area } from "../../src/entities/resources/areas.ts";
import { PHRASES_FILE, WORDS_FILE } from "../../src/node/load-resources.ts";
import { createPhraseCounter, serialiseCounts } from "../../src/training/count-phrases.ts";
import { paperOf } from "../../src/training/labelled-candidates.ts";
import { createWordWeightFitter } from "../../src/training/word-weights.ts";
import { parseCommandLine } from "../command-line.ts";
import type { Command, CommandOutput } from "../command-line.ts";
import { readBackground } from "../evaluation/background-papers.ts";
import type { GoldFolders } from "../evaluation/labelled-papers.ts";
import { DATA_FOLDER, SHARED_FOLDER } from "../project-paths.ts";

const USAGE = "usage: npm run count-phrases -- PAPERS.jsonl[.gz]... [--partial]";

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
  const phrases = createPhraseCounter();
  const words = createWordWeightFitter();
  const vocabulary = new Vocabulary();
  let paperCount = 0;
  for await (const background of readBackground(paths, folders, isPartial, output.log)) {
    const { id, title, abstract, keywords, field } = background;
    // Without its keywords, which are counted beside what its texts say.
    const tokenized = tokenizePaper(paperOf({ id, title, abstract }), vocabulary);
    phrases.add(tokenized, keywords, areaOf(field));
    if (keywords.length > 0) words.add(tokenized, keywords);
    paperCount++;
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
