/** Text from outside made safe to show and to compare: no control characters, no marks that turn the reading direction. */

/** Control characters, and the marks that embed, override or isolate a reading direction. */
const UNSAFE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const UNSAFE_IN_BODY = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/gu;
/** Marks without width: soft hyphen, zero-width space, direction marks, byte-order mark. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu;
/** Enough of a text to find it by, and short enough for a line. */
const SHOWN_LENGTH = 60;
const HALF_CHARACTER = /\p{Surrogate}/gu;

/** One line for a title, name or id: white space folded to single spaces, ends trimmed, invisible marks gone. */
export function cleanLine(text: string): string {
  return text
    .replace(UNSAFE, " ")
    .replace(INVISIBLE, "")
    .replace(HALF_CHARACTER, "\ufffd")
    .replace(/\s+/gu, " ")
    .trim();
}

/** An abstract: each unsafe character becomes one space, so that every offset stays as it was; line ends stay. */
export function cleanBody(text: string): string {
  return text.replace(UNSAFE_IN_BODY, " ").replace(HALF_CHARACTER, "\ufffd");
}

/** The start of a text on one line, to show in a Problem which one is meant. */
export function cutLine(text: string): string {
  const line = cleanLine(text.slice(0, 4 * SHOWN_LENGTH));
  return line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH)}…` : line;
}
