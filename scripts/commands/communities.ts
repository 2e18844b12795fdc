/** `npm run -s communities -- FILES`: the community of each paper, one JSON object a line, sorted by id. */
import { drainSources } from "../../src/papers/files/unpack-file.ts";
import { recomputeMap } from "../../src/graph/recompute-map.ts";
import { buildMap } from "../../src/pipeline.ts";
import { DEFAULT_SEED, parseCommandLine, parseSeed } from "../command-line.ts";
import type { Command } from "../command-line.ts";
import { CACHE_FOLDER, DATA_FOLDER } from "../project-paths.ts";
import { createExtractAll } from "../../src/node/extract-all.ts";
import { formatProblem } from "../report/format-map.ts";
import { listMembership } from "../report/list-membership.ts";
import { loadResources } from "../../src/node/load-resources.ts";
import { readInputFiles } from "../../src/node/read-input-files.ts";
import { ENTITY_TYPES } from "../../src/entities/entity-types.ts";
import type { EntityType } from "../../src/entities/entity-types.ts";

/** What papers may be linked by: every type of entity, or one of them. */
const BASES = ["all", ...ENTITY_TYPES.map(({ plural }) => plural)];
const USAGE = `usage: npm run -s communities -- FILES [--seed N] [--basis ${BASES.join("|")}] [--no-keywords] [--cache DIR]`;

/** Prints the communities of the papers of the input files, found by all entities or by those of one type. */
export const communitiesCommand: Command = async (args, output) => {
  const { values, positionals } = parseCommandLine(args, USAGE, {
    allowPositionals: true,
    options: {
      seed: { type: "string", default: DEFAULT_SEED },
      basis: { type: "string", default: "all" },
      "no-keywords": { type: "boolean", default: false },
      cache: { type: "string", default: CACHE_FOLDER },
    },
  });
  const seed = parseSeed(values.seed);
  const basis = parseBasis(values.basis);
  if (positionals.length === 0) throw new Error(`no file given; ${USAGE}`);
  const input = await readInputFiles(positionals);
  const { graph, report } = await buildMap(
    drainSources(input.sources),
    await loadResources(DATA_FOLDER),
    {
      seed,
      withKeywords: !values["no-keywords"],
      extractAll: createExtractAll({ cache: values.cache }),
    },
  );
  const problems = [...input.problems, ...report.problems].map(formatProblem);
  if (graph.papers.length === 0) throw new Error(problems.join("\n"));
  for (const problem of problems) output.log(problem);
  const map = basis === null ? graph : (await recomputeMap(graph, { types: [basis] })).graph;
  for (const row of listMembership(map.papers, map)) output.print(JSON.stringify(row));
};

/**
 * The type that papers are linked by; null for all.
 * @throws "invalid basis: topics"
 */
function parseBasis(text: string): EntityType | null {
  if (text === "all") return null;
  const row = ENTITY_TYPES.find(({ plural }) => plural === text);
  if (row) return row.id;
  throw new Error(`invalid basis: ${text}`);
}
