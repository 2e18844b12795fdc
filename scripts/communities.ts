/** `npm run -s communities -- FILES`: the community of each paper, one JSON object a line, sorted by id. */
import { BASES, groupByBasis } from "../src/graph/communities/by-basis.ts";
import type { Basis } from "../src/graph/communities/by-basis.ts";
import { buildMap } from "../src/pipeline.ts";
import { DEFAULT_SEED, parseCommandLine, parseSeed, runCommand } from "./command-line.ts";
import { createFindAll } from "./findings/find-all.ts";
import { formatProblem } from "./format-graph.ts";
import { listMembership } from "./list-membership.ts";
import { loadKnowledge } from "./load-knowledge.ts";
import { readPile } from "./read-sources.ts";

const USAGE =
  "usage: npm run -s communities -- FILES [--seed N] [--basis all|tasks|methods|datasets]";

await runCommand("communities", async () => {
  const { values, positionals } = parseCommandLine(USAGE, {
    allowPositionals: true,
    options: {
      seed: { type: "string", default: DEFAULT_SEED },
      basis: { type: "string", default: "all" },
    },
  });
  const seed = parseSeed(values.seed);
  const basis = parseBasis(values.basis);
  if (positionals.length === 0) throw new Error(`no file given; ${USAGE}`);
  const pile = await readPile(positionals);
  const { graph, report } = await buildMap(pile.sources, await loadKnowledge(), {
    seed,
    findAll: createFindAll(),
  });
  const problems = [...pile.problems, ...report.problems].map(formatProblem);
  if (graph.papers.length === 0) throw new Error(problems.join("\n"));
  for (const problem of problems) console.error(problem);
  const own = basis === "all" ? null : groupByBasis(graph, basis, seed);
  const places = own
    ? graph.papers.map((paper, at) => ({ ...paper, ...own.places[at] }))
    : graph.papers;
  for (const row of listMembership(places, own ?? graph)) console.log(JSON.stringify(row));
});

/** @throws "invalid basis: topics" */
function parseBasis(text: string): Basis {
  const basis = BASES.find((known) => known === text);
  if (!basis) throw new Error(`invalid basis: ${text}`);
  return basis;
}
