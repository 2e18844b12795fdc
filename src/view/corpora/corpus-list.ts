/** The list of a visitor's own corpora as plain data: their keys and names, and which are dropped to make room. */
import * as v from "valibot";

/** A corpus that this browser keeps. */
export interface CorpusEntry {
  /** In addresses; made from the papers, so that the same papers are the same corpus everywhere. */
  key: string;
  /** As the visitor knows it: the names of its files. */
  name: string;
  paperCount: number;
  /** Milliseconds since 1970, when it was last on the map. */
  openedAt: number;
}

/** A large corpus takes 60 MB with its map, and a browser may give a site no more than some hundreds. */
export const MOST_CORPORA = 8;

const KEY_LENGTH = 12;

const ENTRY = v.object({
  key: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  name: v.string(),
  paperCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  // No Date is beyond this.
  openedAt: v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)),
});

/** A corpus's key in addresses and storage: the first 12 hex digits of the hash of its papers. */
export function keyOf(papersSha256: string): string {
  return papersSha256.slice(0, KEY_LENGTH);
}

/** "a.bib", "a.bib and b.ris", "a.bib and 3 more files". */
export function nameCorpus(fileNames: readonly string[]): string {
  const [first = "papers", second, ...others] = fileNames;
  if (second === undefined) return first;
  return others.length === 0
    ? `${first} and ${second}`
    : `${first} and ${others.length + 1} more files`;
}

/** Of a list read back from storage what is an entry, the last opened first. */
export function checkEntries(items: readonly unknown[]): CorpusEntry[] {
  return items
    .flatMap((item) => {
      const result = v.safeParse(ENTRY, item);
      return result.success ? [result.output] : [];
    })
    .sort((a, b) => b.openedAt - a.openedAt);
}

interface Remembered {
  /** The last opened first. */
  kept: CorpusEntry[];
  /** Keys of the corpora that must make room. */
  dropped: string[];
}

/** Puts a corpus at the head of the list; a corpus of the same key gives way to it, and so do the oldest. */
export function rememberCorpus(list: readonly CorpusEntry[], entry: CorpusEntry): Remembered {
  const all = [entry, ...list.filter(({ key }) => key !== entry.key)];
  return {
    kept: all.slice(0, MOST_CORPORA),
    dropped: all.slice(MOST_CORPORA).map(({ key }) => key),
  };
}
