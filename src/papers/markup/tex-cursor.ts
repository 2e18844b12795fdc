/** A place in a text of TeX, and what is there: signs, groups in braces, arguments. */
import { TextCursor } from "./text-cursor.ts";

export interface Range {
  start: number;
  end: number;
}

const COMMAND_NAME = /[A-Za-z]+\*?/y;
/** Blanks, at most one line end among them: a blank line parts paragraphs. */
const BLANKS = /[ \t]*\n?[ \t]*/y;

export class TexCursor extends TextCursor {
  isMath = false;
  private readonly partners: Int32Array;

  constructor(text: string) {
    super(text);
    this.partners = matchBraces(text);
  }

  /** Passes some characters and gives them, or what stands for them. */
  take(length: number, meaning?: string): string {
    const start = this.position;
    this.position = Math.min(start + length, this.end);
    return meaning ?? this.text.slice(start, this.position);
  }

  /** Passes blanks and at most one line end. */
  skipBlanks(): void {
    this.match(BLANKS);
  }

  /** The range within the braces that open here; null where none do, or never close. */
  findGroup(): Range | null {
    const { position } = this;
    const partner = this.peek() === "{" ? (this.partners[position] ?? 0) : 0;
    return partner > position && partner < this.end ? { start: position + 1, end: partner } : null;
  }

  /** Passes a group; null and no move where none is here. */
  takeGroup(): Range | null {
    const group = this.findGroup();
    if (group !== null) this.position = group.end + 1;
    return group;
  }

  /** Passes the argument of a command: a group, one sign, or a command with its own groups. */
  takeArgument(): Range | null {
    const before = this.position;
    this.skipBlanks();
    const group = this.takeGroup();
    if (group !== null) return group;
    const first = this.peek();
    if (first === "" || "{}$&".includes(first)) {
      this.position = before;
      return null;
    }
    const start = this.position;
    this.take(String.fromCodePoint(this.text.codePointAt(start) ?? 0).length);
    if (first === "\\") {
      if (this.match(COMMAND_NAME) === null) this.take(1);
      while (this.takeGroup() !== null);
    }
    return { start, end: this.position };
  }
}

/** The position of each opening brace's partner; 0 where there is none. Braces after a backslash are text. */
function matchBraces(text: string): Int32Array {
  if (!text.includes("{")) return new Int32Array(0);
  const partners = new Int32Array(text.length);
  const open: number[] = [];
  for (let position = 0; position < text.length; position++) {
    const sign = text.charAt(position);
    if (sign === "\\") position++;
    else if (sign === "{") open.push(position);
    else if (sign === "}") {
      const start = open.pop();
      if (start !== undefined) partners[start] = position;
    }
  }
  return partners;
}
