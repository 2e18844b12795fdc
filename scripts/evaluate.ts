/** `npm run -s evaluate -- [--json] [--mistakes N]`: scores the extraction on the labelled papers. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Knowledge } from "../src/entities/entity.ts";
import { evaluate } from "../src/entities/evaluate.ts";
import type { Evaluation } from "../src/entities/evaluate.ts";
import { extractEntities } from "../src/entities/extract-entities.ts";
import { readGold } from "../src/entities/gold.ts";
import type { GoldPaper } from "../src/entities/gold.ts";
import { predictionsOf } from "../src/entities/predictions.ts";
import { formatEvaluation } from "./format-evaluation.ts";
import { loadKnowledge } from "./load-knowledge.ts";

const ROOT = new URL("../", import.meta.url);
/** Labelled papers that are not the project's to give away lie beside it, or where PAPERLOOM_SHARED says. */
const SHARED = process.env["PAPERLOOM_SHARED"] ?? fileURLToPath(new URL("../shared", ROOT));
const GOLD_FILES = [
  fileURLToPath(new URL("data/gold/trending-dev.json", ROOT)),
  `${SHARED}/gold/conference-dev.json`,
  `${SHARED}/gold/daily-dev.json`,
];

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    mistakes: { type: "string", default: "10" },
  },
});

try {
  const knowledge = await loadKnowledge();
  const evaluations: Record<string, Evaluation> = {};
  for (const path of GOLD_FILES) {
    const name = path.replace(/^.*\/|\.json$/g, "");
    if (!existsSync(path)) {
      console.error(`${name}: not here, so not scored; it is looked for in ${path}`);
      continue;
    }
    const gold = readGold(await readFile(path, "utf8"));
    evaluations[name] = evaluateOn(gold, knowledge);
    if (!values.json)
      console.log(formatEvaluation(name, evaluations[name], gold, Number(values.mistakes)));
  }
  if (values.json) console.log(JSON.stringify(evaluations));
} catch (error) {
  console.error(`evaluate: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function evaluateOn(gold: GoldPaper[], knowledge: Knowledge): Evaluation {
  const papers = gold.map(({ id, title, abstract }) => ({
    ...{ id, title, abstract, authors: [], date: null, venue: null, links: [], upvotes: null },
  }));
  return evaluate(gold, predictionsOf(papers, extractEntities(papers, knowledge)));
}
