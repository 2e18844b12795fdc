/** Whether two long forms of one short form are one name: "multimodal (large) language model". */
import { INNER_WORDS } from "../text/word-lists.ts";
import { normalForm, stemsOf } from "../text/normal-form.ts";

/** Letters that two forms of one word share at least: "image" and "imaging". */
const MIN_SHARED = 4;
/** Letters of the shorter one that may differ at its end: "verifiable" and "verified". */
const MAX_ENDING = 2;

/** The stems of a name that say what it is, without small words: of its words, and of their hyphenated parts. */
export interface NameStems {
  words: readonly string[];
  parts: readonly string[];
}

/** Reads the stems of a name. */
export function nameStemsOf(name: string): NameStems {
  const words = name.split(/\s+/).map(normalForm);
  return { words: withoutSmallWords(words), parts: withoutSmallWords(stemsOf(name)) };
}

function withoutSmallWords(stems: readonly string[]): readonly string[] {
  const content = stems.filter((stem) => stem !== "" && !INNER_WORDS.has(stem));
  return content.length > 0 ? content : stems;
}

/**
 * Whether two names are one, if they have the same short form: their words are the same but for endings, or one of them
 * has one word more inside, or more words in front.
 */
export function areVariants(one: NameStems, other: NameStems): boolean {
  return haveSameWords(one.parts, other.parts) || haveSameWords(one.words, other.words);
}

function haveSameWords(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 2) return short.join("") === long.join("");
  if (long.length > short.length + 1) return isTail(short, long);
  let skipped = 0;
  for (let at = 0; at < long.length; at++) {
    if (isSameWord(short[at - skipped] ?? "", long[at] ?? "")) continue;
    if (++skipped > long.length - short.length) return false;
  }
  return true;
}

function isTail(short: readonly string[], long: readonly string[]): boolean {
  const from = long.length - short.length;
  return short.every((word, at) => isSameWord(word, long[from + at] ?? ""));
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const least = Math.max(MIN_SHARED, Math.min(a.length, b.length) - MAX_ENDING);
  return a.length >= least && b.length >= least && a.slice(0, least) === b.slice(0, least);
}
