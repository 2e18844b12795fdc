/** The visitor's own corpora in the browser's database: their files as given, and the map made of them. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import * as v from "valibot";

import type { SourceFile } from "../../worker/messages.ts";
import { checkEntries, type CorpusEntry, rememberCorpus } from "./corpus-list.ts";

/** A file of a map, by its name in the build. */
export interface StoredFile {
  name: string;
  bytes: Blob;
}

export interface CorpusContents {
  files: SourceFile[];
  /** The files of the map made of them. */
  map: StoredFile[];
}

/** Every call rejects where the browser lets the page keep nothing. */
export interface CorpusStorage {
  /** The last opened first. */
  list: () => Promise<CorpusEntry[]>;
  /** Null for a corpus that is not here, or not as this page would have kept it. */
  load: (key: string) => Promise<CorpusContents | null>;
  /** Adds a corpus or replaces it; the oldest make room. */
  keep: (entry: CorpusEntry, contents: CorpusContents) => Promise<void>;
  /** Sets when a corpus was last opened. */
  touch: (key: string, openedAt: number) => Promise<void>;
  forget: (key: string) => Promise<void>;
  forgetAll: () => Promise<void>;
}

const DATABASE = "paperloom";
const VERSION = 1;

interface Schema extends DBSchema {
  entries: { key: string; value: CorpusEntry };
  contents: { key: string; value: CorpusContents };
}

/** A map that is not as this page keeps it is none: its files are still good. */
const CONTENTS = v.object({
  files: v.array(v.object({ name: v.string(), bytes: v.instance(Blob) })),
  map: v.fallback(v.array(v.object({ name: v.string(), bytes: v.instance(Blob) })), []),
});

/** Opened for each use and closed again: a page that lies in the back of the browser blocks no other. */
async function use<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>(DATABASE, VERSION, {
    upgrade(fresh) {
      fresh.createObjectStore("entries", { keyPath: "key" });
      fresh.createObjectStore("contents");
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

const forgetAll = () =>
  use(async (database) => {
    const change = database.transaction(["entries", "contents"], "readwrite");
    await Promise.all([
      change.objectStore("entries").clear(),
      change.objectStore("contents").clear(),
      change.done,
    ]);
  });

const forget = (key: string) =>
  use(async (database) => {
    const change = database.transaction(["entries", "contents"], "readwrite");
    await Promise.all([
      change.objectStore("entries").delete(key),
      change.objectStore("contents").delete(key),
      change.done,
    ]);
  });

const keep = (entry: CorpusEntry, contents: CorpusContents) =>
  use(async (database) => {
    const change = database.transaction(["entries", "contents"], "readwrite");
    const entries = change.objectStore("entries");
    const all = change.objectStore("contents");
    const { dropped } = rememberCorpus(checkEntries(await entries.getAll()), entry);
    await Promise.all([
      entries.put(entry),
      all.put(contents, entry.key),
      ...dropped.flatMap((key) => [entries.delete(key), all.delete(key)]),
      change.done,
    ]);
  });

const touch = (key: string, openedAt: number) =>
  use(async (database) => {
    const change = database.transaction("entries", "readwrite");
    const [entry] = checkEntries([await change.store.get(key)]);
    if (entry) await change.store.put({ ...entry, openedAt });
    await change.done;
  });

/** Opens the database anew for each call. */
export function createCorpusStorage(): CorpusStorage {
  return {
    list: () => use(async (database) => checkEntries(await database.getAll("entries"))),
    load: (key) =>
      use(async (database) => {
        const result = v.safeParse(CONTENTS, await database.get("contents", key));
        return result.success ? result.output : null;
      }),
    keep,
    touch,
    forget,
    forgetAll,
  };
}

/** Why a corpus could not be kept, as a sentence. */
export function describeStorageFault(error: unknown): string {
  const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
  return isFull
    ? "There is no room to keep these papers in this browser; they are gone after a reload. Forget others to make room."
    : "This browser does not let the page keep papers; they are gone after a reload.";
}
