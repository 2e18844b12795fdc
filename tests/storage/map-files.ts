/** A map as files, and back. */
import { createHash } from "node:crypto";

import type { PaperGraph } from "../../src/graph/model.ts";
import { type MapFile, readMapFiles, writeMapFiles } from "../../src/storage/map-files.ts";
import { readWordTables } from "../../src/storage/word-tables.ts";
import { createTexts } from "../../src/storage/text-shards.ts";
import type { ReadFile } from "../../src/storage/read-file.ts";

/** One hash of all files with their names: equal for equal maps alone. */
export function hashOf(graph: PaperGraph): string {
  return hashFiles([...writeMapFiles(graph)]);
}

export function hashFiles(files: Iterable<{ name: string; bytes: Uint8Array }>): string {
  const hash = createHash("sha256");
  for (const { name, bytes } of files) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  return hash.digest("hex");
}

export function readerOf(files: Iterable<MapFile>): ReadFile {
  const bytesByName = new Map(Array.from(files, ({ name, bytes }) => [name, bytes]));
  return (name) => {
    const bytes = bytesByName.get(name);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`no ${name}`));
  };
}

/** Reads a map with the texts of all its papers: what was written. */
export async function readWhole(readFile: ReadFile): Promise<PaperGraph> {
  const graph = await readMapFiles(readFile);
  const texts = createTexts(graph.papers, readFile);
  const papers = await Promise.all(
    graph.papers.map(async (paper) => ({ ...paper, ...(await texts.load(paper.id)) })),
  );
  return { ...graph, papers, words: await readWordTables(readFile, papers.length) };
}

/** A map as the page has it, with the texts that it may fetch. */
export async function openMap(graph: PaperGraph) {
  const readFile = readerOf(writeMapFiles(graph));
  const read = await readMapFiles(readFile);
  const map = { ...read, words: await readWordTables(readFile, read.papers.length) };
  const texts = createTexts(map.papers, readFile);
  return { map, texts, loadText: (id: string) => texts.load(id) };
}
