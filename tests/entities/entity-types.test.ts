import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";

import { ENTITY_TYPES } from "../../src/entities/entity-types.ts";
import type { EntityType } from "../../src/entities/entity-types.ts";
import { extractEntities } from "../../src/entities/extract-entities.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { buildPaperGraph } from "../../src/graph/build-graph.ts";
import { writeMapFiles } from "../../src/storage/map-files.ts";
import { paperSources } from "../../src/view/queries/table-columns.ts";
import { NODE_KINDS } from "../../src/view/scene/node-shapes.ts";
import { parseHash } from "../../src/view/state/url-hash.ts";
import { MATRIX_COLUMNS } from "../../src/view/state/view-state.ts";
import { findSpelledTypes } from "../architecture/spelled-types.ts";
import { readerOf, readWhole } from "../storage/map-files.ts";
import { graphIndex } from "../view-helpers.ts";
import { paper, resources } from "./helpers.ts";

/** A row more than the table has, before any other module reads it. */
vi.mock("../../src/entities/entity-types.ts", async (load) => {
  const table = await load<Record<"ENTITY_TYPES" | "ENTITY_TYPE_IDS", unknown[]>>();
  const row = {
    ...(table.ENTITY_TYPES[1] as object),
    ...{ id: "gene", plural: "genes", label: "Gene", lexicon: "genes", matrixPlace: 3 },
  };
  table.ENTITY_TYPES.push(row);
  table.ENTITY_TYPE_IDS.push(row.id);
  Object.assign((table as object as { ENTITY_TYPE_BY_ID: object }).ENTITY_TYPE_BY_ID, {
    gene: row,
  });
  return table;
});
const GENE = "gene" as EntityType;
const PAPERS = [
  paper({ id: "a", title: "The role of BRCA1 in repair", abstract: "We study BRCA1 and TP53." }),
  paper({ id: "b", title: "Repair without BRCA1", abstract: "Cells lack BRCA1. TP53 is intact." }),
];
const EXTRACTION = extractEntities(PAPERS, {
  ...resources,
  lexicons: { ...resources.lexicons, [GENE]: "BRCA1\nTP53 | p53" },
});

/** Files that say such a word and mean no type of entity, or one alone. */
const EXCEPTIONS: Record<string, string> = {
  "src/entities/entity-types.ts": "the table",
  "src/papers/fields/index-terms.ts": "subheadings of medical indexes",
  "src/entities/text/word-lists.ts": "words of English",
  "src/entities/hierarchy/name-rule.ts": "words of English",
  "src/entities/candidates/homonyms.ts": "a list of cue words",
  "scripts/evaluation/communities/tfidf-clusters.ts": "words of English",
  "src/entities/text/part-of-speech.ts": "a method of compromise",
  "src/entities/candidates/candidates.ts": "words that are too wide for a name",
  "src/entities/text/cue-words.ts": "words of English",
  "src/entities/features/apposition.ts": "a word of English",
  "src/entities/features/context-features.ts": "features that the stored model was fitted with",
  "src/entities/classifier/explain.ts": "a sentence about such a feature",
  "src/training/count-phrases.ts": "statistics that such features read",
  "src/view/renderer/node-program.ts": "a setting of Sigma",
  "scripts/bench/worker-speed.ts": "what a worker has to do",
  "scripts/commands/measure-import.ts": "long tasks of the browser",
  "scripts/commands/measure-page.ts": "long tasks of the browser",
  "scripts/page-bench/response-times.ts": "long tasks of the browser",
  "scripts/page-bench/page-measures.ts": "long tasks of the browser",
  "scripts/report/format-evaluation.ts": "files of others in which only datasets are labelled",
  "src/entities/text/hide-boilerplate.ts": "headings of the parts of an abstract",
  "scripts/report/format-figures.ts": "datasets, which have figures of their own",
};
const WORDS = ENTITY_TYPES.flatMap(({ id, plural }) => [id, plural]);
const ROOT = new URL("../../", import.meta.url);

function readSources(folder: string) {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\/[^./][^/]*\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(new URL(path, ROOT), "utf8") }));
}

describe("ENTITY_TYPES", () => {
  const sources = [...readSources("src"), ...readSources("scripts")];

  it("is the one place that spells the types", () => {
    const others = sources.filter(({ path }) => !(path in EXCEPTIONS));
    expect(findSpelledTypes(others, WORDS)).toEqual([]);
  });

  it("has no exception that spells none", () => {
    const spelling = findSpelledTypes(sources, WORDS).map((line) => line.split(": ")[0]);
    expect(Object.keys(EXCEPTIONS).filter((path) => !spelling.includes(path))).toEqual([]);
  });

  it("has a rule for keys, texts and markup, but not for comments and names within names", () => {
    const text =
      'const a = { task: 1, b: "Methods", taskHead: 0 }; // dataset\nx = <p>a dataset</p>;';
    expect(findSpelledTypes([{ path: "x.tsx", text }], WORDS)).toEqual([
      "x.tsx: task",
      "x.tsx: Methods",
      "x.tsx: a dataset",
    ]);
  });

  it("brings a new type into the extraction by a row and a lexicon", () => {
    expect(EXTRACTION.entities).toContainEqual(
      expect.objectContaining({ id: "gene:brca1", type: "gene" }),
    );
  });

  it("brings a new type into the map and its files", async () => {
    const graph = buildPaperGraph(PAPERS, EXTRACTION, { seed: 1 });
    expect(graph.build.entityCount).toHaveProperty("gene", 2);
    expect(await readWhole(readerOf(writeMapFiles(graph)))).toEqual(graph);
  });

  it("brings a new type into the evaluation", () => {
    const gold = { id: "a", title: "", abstract: "", entities: [] };
    expect(evaluate([gold], []).byType).toHaveProperty("gene");
  });

  it("brings a new type into the table, the matrix, the legend and the address", () => {
    const columns = paperSources(graphIndex({})).map(({ column }) => column.title);
    expect(columns).toContain("Genes");
    expect(MATRIX_COLUMNS).toContain("gene");
    expect(NODE_KINDS).toContain("gene");
    expect(parseHash("#/?hide=gene").hiddenTypes).toEqual(["gene"]);
  });
});
