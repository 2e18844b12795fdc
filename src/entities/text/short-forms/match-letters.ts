/** Matches the letters of a short form to the words of its long form; see abbreviations.ts. */
import type { Token } from "../tokens.ts";
import { endOfWord } from "../tokens.ts";

/** Half-open range of tokens. */
export interface TokenRange {
  first: number;
  last: number;
}

export interface Abbreviation {
  short: TokenRange;
  long: TokenRange;
  /** Where the bracketed words begin that end with the short form, so that a phrase may go on after it; else null. */
  bracket: number | null;
}

/** A short form has 2 to 12 characters and a capital or a digit. */
const SHORT_FORM = /^(?=.*[\p{Lu}\d])[\p{L}\p{N}&+#-]{2,12}$/u;
const SMALL_WORD = /^(?:of|the|and|for|in|to|with|a|an|on|via|from|by)$/;

/** The letters that a long form has to supply, in lower case, without a plural "s"; null for no short form. */
function lettersOf(tokens: readonly Token[], { first, last }: TokenRange): string[] | null {
  const short = tokens
    .slice(first, last)
    .map((token) => token.text)
    .join("-");
  if (!SHORT_FORM.test(short)) return null;
  const letters = short
    .replace(/(?<=\p{Lu})s$/u, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu);
  return letters !== null && letters.length > 1 ? letters : null;
}

/** The fewest whole words before an end that supply all letters; null where they do not. */
export function findLongForm(
  tokens: readonly Token[],
  short: TokenRange,
  end: number,
): TokenRange | null {
  const letters = lettersOf(tokens, short);
  if (letters === null) return null;
  const found = findInitials(tokens, letters, end) ?? matchBackward(tokens, letters, end);
  if (found === null) return null;
  let { first } = found;
  while (tokens[first]?.attachment === "glued") first--;
  return { first, last: end };
}

/** Schwartz and Hearst: matches letters from the last to the first, which must begin a token. */
function matchBackward(
  tokens: readonly Token[],
  letters: readonly string[],
  end: number,
): TokenRange | null {
  const earliest = Math.max(0, end - Math.min(letters.length + 5, letters.length * 2) - 2);
  let open = letters.length - 1;
  for (let at = end - 1; at >= earliest; at--) {
    if (at + 1 < end && isCut(tokens[at + 1])) return null;
    const word = tokens[at]?.lower ?? "";
    for (let c = word.length - 1; c >= 0 && open >= 0; c--) {
      if (word[c] === letters[open] && (open > 0 || c === 0)) open--;
    }
    if (open < 0)
      return end - at > 1 || word.length > letters.length * 2 ? { first: at, last: end } : null;
  }
  return null;
}

/** The plain case: every token gives its first letter, but for small words. */
function findInitials(
  tokens: readonly Token[],
  letters: readonly string[],
  end: number,
): TokenRange | null {
  let open = letters.length - 1;
  for (let at = end - 1; at >= 0 && open >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || (at + 1 < end && isCut(tokens[at + 1]))) return null;
    if (token.lower[0] === letters[open]) open--;
    else if (!SMALL_WORD.test(token.lower)) return null;
    if (open < 0) return { first: at, last: end };
  }
  return null;
}

/**
 * The fewest tokens from the start of a range that supply all letters, the first of which begins the first token;
 * null where they do not, and for two letters, which fit almost anything.
 */
export function matchForward(
  tokens: readonly Token[],
  short: TokenRange,
  range: TokenRange,
): TokenRange | null {
  const letters = lettersOf(tokens, short);
  if (letters === null || letters.length < 3) return null;
  let open = 0;
  for (let at = range.first; at < range.last; at++) {
    const token = tokens[at];
    if (token === undefined || (at > range.first && isCut(token))) return null;
    if (token.lower[0] === letters[open]) open++;
    for (const letter of token.text.slice(1)) {
      if (/\p{Lu}/u.test(letter) && letter.toLowerCase() === letters[open]) open++;
    }
    if (open === 0) return null;
    if (open === letters.length) return { first: range.first, last: endOfWord(tokens, at) };
  }
  return null;
}

/** Whether no phrase goes on from the token before to this one. */
export function isCut(token: Token | undefined): boolean {
  return token === undefined || !["glued", "spaced", "slashed"].includes(token.attachment);
}
