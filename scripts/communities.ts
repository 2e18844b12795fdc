/** `npm run -s communities -- FILES`: the community of each paper, one JSON object a line, sorted by id. */
import type { PaperGraph } from "../src/graph/model.ts";
import { buildMap } from "../src/pipeline.ts";
import { DEFAULT_SEED, parseCommandLine, parseSeed, runCommand } from "./command-line.ts";
import { createFindAll } from "./findings/find-all.ts";
import { formatProblem } from "./format-graph.ts";
import { loadKnowledge } from "./load-knowledge.ts";
import { readPile } from "./read-sources.ts";

const USAGE = "usage: npm run -s communities -- FILES [--seed N]";

await runCommand("communities", async () => {
  const { values, positionals } = parseCommandLine(USAGE, {
    allowPositionals: true,
    options: { seed: { type: "string", default: DEFAULT_SEED } },
  });
  const seed = parseSeed(values.seed);
  if (positionals.length === 0) throw new Error(`no file given; ${USAGE}`);
  const pile = await readPile(positionals);
  const { graph, report } = await buildMap(pile.sources, await loadKnowledge(), {
    seed,
    findAll: createFindAll(),
  });
  const problems = [...pile.problems, ...report.problems].map(formatProblem);
  if (graph.papers.length === 0) throw new Error(problems.join("\n"));
  for (const problem of problems) console.error(problem);
  for (const row of listMembership(graph)) console.log(JSON.stringify(row));
});

/** `path` leads from the widest community to the narrowest that holds the paper; empty for a loose one. */
function listMembership({ papers, communities }: PaperGraph) {
  const nameById = new Map(communities.map(({ id, name }) => [id, name]));
  return papers.map(({ id, community }) => {
    const name = nameById.get(community ?? "");
    return { id, community, name: name ?? null, path: name === undefined ? [] : [name] };
  });
}
