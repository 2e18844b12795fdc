/** `npm run -s extract -- FILES`: the entities of each paper, one JSON object a line, sorted by id. */
import { drainSources } from "../../src/papers/files/unpack-file.ts";
import { readSecondLook } from "../../src/entities/pile/second-look.ts";
import { linkEntities } from "../../src/entities/extract-entities.ts";
import { predictionsOf } from "../../src/evaluation/predictions.ts";
import { importPapers } from "../../src/papers/import-papers.ts";
import { parseCommandLine } from "../command-line.ts";
import type { Command } from "../command-line.ts";
import { CACHE_FOLDER, DATA_FOLDER } from "../project-paths.ts";
import { createExtractAll } from "../../src/node/extract-all.ts";
import { formatProblem } from "../report/format-map.ts";
import { loadResources } from "../../src/node/load-resources.ts";
import { readInputFiles } from "../../src/node/read-input-files.ts";

const USAGE = "usage: npm run -s extract -- FILES [--no-keywords] [--cache DIR]";

/** Prints the entities of the papers of the input files; progress goes to the log. */
export const extractCommand: Command = async (args, output) => {
  const { values, positionals } = parseCommandLine(args, USAGE, {
    allowPositionals: true,
    options: {
      "no-keywords": { type: "boolean", default: false },
      cache: { type: "string", default: CACHE_FOLDER },
    },
  });
  if (positionals.length === 0) throw new Error(`no file given\n${USAGE}`);
  const input = await readInputFiles(positionals);
  const { papers, problems } = importPapers(drainSources(input.sources), {
    withKeywords: !values["no-keywords"],
  });
  for (const problem of [...input.problems, ...problems]) output.log(formatProblem(problem));
  if (papers.length === 0) throw new Error(`no papers in ${positionals.join(", ")}`);
  const extractAll = createExtractAll({ cache: values.cache });
  const resources = await loadResources(DATA_FOLDER);
  const findings = await extractAll(papers, resources, createProgressLog(output.log));
  const extraction = linkEntities(findings, readSecondLook(resources.model));
  for (const prediction of predictionsOf(papers, extraction)) {
    output.print(JSON.stringify(prediction));
  }
};

/** Logs a line for about every hundred papers, and for the last. */
function createProgressLog(log: (line: string) => void): (done: number, total: number) => void {
  let logged = 0;
  return (done, total) => {
    if (done - logged < 100 && done < total) return;
    logged = done;
    log(`${done} of ${total} papers`);
  };
}
