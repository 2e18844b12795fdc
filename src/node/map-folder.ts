/** A map as the files of a folder, written all or none. */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { errorMessage } from "../base/error-message.ts";
import { readMapFiles } from "../storage/map-files.ts";
import type { MapFile } from "../storage/map-files.ts";
import type { LoadedGraph } from "../graph/model.ts";

/** Folder of tables and texts, which the map has for itself; other files of the folder are left alone. */
const OWN_FOLDER = "map";

/** A file with a text as UTF-8. */
export function textFile(name: string, text: string): MapFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/**
 * Reads the map of a folder.
 * @throws "no map in FOLDER: ..." where a file is missing or broken
 */
export async function readMap(folder: string): Promise<LoadedGraph> {
  try {
    return await readMapFiles(async (name) => new Uint8Array(await readFile(join(folder, name))));
  } catch (cause) {
    throw new Error(`no map in ${folder}: ${errorMessage(cause)}`, { cause });
  }
}

/**
 * Writes a map beside the old one, then replaces it: readers find the old map or the new one.
 * @throws where a file cannot be written; the old map then stays
 */
export async function writeMap(folder: string, files: Iterable<MapFile>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.${process.pid}.tmp`);
  const replaced = `${draft}-old`;
  try {
    const names = new Set<string>();
    for (const { name, bytes } of files) {
      names.add(name.split("/")[0] ?? name);
      await mkdir(dirname(join(draft, name)), { recursive: true });
      await writeFile(join(draft, name), bytes);
    }
    await rename(join(folder, OWN_FOLDER), replaced).catch(() => undefined);
    for (const name of names) await rename(join(draft, name), join(folder, name));
  } finally {
    await Promise.all([draft, replaced].map((path) => rm(path, { recursive: true, force: true })));
  }
}
