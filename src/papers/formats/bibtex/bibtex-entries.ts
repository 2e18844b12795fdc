/** Cuts BibTeX into entries and their fields as written; after a broken entry the next line "@type{" goes on. */
import { BibtexScanner } from "./bibtex-scanner.ts";
import { createLineCounter } from "../line-counter.ts";

export interface BibtexEntry {
  /** 1-based line on which it starts. */
  line: number;
  /** Lower case. */
  type: string;
  /** "" where there is none. */
  key: string;
  /** By name in lower case: the first of each name that is not blank, in TeX, without its braces or quotes. */
  fields: Map<string, string>;
  /** Its braces do not match, or something in it is no field; what follows that place is missing. */
  isBroken: boolean;
}

/** They say something of the file or of other entries. */
const NO_PAPERS = new Set(["comment", "preamble", "string", "control", "set", "bibnote"]);
const ENTRY_START = /(?<![\w.])@\s{0,3}([A-Za-z]\w{0,40})\s{0,20}([{(])/g;
const COMMENT_LINES = /^[ \t]*%.*$/gm;
const NEXT_ENTRY = /^[ \t]{0,8}@\s{0,3}[A-Za-z]\w{0,40}\s{0,20}[{(]/gm;
const KEY = /\s{0,100}([^\s,={}"#][^,={}"#\n]{0,300})?\s{0,100}(?=[,})]|$)/y;
/** Names may have blanks inside, as Scopus' "funding_text 1" has. */
const FIELD_NAME = /([^\s={},"#%@()]{1,80}(?:[^\S\n]\w{1,20}){0,3})\s{0,100}=\s*/y;

/**
 * Yields the entries in order, without those that hold no paper; macros of `@string` are put in.
 * What stands before the first is a heading; `reportStray` hears of other text outside of entries.
 */
export function* readBibtexEntries(
  text: string,
  reportStray: (line: number, stray: string) => void = () => undefined,
): Generator<BibtexEntry> {
  const lineAt = createLineCounter(text);
  const macros = new Map<string, string>();
  const findLimit = createLimitFinder(text);
  const start = new RegExp(ENTRY_START);
  const reportOutside = (from: number, to: number) => {
    const stray = text.slice(from, to).replace(COMMENT_LINES, (line) => " ".repeat(line.length));
    if (from > 0 && /[\p{L}\p{N}]/u.test(stray)) reportStray(lineAt(from + leadOf(stray)), stray);
  };
  let end = 0;
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const [, name = "", opening = ""] = found;
    reportOutside(end, found.index);
    const limit = findLimit(start.lastIndex);
    const scanner = new BibtexScanner(text.slice(start.lastIndex, limit), macros);
    const type = name.toLowerCase();
    const entry = readEntry(scanner, type, opening);
    end = entry.isBroken ? limit : start.lastIndex + scanner.position;
    start.lastIndex = end;
    if (!NO_PAPERS.has(type)) yield { line: lineAt(found.index), type, ...entry };
  }
  reportOutside(end, text.length);
}

/** Blanks at the start of a text. */
function leadOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** Gives the next line that starts an entry; asked with rising positions, all answers cost one pass. */
function createLimitFinder(text: string): (from: number) => number {
  const next = new RegExp(NEXT_ENTRY);
  let limit = -1;
  return (from) => {
    while (limit < from) limit = next.exec(text)?.index ?? text.length;
    return limit;
  };
}

type EntryBody = Pick<BibtexEntry, "key" | "fields" | "isBroken">;

function readEntry(scanner: BibtexScanner, type: string, opening: string): EntryBody {
  const fields = new Map<string, string>();
  if (type === "comment" || type === "preamble")
    return { key: "", fields, isBroken: scanner.readGroup(opening) === null };
  const key = scanner.match(KEY)?.[1]?.trim() ?? "";
  const isBroken = !readFields(scanner, opening === "(" ? ")" : "}", (name, value) => {
    if (type === "string") scanner.define(name, value);
    else if (!fields.get(name)?.trim()) fields.set(name, value);
  });
  return { key, fields, isBroken };
}

/** Whether all up to the closing sign are fields. */
function readFields(
  scanner: BibtexScanner,
  closing: string,
  add: (name: string, value: string) => void,
): boolean {
  for (;;) {
    scanner.skipSeparators();
    if (scanner.peek() === closing) {
      scanner.position++;
      return true;
    }
    const name = scanner.match(FIELD_NAME)?.[1];
    const value = name === undefined ? null : scanner.readValue();
    if (name === undefined || value === null) return false;
    add(name.toLowerCase(), value);
  }
}
