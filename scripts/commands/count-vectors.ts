/** `npm run -s count-vectors -- PAPERS.jsonl[.gz]...`: makes vectors of words from the papers of corpora. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createWordReader } from "../../src/entities/words/subject-words.ts";
import { VECTORS_FILE } from "../../src/node/load-resources.ts";
import { createWordCounter } from "../../src/training/vectors/count-words.ts";
import { serialiseVectors } from "../../src/training/vectors/serialise-vectors.ts";
import { parseCommandLine } from "../command-line.ts";
import type { Command, CommandOutput } from "../command-line.ts";
import { readBackground } from "../evaluation/background-papers.ts";
import type { GoldFolders } from "../evaluation/labelled-papers.ts";
import { DATA_FOLDER, SHARED_FOLDER } from "../project-paths.ts";

const USAGE = "usage: npm run -s count-vectors -- PAPERS.jsonl[.gz]... [--partial]";

/** Writes the word vectors of the corpora named into the repository's data. */
export const countVectorsCommand: Command = async (args, output) => {
  const { values, positionals } = parseCommandLine(args, USAGE, {
    allowPositionals: true,
    /** Where labelled papers are not here, which then are among the papers counted. */
    options: { partial: { type: "boolean", default: false } },
  });
  if (positionals.length === 0) throw new Error(USAGE);
  const folders = { data: DATA_FOLDER, shared: SHARED_FOLDER };
  await countVectors(positionals, folders, values.partial, output);
};

/**
 * Writes word vectors into the folder of data.
 * @param paths of corpora, one JSON object a line, gzipped where they end in ".gz"
 * @param isPartial whether labelled papers may be missing
 * @throws where a corpus is missing, where labelled papers are and may not be, or where a line is no paper
 */
export async function countVectors(
  paths: readonly string[],
  folders: GoldFolders,
  isPartial: boolean,
  output: CommandOutput,
): Promise<void> {
  const counter = createWordCounter();
  const readWords = createWordReader();
  let paperCount = 0;
  for await (const { title, abstract } of readBackground(paths, folders, isPartial, output.log)) {
    counter.add(readWords(title, abstract));
    paperCount++;
  }
  await writeFile(join(folders.data, VECTORS_FILE), serialiseVectors(counter));
  output.print(`made vectors from the words of ${paperCount} papers`);
}
