import { readFile } from "node:fs/promises";
import type { ResourceTexts } from "../entities/extraction-resources.ts";

const DATA = new URL("../../data/", import.meta.url);
/** The model's files are made by scripts/commands/count-phrases.ts and scripts/commands/train.ts. */
const FILES = [
  "lexicons/tasks.txt",
  "lexicons/methods.txt",
  "lexicons/datasets.txt",
  "model/phrases.txt",
  "model/model.json",
];

/**
 * Reads the resources of the extraction from the project's data folder.
 * @throws when one of the files is missing
 */
export async function loadResources(): Promise<ResourceTexts> {
  const [task = "", method = "", dataset = "", phrases = "", model = ""] = await Promise.all(
    FILES.map((name) => readFile(new URL(name, DATA), "utf8")),
  );
  return { lexicons: { task, method, dataset }, phrases, model };
}
