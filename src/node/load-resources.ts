import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Knowledge } from "../entities/entity.ts";

const DATA = new URL("../../data/", import.meta.url);
/** Made by scripts/commands/count-phrases.ts and scripts/commands/train.ts; the extraction does without where they are not made yet. */
const PHRASES = new URL("model/phrases.txt", DATA);
const MODEL = new URL("model/model.json", DATA);

/**
 * Reads what the extraction knows beforehand from the project's data folder.
 * @throws when a lexicon is missing
 */
export async function loadKnowledge(): Promise<Knowledge> {
  const [task, method, dataset] = await Promise.all(
    ["tasks", "methods", "datasets"].map((name) => readData(`lexicons/${name}.txt`)),
  );
  return {
    lexicons: { task: task ?? "", method: method ?? "", dataset: dataset ?? "" },
    ...(existsSync(PHRASES) && { phrases: await readFile(PHRASES, "utf8") }),
    ...(existsSync(MODEL) && { model: await readFile(MODEL, "utf8") }),
  };
}

async function readData(path: string): Promise<string> {
  return readFile(fileURLToPath(new URL(path, DATA)), "utf8");
}
