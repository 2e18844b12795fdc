/** A hash of source files with all that they import: equal code gives equal results. */
import { hash as digest } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Relative path after `from`, or of a bare or dynamic import. */
const IMPORT = /\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

/** Text by path of the entries and of all files that they import, directly or not. */
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

/**
 * Paths of the entries and of all files that they import, directly or not, sorted.
 * @throws where a file is missing
 */
export function listSources(entries: readonly string[]): string[] {
  return [...readSources(entries).keys()].sort();
}

/**
 * SHA-256, in hex digits, of the entries and of all files that they import; the same wherever their folder lies.
 * @param entries paths; the others are hashed with their paths relative to the first
 * @throws where a file is missing
 */
export function hashSources(entries: readonly string[]): string {
  const from = dirname(entries[0] ?? "");
  const sources = Array.from(readSources(entries), ([path, text]) => [relative(from, path), text]);
  sources.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  return digest("sha256", JSON.stringify(sources));
}
