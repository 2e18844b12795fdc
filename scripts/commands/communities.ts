/** `npm run -s communities -- FILES`: the community of each paper, one JSON object a line, sorted by id. */
import { recomputeMap } from "../../src/graph/recompute-map.ts";
import { buildMap } from "../../src/pipeline.ts";
import {
  DEFAULT_CACHE,
  DEFAULT_SEED,
  parseCommandLine,
  parseSeed,
  runCommand,
} from "./command-line.ts";
import { createExtractAll } from "../../src/node/extract-all.ts";
import { formatProblem } from "../report/format-map.ts";
import { listMembership } from "../report/list-membership.ts";
import { loadResources } from "../../src/node/load-resources.ts";
import { readInputFiles } from "../../src/node/read-input-files.ts";
import { ENTITY_TYPE_IDS } from "../../src/entities/entity-types.ts";
import type { EntityType } from "../../src/entities/entity-types.ts";

const USAGE =
  "usage: npm run -s communities -- FILES [--seed N] [--basis all|tasks|methods|datasets] [--cache DIR]";

const TYPES_OF = {
  all: ENTITY_TYPE_IDS,
  tasks: ["task"],
  methods: ["method"],
  datasets: ["dataset"],
} satisfies Record<string, readonly EntityType[]>;
type Basis = keyof typeof TYPES_OF;

await runCommand("communities", async () => {
  const { values, positionals } = parseCommandLine(USAGE, {
    allowPositionals: true,
    options: {
      seed: { type: "string", default: DEFAULT_SEED },
      basis: { type: "string", default: "all" },
      cache: { type: "string", default: DEFAULT_CACHE },
    },
  });
  const seed = parseSeed(values.seed);
  const basis = parseBasis(values.basis);
  if (positionals.length === 0) throw new Error(`no file given; ${USAGE}`);
  const pile = await readInputFiles(positionals);
  const { graph, report } = await buildMap(pile.sources, await loadResources(), {
    seed,
    extractAll: createExtractAll({ cache: values.cache }),
  });
  const problems = [...pile.problems, ...report.problems].map(formatProblem);
  if (graph.papers.length === 0) throw new Error(problems.join("\n"));
  for (const problem of problems) console.error(problem);
  const woven =
    basis === "all" ? graph : (await recomputeMap(graph, { types: TYPES_OF[basis] })).graph;
  for (const row of listMembership(woven.papers, woven)) console.log(JSON.stringify(row));
});

/** @throws "invalid basis: topics" */
function parseBasis(text: string): Basis {
  if (text in TYPES_OF) return text as Basis;
  throw new Error(`invalid basis: ${text}`);
}
