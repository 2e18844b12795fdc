/** TeX in titles, names and abstracts into plain text, in one pass from left to right. */
import { readCommand, readEscape } from "./tex-commands.ts";
import { TexCursor, type Range } from "./tex-cursor.ts";
import { findFormula, isBraceText, isTie, writeDash } from "./tex-punctuation.ts";
import { writeScript } from "./tex-symbols.ts";

/** Without one of these there is no TeX. */
const TEX = /[\\{}$~`]|--/;
/** No abstract is longer; what follows stays as it is. */
const MAX_LENGTH = 100_000;
/** Nobody nests deeper; what is inside stays as it is. */
const MAX_DEPTH = 50;
const PLAIN = /[^\\{}$~`'\-^_&]+/y;
const DASHES = /-+/y;
const SINGLE_QUOTED = /`([^`'\n]{1,80})'(?![\w'])/y;

/** Accents and symbols become Unicode, braces and commands for looks go; what is no TeX stays as it is. */
export function texToText(text: string): string {
  return readTex(text, true);
}

/** The same for text that is known to be TeX, as the fields of BibTeX are: every pair of braces goes. */
export function texFieldToText(text: string): string {
  return readTex(text, false);
}

function readTex(text: string, isLoose: boolean): string {
  const start = text.slice(0, MAX_LENGTH);
  return TEX.test(start) ? new TexReader(start, isLoose).readAll() + text.slice(MAX_LENGTH) : text;
}

class TexReader {
  private readonly cursor: TexCursor;
  /** The text may be no TeX at all, so that signs count only where they can be nothing else. */
  private readonly isLoose: boolean;
  private readonly lastQuote: number;
  private depth = 0;
  private openQuoteCount = 0;
  private singleQuoteEnd = -1;

  constructor(text: string, isLoose: boolean) {
    this.cursor = new TexCursor(text);
    this.isLoose = isLoose;
    this.lastQuote = Math.max(text.lastIndexOf("''"), text.lastIndexOf('"'));
  }

  readAll(): string {
    return this.read({ start: 0, end: this.cursor.text.length });
  }

  private readonly read = ({ start, end }: Range, isMath = this.cursor.isMath): string => {
    const { cursor } = this;
    if (this.depth >= MAX_DEPTH) return cursor.text.slice(start, end);
    const around = { position: cursor.position, end: cursor.end, isMath: cursor.isMath };
    Object.assign(cursor, { position: start, end, isMath });
    this.depth++;
    const pieces: string[] = [];
    while (cursor.position < end) pieces.push(cursor.match(PLAIN)?.[0] ?? this.readSign());
    this.depth--;
    Object.assign(cursor, around);
    return pieces.join("");
  };

  private readSign(): string {
    const { cursor } = this;
    const sign = cursor.peek();
    if (sign === "{") return this.readGroup();
    if (sign === "\\") return this.readBackslash();
    if (sign === "$") return this.readFormula() ?? cursor.take(1);
    if (!cursor.isMath) return this.readPunctuation(sign);
    if (sign === "^" || sign === "_") return this.readScript(sign);
    return cursor.take(1, "&~".includes(sign) ? " " : sign);
  }

  private readGroup(): string {
    const { cursor } = this;
    const before = cursor.text.charAt(cursor.position - 1);
    const group = cursor.takeGroup();
    if (group === null) return cursor.take(1);
    const content = this.read(group);
    if (!this.isLoose || cursor.isMath) return content;
    return isBraceText(cursor.text.slice(group.start, group.end), before)
      ? `{${content}}`
      : content;
  }

  private readBackslash(): string {
    const { cursor } = this;
    const next = cursor.peek(1);
    if (/^[A-Za-z]$/.test(next)) return readCommand(cursor, this.read, this.isLoose);
    const formula = next === "(" || next === "[" ? this.readFormula() : null;
    return formula ?? readEscape(cursor, this.read, this.isLoose);
  }

  private readFormula(): string | null {
    const { cursor } = this;
    const formula = findFormula(cursor.text, cursor.position, cursor.end);
    if (formula === null) return null;
    cursor.position = formula.next;
    return this.read(formula, true).trim().replace(/\s+/g, " ");
  }

  private readScript(sign: "^" | "_"): string {
    this.cursor.take(1);
    const argument = this.cursor.takeArgument();
    return argument === null ? sign : writeScript(sign, this.read(argument).trim());
  }

  private readPunctuation(sign: string): string {
    const { cursor } = this;
    const before = cursor.text.charAt(cursor.position - 1);
    switch (sign) {
      case "~":
        return cursor.take(1, isTie(before, cursor.peek(1)) ? " " : sign);
      case "-": {
        const run = cursor.match(DASHES)?.[0] ?? cursor.take(1);
        return writeDash(run, before, cursor.peek(), this.isLoose);
      }
      case "`":
      case "'":
        return this.readQuote(sign, before);
      default:
        return cursor.take(1);
    }
  }

  /** Quotes of TeX come in pairs; a lone one is an accent, a prime or code. */
  private readQuote(sign: string, before: string): string {
    const { cursor } = this;
    const start = cursor.position;
    const isDouble = cursor.peek(1) === sign;
    if (sign === "'" && isDouble && this.openQuoteCount > 0) {
      this.openQuoteCount--;
      return cursor.take(2, "”");
    }
    if (sign === "'") return cursor.take(1, start === this.singleQuoteEnd ? "’" : sign);
    if (isDouble && this.lastQuote > start && cursor.peek(2) !== sign && before !== sign) {
      this.openQuoteCount++;
      return cursor.take(2, "“");
    }
    const quoted = /[\w`]/.test(before) ? null : cursor.match(SINGLE_QUOTED);
    if (quoted === null) return cursor.take(1);
    this.singleQuoteEnd = cursor.position - 1;
    cursor.position = start + 1;
    return "‘";
  }
}
