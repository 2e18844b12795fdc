/** Hashes of what the quality figures depend on: figures whose fingerprint is not that of the present files are stale. */
import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { readGold } from "../../src/evaluation/gold.ts";
import { OWN_GOLD, predictAsIs } from "./labelled-papers.ts";
import { listLexicons, loadResources } from "../../src/node/load-resources.ts";

const GOLD = `gold/${OWN_GOLD}.json`;
const MODEL_FILES = [
  "model/model.json",
  "model/phrases.txt",
  "model/words.txt",
  "model/quality.json",
];

/** In the folder of data; `train` writes it. */
export const FINGERPRINT_FILE = "model/fingerprint.json";

/**
 * The SHA-256 of each file, and of the predictions of the stored model for the labelled papers with their scores: a
 * rule that changes neither needs no new training.
 * @param folder of lexicons, model and labelled papers
 * @throws when a file is missing or broken
 */
export async function buildFingerprint(folder: string): Promise<string> {
  const files = [GOLD, "gold/folds.json", ...(await listLexicons(folder)), ...MODEL_FILES];
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  const fingerprint = Object.fromEntries(
    files.map((name, at) => [name, hash("sha256", texts[at] ?? "")]),
  );
  const gold = readGold(texts[files.indexOf(GOLD)] ?? "");
  const predictions = predictAsIs(gold, await loadResources(folder));
  const findings = JSON.stringify([predictions, evaluate(gold, predictions)], roundNumber);
  return `${JSON.stringify({ ...fingerprint, findings: hash("sha256", findings) }, null, 2)}\n`;
}

/** As many digits as the figures have. */
function roundNumber(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(4)) : value;
}
