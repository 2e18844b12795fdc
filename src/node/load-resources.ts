/** Lexicons, phrase statistics and the model from a folder: what the extraction knows before it reads a paper. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ResourceTexts } from "../entities/extraction-resources.ts";
import { joinLexicons } from "../entities/resources/join-lexicons.ts";

/** Written by the command `count-phrases`. */
export const PHRASES_FILE = "model/phrases.txt";
/** Written by the same. */
export const WORDS_FILE = "model/words.txt";
/** Written by the command `count-vectors`. */
export const VECTORS_FILE = "model/vectors.txt";
/** Written by the command `train`. */
export const MODEL_FILE = "model/model.json";

const LEXICONS_FOLDER = "lexicons";

/**
 * Reads the resources of the extraction.
 * @param folder holds `lexicons/` and `model/`
 * @throws when phrases, model, vectors or the folder of lexicons are missing
 */
export async function loadResources(folder: string): Promise<ResourceTexts> {
  const read = (name: string) => readFile(join(folder, name), "utf8");
  const names = await listLexicons(folder);
  const [phrases = "", words = "", model = "", vectors = "", ...texts] = await Promise.all(
    [PHRASES_FILE, WORDS_FILE, MODEL_FILE, VECTORS_FILE, ...names].map(read),
  );
  const lexicons = names.map(
    (name, at) => [name.slice(LEXICONS_FOLDER.length + 1), texts[at] ?? ""] as const,
  );
  return { lexicons: joinLexicons(new Map(lexicons)), phrases, words, model, vectors };
}

/**
 * The files of lexicons, sorted: "lexicons/medicine/tasks.txt".
 * @throws when there is no folder of them
 */
export async function listLexicons(folder: string): Promise<string[]> {
  const paths = await readdir(join(folder, LEXICONS_FOLDER), { recursive: true });
  return paths
    .filter((path) => path.endsWith(".txt"))
    .map((path) => `${LEXICONS_FOLDER}/${path.replaceAll("\\", "/")}`)
    .sort();
}
