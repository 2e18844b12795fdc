/** Writes the entities of papers to standard output, one JSON object a paper; progress goes to standard error. */
import { linkEntities } from "../../src/entities/extract-entities.ts";
import { predictionsOf } from "../../src/evaluation/predictions.ts";
import { importPapers } from "../../src/papers/import-papers.ts";
import { DEFAULT_CACHE, parseCommandLine, runCommand } from "./command-line.ts";
import { createExtractAll } from "../../src/node/extract-all.ts";
import { formatProblem } from "../report/format-map.ts";
import { loadResources } from "../../src/node/load-resources.ts";
import { readInputFiles } from "../../src/node/read-input-files.ts";

const USAGE = "usage: npm run -s extract -- FILES [--cache DIR]";

await runCommand("extract", async () => {
  const { values, positionals } = parseCommandLine(USAGE, {
    allowPositionals: true,
    options: { cache: { type: "string", default: DEFAULT_CACHE } },
  });
  if (positionals.length === 0) throw new Error(`no file given\n${USAGE}`);
  const pile = await readInputFiles(positionals);
  const { papers, problems } = importPapers(pile.sources);
  for (const problem of [...pile.problems, ...problems]) console.error(formatProblem(problem));
  if (papers.length === 0) throw new Error(`no papers in ${positionals.join(", ")}`);
  const findAll = createExtractAll({ cache: values.cache });
  const findings = await findAll(papers, await loadResources(), createProgressLog());
  const extraction = linkEntities(findings);
  for (const prediction of predictionsOf(papers, extraction)) {
    console.log(JSON.stringify(prediction));
  }
});

/** A line for about every hundred papers, and for the last. */
function createProgressLog(): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    if (done - told < 100 && done < total) return;
    told = done;
    console.error(`${done} of ${total} papers`);
  };
}
