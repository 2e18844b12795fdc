/** A map as a folder: its files put there, all or none, and read back. */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readMapFiles } from "../storage/map-files.ts";
import type { MapFile } from "../storage/map-files.ts";
import type { LoadedGraph } from "../graph/model.ts";

/** The folder that the map has for itself; all else lies beside it. */
const OWN_FOLDER = "map";

export function textFile(name: string, text: string): MapFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** @throws "no map in FOLDER: ..." where a file is missing or broken */
export async function readMap(folder: string): Promise<LoadedGraph> {
  try {
    return await readMapFiles(async (name) => new Uint8Array(await readFile(join(folder, name))));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`no map in ${folder}: ${reason}`, { cause });
  }
}

/** Readers find the old map or the new one; where one file cannot be written, the old one stays. */
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
