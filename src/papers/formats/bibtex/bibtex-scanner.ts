/** Reads the inside of one BibTeX entry: names, and values in braces, in quotes, bare, or joined by "#". */
import { TextCursor } from "../../markup/text-cursor.ts";

/** A macro stands for the name of a journal; what is longer could be made to grow without end. */
const MAX_MACRO_LENGTH = 2_000;
const MAX_VALUE_LENGTH = 1_000_000;
const BARE_VALUE = /[^\s,#{}"()=%]+/y;
const BLANKS = /\s*/y;
const BLANKS_AND_COMMAS = /[\s,]*/y;
const COMMENT = /%[^\n]*/y;

export class BibtexScanner extends TextCursor {
  private readonly macros: Map<string, string>;

  /** @param macros values by name in lower case; `@string` adds to them */
  constructor(text: string, macros: Map<string, string>) {
    super(text);
    this.macros = macros;
  }

  /** Passes blanks, commas and, as Biber does, comments. */
  skipSeparators(): void {
    do this.match(BLANKS_AND_COMMAS);
    while (this.match(COMMENT) !== null);
  }

  /** Keeps what a macro stands for. */
  define(name: string, value: string): void {
    this.macros.set(name.toLowerCase(), value.slice(0, MAX_MACRO_LENGTH));
  }

  /** Passes a value and gives it without its braces or quotes; null where none is here, or it never ends. */
  readValue(): string | null {
    let value = this.readPiece();
    while (value !== null) {
      this.match(BLANKS);
      if (this.peek() !== "#") break;
      this.position++;
      this.match(BLANKS);
      const piece = this.readPiece();
      value = piece === null ? null : (value + piece).slice(0, MAX_VALUE_LENGTH);
    }
    return value;
  }

  /** Passes all up to the closing sign of what opens here, and gives it; null and no move where it never closes. */
  readGroup(opening: string): string | null {
    const closing = opening === "(" ? ")" : opening === "{" ? "}" : '"';
    const end = findClosing(this.text, this.position, closing, true);
    const found = end ?? findClosing(this.text, this.position, closing, false);
    if (found === null) return null;
    const group = this.text.slice(this.position, found);
    this.position = found + 1;
    return group;
  }

  private readPiece(): string | null {
    const sign = this.peek();
    if (sign === "{" || sign === '"') {
      this.position++;
      return this.readGroup(sign);
    }
    const bare = this.match(BARE_VALUE)?.[0];
    if (bare === undefined) return null;
    return this.macros.get(bare.toLowerCase()) ?? bare;
  }
}

/** Where it closes, outside of inner braces; by the book "\}" counts as a brace, but many write it as text. */
function findClosing(
  text: string,
  start: number,
  closing: string,
  isEscapeText: boolean,
): number | null {
  const sign = /[\\{}")]/g;
  sign.lastIndex = start;
  let depth = 0;
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    const [one] = found;
    if (one === "\\") {
      if (isEscapeText) sign.lastIndex++;
    } else if (depth <= 0 && one === closing) return found.index;
    else if (one === "{") depth++;
    else if (one === "}") depth--;
  }
  return null;
}
