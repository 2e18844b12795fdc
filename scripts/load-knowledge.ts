import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Knowledge } from "../src/entities/entity.ts";

const DATA = new URL("../data/", import.meta.url);

/**
 * Reads what the extraction knows beforehand from the project's data folder.
 * @throws when a file is missing
 */
export async function loadKnowledge(): Promise<Knowledge> {
  const [task, method, dataset] = await Promise.all(
    ["tasks", "methods", "datasets"].map((name) => readData(`lexicons/${name}.txt`)),
  );
  return { lexicons: { task: task ?? "", method: method ?? "", dataset: dataset ?? "" } };
}

async function readData(path: string): Promise<string> {
  return readFile(fileURLToPath(new URL(path, DATA)), "utf8");
}
