import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readQualityReport, serialiseQualityReport } from "../evaluation/quality-report.ts";
import type { MapFile } from "../storage/map-files.ts";
import { textFile } from "./map-folder.ts";

/** Made by scripts/commands/train.ts. */
export const QUALITY_PATH = fileURLToPath(
  new URL("../../data/model/quality.json", import.meta.url),
);

/**
 * The file that tells a map's readers how far to trust it; none where no model is fitted yet.
 * @throws when it is broken
 */
export async function readQualityFile(): Promise<MapFile[]> {
  if (!existsSync(QUALITY_PATH)) return [];
  const quality = readQualityReport(await readFile(QUALITY_PATH, "utf8"));
  return [textFile("quality.json", serialiseQualityReport(quality))];
}
