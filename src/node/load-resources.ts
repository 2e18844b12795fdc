/** Lexicons, phrase statistics and the model from a folder: what the extraction knows before it reads a paper. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { byEntityType, ENTITY_TYPES } from "../entities/entity-types.ts";
import type { ResourceTexts } from "../entities/extraction-resources.ts";

/** Written by the command `count-phrases`. */
export const PHRASES_FILE = "model/phrases.txt";
/** Written by the command `train`. */
export const MODEL_FILE = "model/model.json";

const FILES = [
  PHRASES_FILE,
  MODEL_FILE,
  ...ENTITY_TYPES.map(({ lexicon }) => `lexicons/${lexicon}.txt`),
];

/**
 * Reads the resources of the extraction.
 * @param folder holds `lexicons/` and `model/`
 * @throws when one of the files is missing
 */
export async function loadResources(folder: string): Promise<ResourceTexts> {
  const [phrases = "", model = "", ...lexicons] = await Promise.all(
    FILES.map((name) => readFile(join(folder, name), "utf8")),
  );
  return { lexicons: byEntityType((_, at) => lexicons[at] ?? ""), phrases, model };
}
