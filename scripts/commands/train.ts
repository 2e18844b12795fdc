/** `npm run -s train`: fits the model on the labelled papers and writes it, with its scores in cross-validation. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildQualityReport, serialiseQualityReport } from "../../src/evaluation/quality-report.ts";
import type { QualityReport } from "../../src/evaluation/quality-report.ts";
import { loadResources, MODEL_FILE } from "../../src/node/load-resources.ts";
import { QUALITY_FILE } from "../../src/node/quality-file.ts";
import { readSources } from "../../src/node/read-input-files.ts";
import { importPapers } from "../../src/papers/import-papers.ts";
import { hashPapers } from "../../src/graph/build-info.ts";
import { serialiseModel } from "../../src/training/fit-model.ts";
import { createFirstLook, fitByFold, fitModel } from "../../src/training/stacking.ts";
import { parseCommandLine } from "../command-line.ts";
import type { Command, CommandOutput } from "../command-line.ts";
import { buildFingerprint, FINGERPRINT_FILE } from "../evaluation/fingerprint.ts";
import {
  loadFolds,
  listMissingGold,
  OWN_GOLD,
  readGoldFiles,
  requireGold,
} from "../evaluation/labelled-papers.ts";
import type { GoldFolders } from "../evaluation/labelled-papers.ts";
import { addKeywords } from "../evaluation/labelled-keywords.ts";
import { featureFiles, listLearnt, listPiles, scoreUnseen } from "../evaluation/score-labels.ts";
import type { FeaturedFile, LabelScores } from "../evaluation/score-labels.ts";
import { DATA_FOLDER, EMBEDDED_FILE, SHARED_FOLDER } from "../project-paths.ts";

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
  const gold = await readGoldFiles(folders, output.log);
  const files = featureFiles(gold, resources, await addKeywords(gold, folders.shared));
  const learnt = listLearnt(files);
  const folds = await loadFolds(folders.data);
  const lookAt = createFirstLook(fitByFold(learnt.flat(), folds), folds);
  const model = fitModel(learnt, lookAt);
  output.print(`fitted on ${files.flatMap(({ papers }) => papers).length} papers`);
  const [scores] = scoreUnseen(learnt, [listPiles(files, [])], folds, lookAt);
  const quality = buildQuality(files, scores, await hashEmbeddedCorpus(folders.data));
  // One without the other would describe another model.
  await writeFile(join(folders.data, MODEL_FILE), serialiseModel(model));
  await writeFile(join(folders.data, QUALITY_FILE), serialiseQualityReport(quality));
  await writeFile(join(folders.data, FINGERPRINT_FILE), await buildFingerprint(folders.data));
  for (const [kind, { typed }] of Object.entries(quality.kinds))
    output.print(`typed F1 in cross-validation on ${kind} papers: ${typed.f1.toFixed(3)}`);
}

/** @throws where the project's own labelled papers are not among the files */
function buildQuality(
  files: readonly FeaturedFile[],
  scores: LabelScores | undefined,
  papersSha256: string,
): QualityReport {
  const own = files.find(({ name }) => name === OWN_GOLD);
  const evaluation = scores?.evaluations.find(([name]) => name === OWN_GOLD)?.[1];
  if (own === undefined || evaluation === undefined) throw new Error(`missing labels: ${OWN_GOLD}`);
  return buildQualityReport({
    ...{ kinds: scores?.table.kinds ?? [], mistakes: evaluation.mistakes, papers: own.papers },
    ...{ labelledCount: files.flatMap(({ papers }) => papers).length, papersSha256 },
  });
}

/** The `papersSha256` of the map of the corpus that the project comes with. */
async function hashEmbeddedCorpus(data: string): Promise<string> {
  const sources = await readSources([join(data, EMBEDDED_FILE)]);
  return hashPapers(importPapers(sources).papers);
}
