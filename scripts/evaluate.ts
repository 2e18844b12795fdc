/** Scores the extraction on the labelled papers: each fifth judged by a model fitted on the others. */
import { createWordReader } from "../src/entities/atoms.ts";
import { evaluate } from "../src/entities/evaluate.ts";
import type { Evaluation } from "../src/entities/evaluate.ts";
import { extractEntities } from "../src/entities/extract-entities.ts";
import { parseLexicons } from "../src/entities/lexicon.ts";
import { readPhraseTable } from "../src/entities/phrase-table.ts";
import { predictionsOf } from "../src/entities/predictions.ts";
import { crossValidate } from "../src/entities/training/cross-validate.ts";
import { labelPaper, paperOf } from "../src/entities/training/labelled-candidates.ts";
import type { Knowledge } from "../src/entities/entity.ts";
import { parseCommandLine, runCommand } from "./command-line.ts";
import { formatEvaluation } from "./format-evaluation.ts";
import { readGoldFiles } from "./labelled-papers.ts";
import type { GoldFile } from "./labelled-papers.ts";
import { loadKnowledge } from "./load-knowledge.ts";

const USAGE = "usage: npm run -s evaluate -- [--json] [--mistakes N] [--as-is]";

await runCommand("evaluate", async () => {
  const { values } = parseCommandLine(USAGE, {
    options: {
      json: { type: "boolean", default: false },
      mistakes: { type: "string", default: "10" },
      "as-is": { type: "boolean", default: false },
    },
  });
  const knowledge = await loadKnowledge();
  const files = await readGoldFiles((line) => console.error(line));
  const evaluations = values["as-is"]
    ? files.map((file) => evaluateStored(file, knowledge))
    : evaluateUnseen(files, knowledge);
  if (values.json) {
    console.log(
      JSON.stringify(Object.fromEntries(files.map(({ name }, at) => [name, evaluations[at]]))),
    );
    return;
  }
  console.log(
    values["as-is"] ? "the model as stored, which knows these papers" : "cross-validated",
  );
  files.forEach(({ name, papers }, at) => {
    const evaluation = evaluations[at];
    if (evaluation === undefined) return;
    console.log(`\n${formatEvaluation(name, evaluation, papers, Number(values.mistakes))}`);
  });
});

function evaluateUnseen(files: readonly GoldFile[], knowledge: Knowledge): Evaluation[] {
  const background = {
    lexicon: parseLexicons(knowledge.lexicons),
    phrases: readPhraseTable(knowledge.phrases ?? ""),
  };
  const readWord = createWordReader();
  return crossValidate(
    files.map(({ papers }) => papers.map((paper) => labelPaper(paper, background, readWord))),
  );
}

function evaluateStored({ papers }: GoldFile, knowledge: Knowledge): Evaluation {
  const texts = papers.map(paperOf);
  return evaluate(papers, predictionsOf(texts, extractEntities(texts, knowledge)));
}
