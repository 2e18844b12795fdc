/**
 * Short forms that a paper explains: "federated learning (FL)", "PALM: Prototypical ...", "FL (federated learning)",
 * "woodpecker (hereafter BBWO)", "woodpeckers, or BBWO for short"; and scientific names beside a common one:
 * "black-backed woodpecker (Picoides arcticus)".
 *
 * Letters are matched as in Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation
 * definitions in biomedical text", doi:10.1142/9789812776303_0042; here over tokens instead of characters.
 */
import type { Token } from "../tokens.ts";
import { INNER_WORDS } from "../word-lists.ts";
import { endOfWord } from "../tokens.ts";
import { findLongForm, matchForward } from "./match-letters.ts";
import type { Abbreviation, TokenRange } from "./match-letters.ts";
import {
  defineSpecies,
  defineSpeciesBefore,
  defineSpeciesBeside,
  isSpeciesAt,
} from "./common-names.ts";

/** Words that say that a short form follows. */
const CUES =
  /^(?:dubbed|called|termed|named|coined|denoted|abbreviated|shortened|namely|henceforth|hereafter|hereinafter|known|aka|a\.k\.a|referred)$/;
/** Words beside them. */
const BESIDE_CUES = /^(?:as|to|by|it|here|also|or|i\.e|and|commonly|usually|often|simply|the)$/;
/** Tokens in a bracket that are looked at: one that is never closed must not take for ever. */
const MAX_BRACKET = 60;
const TWO_CAPITALS = /\p{Lu}.*[\p{Lu}\d]/u;

/** Every definition in the tokens of one sentence, in reading order but for that of a title. */
export function findAbbreviations(tokens: readonly Token[]): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (let at = 1; at < tokens.length; at++) {
    if (opensBracket(tokens, at)) found.push(...defineInBracket(tokens, at));
    else if (!found.some(({ short }) => short.first === at))
      found.push(...defineBeside(tokens, at));
  }
  return found.concat(findTitleDefinition(tokens));
}

function opensBracket(tokens: readonly Token[], at: number): boolean {
  return at > 0 && /[([]\s*["“”'`]*$/.test(tokens[at]?.gap ?? "");
}

function endOfBracket(tokens: readonly Token[], at: number): number {
  let last = at + 1;
  const end = Math.min(tokens.length, at + MAX_BRACKET);
  while (last < end && !/[)\]]/.test(tokens[last]?.gap ?? "")) last++;
  return last;
}

/** What the parts of a bracket define, which commas and semicolons part: "(Picoides arcticus; hereafter BBWO)". */
function defineInBracket(tokens: readonly Token[], open: number): Abbreviation[] {
  const close = endOfBracket(tokens, open);
  const found: Abbreviation[] = [];
  for (let from = open, at = open + 1; at <= close; at++) {
    if (at < close && !/^\s*[,;]/.test(tokens[at]?.gap ?? "")) continue;
    const part = { first: from, last: at };
    // The members of a list fit almost any words: "(e.g., GPT-4, CodeLLaMa)".
    const isOwn = from === open || found.length > 0 || saysDefinition(tokens, part);
    const definition = isOwn ? definePart(tokens, open, part) : null;
    if (definition !== null) found.push(definition);
    from = at;
  }
  const inside = { first: open, last: close };
  if (found.length > 0) return found;
  const definition = defineInside(tokens, inside) ?? defineSpeciesBefore(tokens, inside);
  return definition === null ? [] : [definition];
}

/** What one part of a bracket defines: a short form of the words before the bracket, or their scientific name. */
function definePart(tokens: readonly Token[], open: number, part: TokenRange): Abbreviation | null {
  if (isSpeciesAt(tokens, part.first)) return defineSpecies(tokens, part.first, open);
  let first = part.first;
  while (first + 1 < part.last && isCue(tokens, first)) first++;
  const short = { first, last: endOfWord(tokens, first) };
  const long = short.last === part.last ? findLongForm(tokens, short, open) : null;
  return long === null ? null : { short, long, bracket: part.first };
}

/** Whether a part of a bracket comes after a semicolon, or says that it is a short form. */
function saysDefinition(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const words = tokens.slice(first, last);
  return words[0]?.gap.includes(";") === true || words.some(({ lower }) => CUES.test(lower));
}

function isCue(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  return CUES.test(word) || BESIDE_CUES.test(word);
}

/** "FL (federated learning)" */
function defineInside(tokens: readonly Token[], inside: TokenRange): Abbreviation | null {
  let first = inside.first - 1;
  while (tokens[first]?.attachment === "glued") first--;
  const short = { first, last: inside.first };
  if (inside.last - inside.first < 2 || !TWO_CAPITALS.test(textOf(tokens, short))) return null;
  const long = findLongForm(tokens, short, inside.last);
  return long?.first === inside.first ? { short, long, bracket: null } : null;
}

/** "low-rank adaptation, dubbed LoRA", "woodpeckers, or BBWO for short", "woodpecker Picoides arcticus" */
function defineBeside(tokens: readonly Token[], at: number): Abbreviation[] {
  if (isSpeciesAt(tokens, at)) return defineSpeciesBeside(tokens, at);
  const short = { first: at, last: endOfWord(tokens, at) };
  const isForShort =
    tokens[short.last]?.lower === "for" && tokens[short.last + 1]?.lower === "short";
  let end = at;
  while (end > 1 && isCue(tokens, end - 1)) end--;
  const isCued = tokens.slice(end, at).some(({ lower }) => CUES.test(lower));
  const long = isCued || isForShort ? findLongForm(tokens, short, end) : null;
  return long === null ? [] : [{ short, long, bracket: null }];
}

/** "AWQ: Activation-aware Weight Quantization for ..."; also "BBWO, black-backed woodpecker" in a list of them. */
function findTitleDefinition(tokens: readonly Token[]): Abbreviation[] {
  const short = { first: 0, last: endOfWord(tokens, 0) };
  const gap = tokens[short.last]?.gap ?? "";
  if (/^\s*:/.test(gap)) {
    const rest = { first: short.last, last: Math.min(tokens.length, short.last + 12) };
    const long = matchForward(tokens, short, rest);
    return long === null ? [] : [{ short, long, bracket: null }];
  }
  const long = /^\s*[,=]\s/.test(gap) ? findLongForm(tokens, short, tokens.length) : null;
  const isDefined = long?.first === short.last && isListedName(tokens, short, long);
  return isDefined ? [{ short, long, bracket: null }] : [];
}

/** Whether a whole sentence only gives a short form and a name that it may stand for. */
function isListedName(tokens: readonly Token[], short: TokenRange, long: TokenRange): boolean {
  const text = textOf(tokens, short);
  const words = tokens.slice(long.first, long.last);
  return (
    TWO_CAPITALS.test(text) &&
    words.length <= text.length &&
    words.every(({ lower, isStopWord }) => !isStopWord || INNER_WORDS.has(lower))
  );
}

function textOf(tokens: readonly Token[], { first, last }: TokenRange): string {
  return tokens
    .slice(first, last)
    .map(({ text }) => text)
    .join("");
}
