import { readFile } from "node:fs/promises";
import { byEntityType, ENTITY_TYPES } from "../entities/entity-types.ts";
import type { ResourceTexts } from "../entities/extraction-resources.ts";

const DATA = new URL("../../data/", import.meta.url);
/** The model's files are made by scripts/commands/count-phrases.ts and scripts/commands/train.ts. */
const FILES = [
  "model/phrases.txt",
  "model/model.json",
  ...ENTITY_TYPES.map(({ lexicon }) => `lexicons/${lexicon}.txt`),
];

/**
 * Reads the resources of the extraction from the project's data folder.
 * @throws when one of the files is missing
 */
export async function loadResources(): Promise<ResourceTexts> {
  const [phrases = "", model = "", ...lexicons] = await Promise.all(
    FILES.map((name) => readFile(new URL(name, DATA), "utf8")),
  );
  return { lexicons: byEntityType((_, at) => lexicons[at] ?? ""), phrases, model };
}
