/** A place in a text that moves forward as signs are read; the readers of BibTeX and TeX extend it. */
export class TextCursor {
  readonly text: string;
  position = 0;
  /** Nothing is read from here on. */
  end: number;

  constructor(text: string) {
    this.text = text;
    this.end = text.length;
  }

  /** The character at a distance; "" before the text and from the end on. */
  peek(distance = 0): string {
    const position = this.position + distance;
    return position < this.end ? this.text.charAt(position) : "";
  }

  /** Passes what a sticky pattern matches here; null and no move where it does not, or reaches over the end. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text);
    if (found === null || pattern.lastIndex > this.end) return null;
    this.position = pattern.lastIndex;
    return found;
  }
}
