/** TeX's commands, "\emph{…}", "\alpha", "\'e", into the text they print. */
import type { Range, TexCursor } from "./tex-cursor.ts";
import {
  findDoubleStruck,
  findMark,
  findSymbol,
  kindOfCommand,
  writeScript,
} from "./tex-symbols.ts";

/** Reads a part of the text, as a formula or not; without saying, as what is around it. */
type RangeReader = (range: Range, isMath?: boolean) => string;

const NAME = /([A-Za-z]+)\*?/y;
const OPTION = /\s?\[[^[\]{}\\\n]{0,100}\]/y;
const LINE_BREAK = /\\\\\*?(?:\[[^\]\n]{0,20}\])?(?=\s|$)/y;
const MAX_PATH_LENGTH = 60;
const EMPTY_GROUP = /\{\}/y;

/** Passes a command of one sign that is no letter: an escaped character, a blank, an accent. */
export function readEscape(cursor: TexCursor, read: RangeReader, isLoose: boolean): string {
  const next = cursor.peek(1);
  if (next === "") return cursor.take(1);
  if ("%&_#${}".includes(next)) return cursor.take(2, next);
  if ("/-!@".includes(next)) return cursor.take(2, "");
  if (" ,;:>\n".includes(next)) return cursor.take(2, " ");
  if (next === "|" && cursor.isMath) return cursor.take(2, "‖");
  if (cursor.match(LINE_BREAK) !== null) return " ";
  if (next === "\\") return cursor.take(2, cursor.isMath ? " " : undefined);
  cursor.position += 2;
  const accented = readAccent(cursor, read, next, isLoose);
  return accented ?? `\\${next}`;
}

/** Passes a command with a name and its arguments; one that nobody knows stays unless it has arguments. */
export function readCommand(cursor: TexCursor, read: RangeReader, isLoose: boolean): string {
  const start = cursor.position;
  cursor.position++;
  const name = cursor.match(NAME)?.[1] ?? "";
  const after = cursor.position;
  const source = cursor.text.slice(start, after);
  if (
    isLoose &&
    !cursor.isMath &&
    isPath(cursor.text.slice(Math.max(0, start - MAX_PATH_LENGTH), start))
  )
    return source;
  const text = readKnown(cursor, read, name, isLoose);
  if (text !== null) return text;
  cursor.position = after;
  /** `\d{2}` is a pattern. */
  if (name.length === 1 || cursor.findGroup() === null) {
    const group = cursor.takeGroup();
    return group === null ? source : `${source}{${read(group)}}`;
  }
  if (cursor.match(EMPTY_GROUP) !== null) return name;
  return readArguments(cursor, read).join(" ");
}

/** "C:" or "C:\\data" before a backslash. */
function isPath(before: string): boolean {
  return /(?:^|[^A-Za-z])[A-Za-z]:(?:\\[\w.-]*)*$/.test(before);
}

function readKnown(
  cursor: TexCursor,
  read: RangeReader,
  name: string,
  isLoose: boolean,
): string | null {
  const mark = readAccent(cursor, read, name, isLoose);
  if (mark !== null) return mark;
  switch (kindOfCommand(name)) {
    case "function":
      return name;
    case "switch":
      cursor.skipBlanks();
      return "";
    case "silent":
      while (cursor.match(OPTION) !== null);
      return cursor.takeGroup() === null ? null : "";
    case "look":
    case "text look":
      return readLook(cursor, read, name);
    case "other":
      return readSpecial(cursor, read, name) ?? readSymbol(cursor, name);
  }
}

/** An accent and the letter it is put on; null where the command is none, or nothing that can bear it follows. */
function readAccent(
  cursor: TexCursor,
  read: RangeReader,
  name: string,
  isLoose: boolean,
): string | null {
  const mark = findMark(name);
  if (mark === null) return null;
  const before = cursor.position;
  const hasGroup = cursor.findGroup() !== null;
  /** "\\d +" and "\\b" are more often patterns than "\\c c" and "\\v s" are. */
  const needsGroup = !cursor.isMath && (name.length > 1 || /^[dbt]$/.test(name));
  const argument = needsGroup && !hasGroup ? null : cursor.takeArgument();
  const base = argument === null ? "" : read(argument).trim();
  if (base === "" && hasGroup) return "^~".includes(name) ? name : "";
  const plain = base.replace(/^ı/, "i").replace(/^ȷ/, "j").normalize("NFC");
  const [first = "", ...others] = plain;
  const rest = others.join("");
  if (/\p{L}/u.test(first) && (rest === "" || !cursor.isMath))
    return (first + mark).normalize("NFC") + rest;
  if (base !== "" && (cursor.isMath || !isLoose)) return /^\w$/.test(base) ? base + mark : base;
  cursor.position = before;
  return isLoose || base !== "" ? null : "";
}

function readLook(cursor: TexCursor, read: RangeReader, name: string): string | null {
  const isMath =
    kindOfCommand(name) === "text look" ? false : cursor.isMath || name === "ensuremath";
  const argument = cursor.findGroup() !== null || cursor.isMath ? cursor.takeArgument() : null;
  if (argument === null) {
    if (!name.startsWith("math")) return null;
    cursor.skipBlanks();
    return "";
  }
  if (/^(?:url|path|nolinkurl)$/.test(name))
    return cursor.text.slice(argument.start, argument.end).replace(/\\([_%#&~$])/g, "$1");
  const text = read(argument, isMath);
  return (/^math(?:bb|ds)$/.test(name) ? findDoubleStruck(text.trim()) : null) ?? text;
}

/** Commands whose arguments are set in their own way; null for others, and where an argument is missing. */
function readSpecial(cursor: TexCursor, read: RangeReader, name: string): string | null {
  const readNext = (isMath = cursor.isMath) => {
    const argument = cursor.takeArgument();
    return argument === null ? "" : read(argument, isMath).trim();
  };
  switch (name) {
    case "frac":
    case "tfrac":
    case "dfrac":
    case "nicefrac":
    case "sfrac":
      return `${bracketed(readNext(true))}/${bracketed(readNext(true))}`;
    case "sqrt":
      cursor.match(OPTION);
      return `√${bracketed(readNext(true))}`;
    case "textsuperscript":
    case "textsubscript": {
      const text = readNext();
      if (/[A-Za-z]/.test(text)) return text;
      return writeScript(name === "textsuperscript" ? "^" : "_", text);
    }
    case "enquote":
    case "mkbibquote":
      return `“${readNext()}”`;
    case "footnote":
      return ` (${readNext()})`;
    case "overline":
      return readNext();
    case "not":
      return `${readNext()}\u0338`.normalize("NFC");
    case "href":
      return readLinked(cursor, read);
    default:
      return null;
  }
}

/** The words of a link, and behind them its address. */
function readLinked(cursor: TexCursor, read: RangeReader): string | null {
  const address = cursor.takeGroup();
  const words = cursor.takeGroup();
  if (address === null || words === null) return null;
  const target = cursor.text.slice(address.start, address.end).replace(/\\([_%#&~$])/g, "$1");
  const text = read(words).trim();
  return text === target || text === "" ? target : `${text} (${target})`;
}

/** TeX swallows the blanks after a name; after a letter, as in "S\o ren", writers count on it. */
function readSymbol(cursor: TexCursor, name: string): string | null {
  const symbol = findSymbol(name);
  if (symbol === null) return null;
  if (
    cursor.match(EMPTY_GROUP) === null &&
    !cursor.isMath &&
    /^(?:\p{Script=Latin}{1,2}|[“‘«])$/u.test(symbol)
  )
    cursor.skipBlanks();
  return symbol;
}

function readArguments(cursor: TexCursor, read: RangeReader): string[] {
  const texts: string[] = [];
  for (let group = cursor.takeGroup(); group !== null; group = cursor.takeGroup())
    texts.push(read(group));
  return texts;
}

/** In brackets where it is more than one word, number or sign. */
function bracketed(text: string): string {
  return /^(?:[\p{L}\p{N}\p{M}.]*|.)$/u.test(text) ? text : `(${text})`;
}
