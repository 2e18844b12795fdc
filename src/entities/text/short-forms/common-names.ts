/** Species called by both names: "black-backed woodpecker (Picoides arcticus)", "woodpecker P. arcticus". */
import type { Token } from "../tokens.ts";
import type { Abbreviation, TokenRange } from "./match-letters.ts";
import { isCut } from "./match-letters.ts";
import { isAbbreviatedAt, isBinomialAt } from "./species.ts";

/** Common names have no more words. */
const MAX_WORDS = 4;
/** Words that any species is called by. */
const ANY_SPECIES =
  /^(?:species|subspecies|gen(?:us|era)|tax(?:a|on)|specialists?|individuals?|populations?|communit(?:y|ies)|hosts?|strains?|isolates?|birds?|plants?|animals?|insects?|trees?|bacteri(?:a|um)|fung(?:i|us)|organisms?|adults?|males?|females?|larvae?|types?)$/;
const CAPITAL = /^\p{Lu}/u;
const PARTICIPLE = /(?:ed|ing|en)$/;
const DIGIT = /\d/;

/** Whether a scientific name begins at a place, its genus in full or not. */
export function isSpeciesAt(tokens: readonly Token[], at: number): boolean {
  return isBinomialAt(tokens, at) || isAbbreviatedAt(tokens, at);
}

/** The scientific name that opens a part of a bracket as the short form of the common name before the bracket. */
export function defineSpecies(
  tokens: readonly Token[],
  at: number,
  open: number,
): Abbreviation | null {
  const long = findCommonName(tokens, open);
  return long === null ? null : { short: { first: at, last: at + 2 }, long, bracket: at };
}

/** The same for one right after its common name: "woodpecker P. arcticus", "(woodpecker, Picoides arcticus)". */
export function defineSpeciesBeside(tokens: readonly Token[], at: number): Abbreviation[] {
  const definition = defineSpecies(tokens, at, at);
  const gap = tokens[at]?.gap ?? "";
  // One hyphenated word is no name: "wild-type Mus musculus".
  if (definition === null || !hasSpace(tokens, definition.long)) return [];
  const isBracketed = opensBracket(tokens[definition.long.first]);
  return gap === " " || (gap === ", " && isBracketed) ? [definition] : [];
}

/** The scientific name before a bracket that holds the common one; null where there is none. */
export function defineSpeciesBefore(
  tokens: readonly Token[],
  inside: TokenRange,
): Abbreviation | null {
  const short = { first: inside.first - 2, last: inside.first };
  const long = isSpeciesAt(tokens, short.first) ? findCommonName(tokens, inside.last) : null;
  const isWhole = long?.first === inside.first && hasSpace(tokens, long);
  return isWhole ? { short, long, bracket: null } : null;
}

/** At least two words before a place, of which the last is a noun that not any species is called by. */
function findCommonName(tokens: readonly Token[], end: number): TokenRange | null {
  let first = end;
  let words = 0;
  for (let at = end - 1; at >= 0 && words < MAX_WORDS; at--) {
    const token = tokens[at];
    if (token === undefined || standsBetweenNames(tokens, at, end)) break;
    if (at + 1 < end && isCut(tokens[at + 1])) break;
    if (token.attachment !== "glued") {
      first = at;
      words++;
    }
  }
  const head = tokens[end - 1];
  // "wild Black-backed Woodpeckers": capitals tell where the name begins.
  if (CAPITAL.test(head?.text ?? ""))
    while (first < end && !CAPITAL.test(tokens[first]?.text ?? "")) first++;
  return head !== undefined && end - first > 1 && isHead(head) ? { first, last: end } : null;
}

/** Out of context, "pine" is a verb. */
function isHead({ lower, wordClass }: Token): boolean {
  const mayBeNoun = wordClass === "noun" || (wordClass === "verb" && !PARTICIPLE.test(lower));
  return mayBeNoun && !ANY_SPECIES.test(lower);
}

/** Whether a whole word before an end is a stop word, adverb, verb or number. */
function standsBetweenNames(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at];
  const isPart =
    token?.attachment === "glued" || (at + 1 < end && tokens[at + 1]?.attachment === "glued");
  if (token === undefined || isPart) return false;
  const { isStopWord, wordClass, text } = token;
  const isVerb = wordClass === "verb" && at + 1 < end;
  return isStopWord || wordClass === "adverb" || isVerb || DIGIT.test(text);
}

function hasSpace(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return tokens.slice(first + 1, last).some(({ attachment }) => attachment === "spaced");
}

function opensBracket(token: Token | undefined): boolean {
  return /[([]/.test(token?.gap ?? "");
}
