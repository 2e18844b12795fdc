/** Hashes of what the quality figures depend on: figures whose fingerprint is not that of the present files are stale. */
import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ENTITY_TYPES } from "../../src/entities/entity-types.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { readGold } from "../../src/evaluation/gold.ts";
import { OWN_GOLD, predictAsIs } from "./labelled-papers.ts";
import { loadResources } from "../../src/node/load-resources.ts";

const DATA = new URL("../../data/", import.meta.url);
const GOLD = `gold/${OWN_GOLD}.json`;
const FILES = [
  GOLD,
  ...ENTITY_TYPES.map(({ lexicon }) => `lexicons/${lexicon}.txt`).sort(),
  "model/model.json",
  "model/phrases.txt",
  "model/quality.json",
];

/** Made by scripts/commands/train.ts. */
export const FINGERPRINT = fileURLToPath(new URL("model/fingerprint.json", DATA));

/**
 * The SHA-256 of each file, and one of what the stored model finds in the labelled papers and how that scores: a rule
 * that changes neither needs no new fit.
 * @throws when a file is missing or broken
 */
export async function buildFingerprint(): Promise<string> {
  const texts = await Promise.all(FILES.map((name) => readFile(new URL(name, DATA), "utf8")));
  const fingerprint = Object.fromEntries(
    FILES.map((name, at) => [name, hash("sha256", texts[at] ?? "")]),
  );
  const gold = readGold(texts[FILES.indexOf(GOLD)] ?? "");
  const predictions = predictAsIs(gold, await loadResources());
  const findings = JSON.stringify([predictions, evaluate(gold, predictions)], roundNumber);
  return `${JSON.stringify({ ...fingerprint, findings: hash("sha256", findings) }, null, 2)}\n`;
}

/** As many digits as the figures have. */
function roundNumber(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(4)) : value;
}
