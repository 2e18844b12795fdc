/** Fits the model on the labelled papers and writes data/model/model.json. */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createWordReader } from "../src/entities/atoms.ts";
import { parseLexicons } from "../src/entities/lexicon.ts";
import { readPhraseTable } from "../src/entities/phrase-table.ts";
import { fitModel, serialiseModel } from "../src/entities/training/fit-model.ts";
import { labelPaper } from "../src/entities/training/labelled-candidates.ts";
import { parseCommandLine, runCommand } from "./command-line.ts";
import { readGoldFiles } from "./labelled-papers.ts";
import { loadKnowledge } from "./load-knowledge.ts";

const TARGET = fileURLToPath(new URL("../data/model/model.json", import.meta.url));

await runCommand("fit", async () => {
  parseCommandLine("usage: npm run fit", {});
  const knowledge = await loadKnowledge();
  const background = {
    lexicon: parseLexicons(knowledge.lexicons),
    phrases: readPhraseTable(knowledge.phrases ?? ""),
  };
  const readWord = createWordReader();
  const files = await readGoldFiles((line) => console.error(line));
  const papers = files.flatMap((file) => file.papers);
  const rows = papers.flatMap((paper) => labelPaper(paper, background, readWord).rows);
  await writeFile(TARGET, serialiseModel(fitModel(rows)));
  console.log(`fitted on ${papers.length} papers, ${rows.length} candidates`);
});
