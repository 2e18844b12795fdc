/** `npm run -s train`: fits the model on the labelled papers and writes it, with its scores in cross-validation. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildQualityReport, serialiseQualityReport } from "../../src/evaluation/quality-report.ts";
import type { QualityReport } from "../../src/evaluation/quality-report.ts";
import { loadResources, MODEL_FILE } from "../../src/node/load-resources.ts";
import { QUALITY_FILE } from "../../src/node/quality-file.ts";
import { crossValidate } from "../../src/training/cross-validate.ts";
import { fitModel, serialiseModel } from "../../src/training/fit-model.ts";
import type { Folds } from "../../src/training/folds.ts";
import type { LabelledPaper } from "../../src/training/labelled-candidates.ts";
import { parseCommandLine } from "../command-line.ts";
import type { Command, CommandOutput } from "../command-line.ts";
import { buildFingerprint, FINGERPRINT_FILE } from "../evaluation/fingerprint.ts";
import {
  labelFiles,
  loadFolds,
  listMissingGold,
  OWN_GOLD,
  readGoldFiles,
  requireGold,
} from "../evaluation/labelled-papers.ts";
import type { GoldFile, GoldFolders } from "../evaluation/labelled-papers.ts";
import { DATA_FOLDER, SHARED_FOLDER } from "../project-paths.ts";

/** Trains on the labelled papers of the repository and of the shared folder. */
export const trainCommand: Command = async (args, output) => {
  const { values } = parseCommandLine(args, "usage: npm run -s train -- [--partial]", {
    /** With the labelled papers that are here: a weaker model, and figures of it. */
    options: { partial: { type: "boolean", default: false } },
  });
  await trainModel({ data: DATA_FOLDER, shared: SHARED_FOLDER }, values.partial, output);
};

/**
 * Writes model, scores and fingerprint into the folder of data.
 * @param isPartial whether labelled papers may be missing
 * @throws where some are missing and may not be
 */
export async function trainModel(
  folders: GoldFolders,
  isPartial: boolean,
  output: CommandOutput,
): Promise<void> {
  requireGold(listMissingGold(folders), isPartial);
  const resources = await loadResources(folders.data);
  const files = await readGoldFiles(folders, output.log);
  const labelled = labelFiles(files, resources);
  const rows = labelled.flat().flatMap((paper) => paper.rows);
  const model = fitModel(rows);
  output.print(`fitted on ${labelled.flat().length} papers, ${rows.length} candidates`);
  const quality = measureQuality(files, labelled, await loadFolds(folders.data));
  // One without the other would describe another model.
  await writeFile(join(folders.data, MODEL_FILE), serialiseModel(model));
  await writeFile(join(folders.data, QUALITY_FILE), serialiseQualityReport(quality));
  await writeFile(join(folders.data, FINGERPRINT_FILE), await buildFingerprint(folders.data));
  output.print(`typed F1 in cross-validation on ${OWN_GOLD}: ${quality.typed.f1.toFixed(3)}`);
}

/** @throws where the project's own labelled papers are not among the files */
function measureQuality(
  files: readonly GoldFile[],
  labelled: LabelledPaper[][],
  folds: Folds,
): QualityReport {
  const own = files.findIndex(({ name }) => name === OWN_GOLD);
  const evaluation = crossValidate(labelled.flat(), labelled, folds)[own];
  if (evaluation === undefined) throw new Error(`missing labels: ${OWN_GOLD}`);
  return buildQualityReport(evaluation, files[own]?.papers ?? [], labelled.flat().length);
}
