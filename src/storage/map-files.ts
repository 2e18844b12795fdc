/** A map as files: graph.json with build and communities, an Arrow table for each list, and texts in shards. */
import * as v from "valibot";
import { GRAPH_HEAD_SCHEMA } from "./json-schema.ts";
import { GRAPH_VERSION } from "../graph/model.ts";
import type { PaperGraph, LoadedGraph } from "../graph/model.ts";
import { ReadTable } from "./arrow-table.ts";
import { findCommunityFlaw } from "./check-communities.ts";
import { parseJson } from "./parse-json.ts";
import {
  assignPaperEntities,
  readEntities,
  readEntityLinks,
  readPaperLinks,
  readPapers,
  readSayings,
} from "./read-tables.ts";
import { writeWordTables } from "./word-tables.ts";
import { readWider } from "./read-wider.ts";
import { TABLES, writeTables } from "./write-tables.ts";
import type { TableName } from "./write-tables.ts";
import { PAPERS_PER_SHARD, shardName, writeShard } from "./text-shards.ts";
import type { ReadFile } from "./read-file.ts";

export const HEAD_FILE = "graph.json";
/** The import report, beside the map. */
export const REPORT_FILE = "import.json";
/** Of an element of a page that holds a file of the map as base64: the name of that file. */
export const FILE_ATTRIBUTE = "data-file";
const TABLE_NAMES = Object.keys(TABLES) as TableName[];

type GraphHead = v.InferOutput<typeof GRAPH_HEAD_SCHEMA>;

export interface MapFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Paths of the files that a loaded map is read from. */
export const LOADED_FILES: readonly string[] = [
  ...TABLE_NAMES.map((name) => TABLES[name]),
  HEAD_FILE,
];

/** Writes all files of a map; equal maps give equal files. graph.json is the last, so that with it all are there. */
export function* writeMapFiles(graph: PaperGraph): Generator<MapFile> {
  const loaded = writeLoadedFiles(graph);
  yield* loaded.slice(0, -1);
  yield* writeWordTables(graph.words);
  const { papers } = graph;
  for (let shard = 0; shard * PAPERS_PER_SHARD < papers.length; shard++) {
    const own = papers.slice(shard * PAPERS_PER_SHARD, (shard + 1) * PAPERS_PER_SHARD);
    yield { name: shardName(shard), bytes: new TextEncoder().encode(writeShard(own)) };
  }
  yield* loaded.slice(-1);
}

/** Writes the files without texts, in the order of `LOADED_FILES`. */
export function writeLoadedFiles(graph: LoadedGraph): MapFile[] {
  const { version, build, communities, fields, subtopics } = graph;
  const head: GraphHead = { version, build, communities, fields, subtopics };
  const tables = writeTables(graph);
  return [
    ...TABLE_NAMES.map((name) => ({ name: TABLES[name], bytes: tables[name] })),
    { name: HEAD_FILE, bytes: new TextEncoder().encode(`${JSON.stringify(head, null, 1)}\n`) },
  ];
}

/**
 * Reads and checks the files of a map without texts.
 * @param pause awaited between tables, each of which takes long at thousands of papers
 * @throws "invalid FILE: REASON", such as "invalid graph.json: expected version 1, got 2"
 */
export async function readMapFiles(
  readFile: ReadFile,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<LoadedGraph> {
  const head = readHead(new TextDecoder().decode(await readFile(HEAD_FILE)));
  const bytes = new Map(
    await Promise.all(
      TABLE_NAMES.map(async (name) => [name, await readFile(TABLES[name])] as const),
    ),
  );
  const table = (name: TableName) =>
    new ReadTable(TABLES[name], bytes.get(name) ?? new Uint8Array());
  const communityIds = head.communities.map(({ id }) => id);
  const papers = readPapers(
    table("papers"),
    communityIds,
    head.subtopics.map(({ id }) => id),
  );
  await pause();
  const entities = readEntities(table("entities"), communityIds);
  await pause();
  assignPaperEntities(table("paperEntities"), papers, entities);
  await pause();
  const paperLinks = readPaperLinks(table("paperLinks"), papers, entities);
  await pause();
  const graph = {
    ...head,
    papers,
    entities,
    paperLinks,
    entityLinks: readEntityLinks(table("entityLinks"), entities),
    sayings: readSayings(table("sayings"), papers, entities),
    wider: readWider(table("wider"), papers, entities),
  };
  const flaw = findCommunityFlaw(graph);
  if (flaw !== null) throw new Error(`invalid ${HEAD_FILE}: ${flaw}`);
  return graph;
}

function readHead(json: string): GraphHead {
  const fail = (reason: string): never => {
    throw new Error(`invalid ${HEAD_FILE}: ${reason}`);
  };
  const data = parseJson(json, fail);
  const { version } = v.parse(v.object({ version: v.optional(v.unknown()) }), Object(data));
  if (version !== GRAPH_VERSION)
    fail(`expected version ${GRAPH_VERSION}, got ${JSON.stringify(version) ?? "none"}`);
  const result = v.safeParse(GRAPH_HEAD_SCHEMA, data, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  return fail(`${v.getDotPath(issue) ?? "file"}: ${issue.message}`);
}
