/** Source files as they are: two runs of equal sources find the same in the same text. */
import { hash as digest } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** A path after `from`, or of a bare or dynamic import. */
const IMPORT = /\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

/** The entries and all that they import from files, directly or not: text by path. */
function readSources(entries: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (texts.has(path)) continue;
    const text = readFileSync(path, "utf8");
    texts.set(path, text);
    for (const [, specifier = ""] of text.matchAll(IMPORT))
      waiting.push(join(dirname(path), specifier));
  }
  return texts;
}

/** Paths of the entries and of all that they import from files, directly or not, sorted. */
export function listSources(entries: readonly string[]): string[] {
  return [...readSources(entries).keys()].sort();
}

/**
 * Equal for equal sources, wherever the folder of them all lies.
 * @param entries paths; the first one is the one that the others are named after
 * @throws where a file is not there
 */
export function hashSources(entries: readonly string[]): string {
  const from = dirname(entries[0] ?? "");
  const sources = Array.from(readSources(entries), ([path, text]) => [relative(from, path), text]);
  sources.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  return digest("sha256", JSON.stringify(sources));
}
