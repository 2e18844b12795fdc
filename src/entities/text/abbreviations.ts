/**
 * Short forms that a paper explains: "federated learning (FL)", "PALM: Prototypical ...", "FL (federated learning)".
 *
 * Letters are matched as in Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation
 * definitions in biomedical text", doi:10.1142/9789812776303_0042; here over tokens instead of characters.
 */
import type { Token } from "./tokens.ts";
import { endOfWord } from "./tokens.ts";

/** Half-open range of tokens. */
interface TokenRange {
  first: number;
  last: number;
}

export interface Abbreviation {
  short: TokenRange;
  long: TokenRange;
  /** Whether the short form is in brackets after the long one, so that a phrase may go on after it. */
  isBracketed: boolean;
}

const CUES = /^(?:dubbed|called|termed|named|coined|denoted|abbreviated|namely)$/;
/** A short form has 2 to 12 characters and a capital or a digit. */
const SHORT_FORM = /^(?=.*[\p{Lu}\d])[\p{L}\p{N}&+#-]{2,12}$/u;

/** Every definition in the tokens of one sentence, in reading order. */
export function findAbbreviations(tokens: readonly Token[]): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (opensBracket(tokens, at)) {
      const inside = { first: at, last: endOfBracket(tokens, at) };
      const definition = defineBefore(tokens, inside) ?? defineInside(tokens, inside);
      if (definition !== null) found.push(definition);
    } else if (at > 1 && CUES.test(tokens[at - 1]?.lower ?? "")) {
      const long = findLongForm(tokens, { first: at, last: endOfWord(tokens, at) }, at - 1);
      if (long !== null)
        found.push({ short: { first: at, last: endOfWord(tokens, at) }, long, isBracketed: false });
    }
  }
  return found.concat(findTitleDefinition(tokens));
}

function opensBracket(tokens: readonly Token[], at: number): boolean {
  return at > 0 && /[([]\s*["“”'`]*$/.test(tokens[at]?.gap ?? "");
}

function endOfBracket(tokens: readonly Token[], at: number): number {
  let last = at + 1;
  while (last < tokens.length && !/[)\]]/.test(tokens[last]?.gap ?? "")) last++;
  return last;
}

function defineBefore(tokens: readonly Token[], inside: TokenRange): Abbreviation | null {
  const short = {
    first: inside.first,
    last: Math.min(inside.last, endOfWord(tokens, inside.first)),
  };
  const isAlone = short.last === inside.last || /^\s*[,;]/.test(tokens[short.last]?.gap ?? "");
  const long = isAlone ? findLongForm(tokens, short, inside.first) : null;
  return long === null ? null : { short, long, isBracketed: true };
}

function defineInside(tokens: readonly Token[], inside: TokenRange): Abbreviation | null {
  let first = inside.first - 1;
  while (tokens[first]?.attachment === "glued") first--;
  const short = { first, last: inside.first };
  if (inside.last - inside.first < 2 || first < 0) return null;
  const long = matchForward(tokens, textOf(tokens, short), inside);
  return long?.last === inside.last ? { short, long, isBracketed: false } : null;
}

/** "AWQ: Activation-aware Weight Quantization for ..." */
function findTitleDefinition(tokens: readonly Token[]): Abbreviation[] {
  const short = { first: 0, last: endOfWord(tokens, 0) };
  if (!/^\s*:/.test(tokens[short.last]?.gap ?? "")) return [];
  const rest = { first: short.last, last: Math.min(tokens.length, short.last + 12) };
  const text = textOf(tokens, short);
  // Two letters fit almost any title.
  const long = text.length < 3 ? null : matchForward(tokens, text, rest);
  return long === null ? [] : [{ short, long, isBracketed: false }];
}

function textOf(tokens: readonly Token[], range: TokenRange): string {
  return tokens
    .slice(range.first, range.last)
    .map((token) => token.text)
    .join("-");
}

/** The letters that a long form has to supply, in lower case, without a plural "s"; null for no short form. */
function lettersOf(short: string): string[] | null {
  if (!SHORT_FORM.test(short)) return null;
  const letters = short
    .replace(/(?<=\p{Lu})s$/u, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu);
  return letters !== null && letters.length > 1 ? letters : null;
}

/** Schwartz and Hearst: matches letters from the last to the first, which must begin a token. */
function findLongForm(tokens: readonly Token[], short: TokenRange, end: number): TokenRange | null {
  const letters = lettersOf(textOf(tokens, short));
  if (letters === null) return null;
  const initials = findInitials(tokens, letters, end);
  if (initials !== null) return initials;
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
    else if (!/^(?:of|the|and|for|in|to|with|a|an|on|via|from|by)$/.test(token.lower)) return null;
    if (open < 0) return { first: at, last: end };
  }
  return null;
}

/** The fewest tokens from the start of a range that supply all letters, the first of which begins the first token. */
function matchForward(
  tokens: readonly Token[],
  short: string,
  range: TokenRange,
): TokenRange | null {
  const letters = lettersOf(short);
  if (letters === null) return null;
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

function isCut(token: Token | undefined): boolean {
  return token === undefined || !["glued", "spaced", "slashed"].includes(token.attachment);
}
