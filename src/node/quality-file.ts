import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readQuality, serialiseQuality } from "../evaluation/quality-report.ts";
import type { MapFile } from "../storage/map-files.ts";
import { textFile } from "./map-folder.ts";

/** Made by scripts/fit.ts. */
export const QUALITY = fileURLToPath(new URL("../../data/model/quality.json", import.meta.url));

/**
 * The file that tells a map's readers how far to trust it; none where no model is fitted yet.
 * @throws when it is broken
 */
export async function listQuality(): Promise<MapFile[]> {
  if (!existsSync(QUALITY)) return [];
  const quality = readQuality(await readFile(QUALITY, "utf8"));
  return [textFile("quality.json", serialiseQuality(quality))];
}
