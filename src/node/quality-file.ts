/** The scores of the extraction, as a file beside a map. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { readQualityReport, serialiseQualityReport } from "../evaluation/quality-report.ts";
import type { MapFile } from "../storage/map-files.ts";
import { textFile } from "./map-folder.ts";

/** In the folder of resources; `train` writes it with the model. */
export const QUALITY_FILE = "model/quality.json";

/**
 * The file `quality.json` of a map's folder; no file where there is none at `path`.
 * @throws when the file at `path` is broken
 */
export async function readQualityFile(path: string): Promise<MapFile[]> {
  if (!existsSync(path)) return [];
  const quality = readQualityReport(await readFile(path, "utf8"));
  return [textFile("quality.json", serialiseQualityReport(quality))];
}
