/** HTML, JATS and MathML in titles and abstracts into plain text. */
import { decodeEntities } from "./html-entities.ts";
import { findTags, type MarkupTag } from "./markup-tags.ts";
import { texToText } from "./tex-to-text.ts";

/** Exports escape what is escaped already ("&amp;lt;p&amp;gt;"); a third time would be the text's own. */
const MAX_ROUNDS = 2;
/** What ends a line before and after it. */
const BLOCKS = new Set(
  [
    "abstract abstracttext address article blockquote br center dd def disp-formula disp-quote div dl dt fig",
    "h1 h2 h3 h4 h5 h6 hr li list list-item ol p pre sec section subtitle table tbody tfoot thead title tr ul",
  ].flatMap((names) => names.split(" ")),
);
const CELLS = new Set(["td", "th", "label"]);
/** Their contents are no text; an annotation repeats its formula in TeX. */
const DROPPED = new Set(["script", "style", "annotation", "annotation-xml"]);
/** White space between MathML's elements is layout; TeX is read as such; of alternatives one is enough. */
const FORMULAS = new Set(["math", "tex-math", "alternatives"]);
/** Publishers open an abstract with its name, which says nothing about it. */
const HEADING = /^\s*<((?:jats:)?title|h\d|b|strong)>\s*(?:abstract|summary)\s*[:.]?\s*<\/\1>/i;
/** Springer sets each formula as a document of its own. */
const TEX_BODY = /\\begin\{document\}([^]*)\\end\{document\}/;

/** Tags go, entities become characters, paragraphs become lines; what is no markup ("a < b") stays as it is. */
export function markupToText(text: string): string {
  let plain = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = plain;
    plain = decodeEntities(stripTags(before));
    if (plain === before) break;
  }
  return plain;
}

function stripTags(text: string): string {
  if (!text.includes("<")) return text;
  const stripped = new StrippedText();
  const heading = HEADING.exec(text.slice(0, 200))?.[0].length ?? 0;
  const body = text.slice(heading);
  let position = 0;
  for (const tag of findTags(body)) {
    stripped.add(body.slice(position, tag.start));
    stripped.pass(tag);
    position = tag.end;
  }
  if (position === 0 && heading === 0) return text;
  stripped.add(body.slice(position));
  return stripped.finish();
}

/** The text so far, and where in it each open element that matters began. */
class StrippedText {
  private readonly pieces: string[] = [];
  private readonly starts = new Map<string, number>();
  private hasBlocks = false;
  private hasCdata = false;
  /** The pieces of a formula in TeX and whether there is MathML as well, while their alternatives are open. */
  private tex: [start: number, end: number] | null = null;
  private hasMath = false;

  add(piece: string): void {
    if (piece !== "") this.pieces.push(piece);
  }

  pass({ name, isClosing, isEmpty }: MarkupTag): void {
    if (name === "[cdata[") this.hasCdata = true;
    else if (CELLS.has(name)) this.pieces.push(" ");
    else if (BLOCKS.has(name)) {
      this.hasBlocks = true;
      this.pieces.push("\n");
    } else if (DROPPED.has(name) || FORMULAS.has(name)) {
      if (isClosing) this.close(name);
      else if (!isEmpty && !this.starts.has(name)) this.starts.set(name, this.pieces.length);
    }
  }

  finish(): string {
    const joined = this.pieces.join("");
    const text = this.hasCdata ? joined.replaceAll("]]>", "") : joined;
    if (!this.hasBlocks) return text;
    const lines = text.split("\n").map((line) => line.trim());
    return lines.filter((line) => line !== "").join("\n");
  }

  /** An element that is never closed keeps its text. */
  private close(name: string): void {
    const start = this.starts.get(name);
    if (start === undefined) return;
    this.starts.delete(name);
    if (name === "alternatives") {
      if (this.tex !== null && this.hasMath) this.pieces.fill("", ...this.tex);
      this.tex = null;
      this.hasMath = false;
      return;
    }
    const inside = this.pieces.splice(start);
    if (name === "tex-math") {
      const source = inside.join("");
      this.pieces.push(texToText(TEX_BODY.exec(source)?.[1] ?? source));
      this.tex = [start, this.pieces.length];
    } else if (name === "math") {
      const formula = inside.map((piece) => piece.trim()).join("");
      this.pieces.push(formula);
      this.hasMath ||= formula !== "";
    }
  }
}
