import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readQuality, serialiseQuality } from "../src/entities/quality.ts";

/** Made by scripts/fit.ts. */
export const QUALITY = fileURLToPath(new URL("../data/model/quality.json", import.meta.url));

/**
 * The file that tells a map's readers how far to trust it, as path and text; none where no model is fitted yet.
 * @throws when it is broken
 */
export async function listQuality(folder: string): Promise<[path: string, text: string][]> {
  if (!existsSync(QUALITY)) return [];
  const quality = readQuality(await readFile(QUALITY, "utf8"));
  return [[join(folder, "quality.json"), serialiseQuality(quality)]];
}
