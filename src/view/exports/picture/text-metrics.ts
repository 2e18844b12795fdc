/** How wide and how many lines words are in print, without anything to measure them on. Pure. */

/** Shares of the font size, a little generous: a viewer may have another font than the page. */
const NARROW = 0.32;
const USUAL = 0.58;
const WIDE = 0.9;
const FULL = 1.05;

function letterWidth(letter: string): number {
  if (/[ iljtfrI.,:;'’|!()[\]-]/.test(letter)) return NARROW;
  if (/[MWmw@%…—]/.test(letter)) return WIDE;
  if (/[A-Z]/.test(letter)) return 0.7;
  return letter.charCodeAt(0) < 0x2e80 ? USUAL : FULL;
}

/**
 * Width of a line of text.
 * @param size of the font; the width has the same unit
 */
export function textWidth(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size * (isBold ? 1.07 : 1);
}

/**
 * Lines of a text broken at spaces so that they fit; a word too long for a line is cut.
 * @param size of the font, in the unit of `width`
 */
export function wrapWords(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = cutWord(word, size, width, lines);
  }
  return line === "" ? lines : [...lines, line];
}

/** Puts full lines of a long word into `lines` and gives what is left. */
function cutWord(word: string, size: number, width: number, lines: string[]): string {
  let rest = "";
  for (const letter of word) {
    if (textWidth(rest + letter, size) > width) {
      lines.push(rest);
      rest = "";
    }
    rest += letter;
  }
  return rest;
}
