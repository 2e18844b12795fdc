/** Fits the model on the labelled papers and writes data/model/model.json, and beside it how well it does. */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { buildQualityReport, serialiseQualityReport } from "../../src/evaluation/quality-report.ts";
import type { QualityReport } from "../../src/evaluation/quality-report.ts";
import { crossValidate } from "../../src/training/cross-validate.ts";
import { fitModel, serialiseModel } from "../../src/training/fit-model.ts";
import type { LabelledPaper } from "../../src/training/labelled-candidates.ts";
import { parseCommandLine, runCommand } from "./command-line.ts";
import { buildFingerprint, FINGERPRINT } from "../evaluation/fingerprint.ts";
import {
  labelFiles,
  listMissingGold,
  OWN_GOLD,
  readGoldFiles,
  requireGold,
} from "../evaluation/labelled-papers.ts";
import type { GoldFile } from "../evaluation/labelled-papers.ts";
import { loadResources } from "../../src/node/load-resources.ts";
import { QUALITY_PATH } from "../../src/node/quality-file.ts";

const MODEL = fileURLToPath(new URL("../../data/model/model.json", import.meta.url));

await runCommand("fit", async () => {
  const { values } = parseCommandLine("usage: npm run -s fit -- [--partial]", {
    /** With the labelled papers that are here: a weaker model, and figures of it. */
    options: { partial: { type: "boolean", default: false } },
  });
  requireGold(listMissingGold(), values.partial);
  const resources = await loadResources();
  const files = await readGoldFiles((line) => console.error(line));
  const labelled = labelFiles(files, resources);
  const rows = labelled.flat().flatMap((paper) => paper.rows);
  const model = fitModel(rows);
  console.log(`fitted on ${labelled.flat().length} papers, ${rows.length} candidates`);
  const quality = measureQuality(files, labelled);
  // One without the other would tell of another model.
  await writeFile(MODEL, serialiseModel(model));
  await writeFile(QUALITY_PATH, serialiseQualityReport(quality));
  await writeFile(FINGERPRINT, await buildFingerprint());
  console.log(`typed F1 in cross-validation on ${OWN_GOLD}: ${quality.typed.f1.toFixed(3)}`);
});

/** @throws where the project's own labelled papers are not among the files */
function measureQuality(files: readonly GoldFile[], labelled: LabelledPaper[][]): QualityReport {
  const own = files.findIndex(({ name }) => name === OWN_GOLD);
  const evaluation = crossValidate(labelled)[own];
  if (evaluation === undefined) throw new Error(`missing labels: ${OWN_GOLD}`);
  return buildQualityReport(evaluation, files[own]?.papers ?? [], labelled.flat().length);
}
