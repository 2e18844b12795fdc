/** Scientific names of species: "Picoides arcticus", and "P. arcticus" after it. */
import type { Token } from "../tokens.ts";

/** Endings of Latin genera and epithets, which few English words have. */
const GENUS =
  /^\p{Lu}\p{Ll}*(?:us|is|um|ia|ea|ops|oides|[aeio]x|yx|es|os|as|ys|[^aeiou]a|[bcdflmnprt]o|er)$/u;
const EPITHET =
  /^\p{Ll}{2,}(?:us|is|um|ii|ae|ensis|oides|[^aeiou]a|[^aeiou]ea|ia|ei|[^aeiou]i)$|^(?:sapiens|elegans|mays|rerio|salar|leo|arctos|melanogaster|officinale|repens|virens|canadense|bison|bicolor|concolor|discolor|tricolor|minor|major)$/u;
/** English words that end like an epithet. */
const ENGLISH =
  /(?:data|media|analysis|lysis|nesis|thesis|basis|crisis|axis|virus|status|corpus|campus|focus|stimulus|census|bonus|area|criteria|phenomena|america|africa|asia|mia|plasia|tasia|dementia|pneumonia|sis|formula|schema|camera|delta|sigma|alpha|beta|gamma|lambda|theta|omega|medium|spectrum|forum|album|maximum|minimum|optimum|momentum|quantum|vacuum|continuum|museum|bacteria|bacterium|apparatus|apparatus|nucleus|versus|plus|thus|various|alumni|fungi|era|extra|ultra|visa|pizza|[aeiou]us)$/;
const TWO_WORDS = /^\p{Lu}\p{Ll}+ \p{Ll}+$/u;
const INITIAL = /^\p{Lu}$/u;

/** Whether two words are a genus and an epithet; told by their endings alone. */
export function isBinomial(genus: string, epithet: string): boolean {
  return epithet.length > 3 && genus.length > 2 && GENUS.test(genus) && isEpithet(epithet);
}

function isEpithet(word: string): boolean {
  return EPITHET.test(word) && (!ENGLISH.test(word) || /[^aeiou]eus$/.test(word));
}

/** Whether the two tokens at a place are a genus and an epithet. */
export function isBinomialAt(tokens: readonly Token[], at: number): boolean {
  const [genus, epithet] = [tokens[at], tokens[at + 1]];
  return epithet?.attachment === "spaced" && isBinomial(genus?.text ?? "", epithet.text);
}

/** "P. arcticus" of "Picoides arcticus"; null of what is no genus and epithet. */
export function abbreviatedGenusOf(text: string): string | null {
  // Nearly all texts are refused by this at once.
  if (!TWO_WORDS.test(text)) return null;
  const [genus = "", epithet = ""] = text.split(" ");
  return isBinomial(genus, epithet) ? `${genus.charAt(0)}. ${epithet}` : null;
}

/** Whether the two tokens at a place are an abbreviated genus and an epithet. */
export function isAbbreviatedAt(tokens: readonly Token[], at: number): boolean {
  const [genus, epithet] = [tokens[at], tokens[at + 1]];
  return (
    epithet?.attachment === "spaced" &&
    epithet.gap === ". " &&
    INITIAL.test(genus?.text ?? "") &&
    isEpithet(epithet.text)
  );
}
