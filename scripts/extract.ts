/** Writes the entities of papers to standard output, one JSON object a paper; progress goes to standard error. */
import { extractEntities } from "../src/entities/extract-entities.ts";
import { predictionsOf } from "../src/entities/predictions.ts";
import { importPapers } from "../src/papers/importers.ts";
import { parseCommandLine, runCommand } from "./command-line.ts";
import { formatProblem } from "./format-graph.ts";
import { loadKnowledge } from "./load-knowledge.ts";
import { readPile } from "./read-sources.ts";

const USAGE = "usage: npm run -s extract -- FILES";

await runCommand("extract", async () => {
  const { positionals } = parseCommandLine(USAGE, { allowPositionals: true });
  if (positionals.length === 0) throw new Error(`no file given\n${USAGE}`);
  const pile = await readPile(positionals);
  const { papers, problems } = importPapers(pile.sources);
  for (const problem of [...pile.problems, ...problems]) console.error(formatProblem(problem));
  if (papers.length === 0) throw new Error(`no papers in ${positionals.join(", ")}`);
  const extraction = extractEntities(papers, await loadKnowledge(), showProgress);
  for (const prediction of predictionsOf(papers, extraction)) {
    console.log(JSON.stringify(prediction));
  }
});

function showProgress(done: number, total: number): void {
  if (done % 100 === 0 || done === total) console.error(`${done} of ${total} papers`);
}
