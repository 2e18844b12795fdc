/** A text as tokens: words cut at hyphens, since "text-to-image" must be found in "text-to-image diffusion". */
import type { Mention, Span } from "../entity.ts";
import type { Vocabulary, Lexeme } from "./vocabulary.ts";

/**
 * What separates a token from the one before. glued: a hyphen, a caret, an asterisk or nothing; spaced: white space; slashed: a slash;
 * comma: a comma; hanging: a hyphen and white space ("few- and"); apart: anything else, or the start of a sentence.
 */
type Attachment = "glued" | "spaced" | "slashed" | "comma" | "hanging" | "apart";

export interface Token extends Span, Lexeme {
  field: Mention["field"];
  attachment: Attachment;
  /** The text between the token before (or the start of the sentence) and this one. */
  gap: string;
  /** Index of its sentence; the title is sentence 0, keywords have the number of the last one. */
  sentence: number;
  /** Whether it is the first of its sentence, where a capital says nothing. */
  isFirst: boolean;
}

/** A word, with an order as in "AR(1)" and "SU(2)"; also "&" by itself, and a year as in "AIME '24". */
const TOKEN =
  /(?<=\s)&(?=\s)|(?:(?<=\s)['’](?=\d\d(?![\p{L}\p{N}'’])))?[\p{L}\p{N}\p{M}]+(?:(?:['’&_]|(?<=\p{N})[.,](?=\p{N}{1,3}(?!\p{N}))|(?<=\b\p{L})\.(?=\p{L}\b|\p{Lu}{2,3}\b))[\p{L}\p{N}\p{M}]+)*(?:[+#]+(?![\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])\p{Lu}{1,6})\((?:\d{1,2}|[a-rt-z])(?:, ?(?:\d{1,2}|[a-rt-z]))*\))?/gu;
const ADDRESS =
  /(?:https?:\/\/|www\.|\b(?:github|gitlab|huggingface)\.\w{2,3}\/)[^\s)]+|\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]+/g;

/** Words that begin a clause after a dash, and words that end one before a list of names. */
const DASHED_ON = /^(?:we|this|these|which|our|it|they|thus|namely|including)$/;
const DASHED_OFF = /^(?:datasets|benchmarks|corpora|models|methods|tasks|baselines|domains)$/;

const INITIAL = /^\p{Lu}$/u;
const INITIALS = /^(?:\p{Lu}\.)+\p{Lu}$/u;
const SMALL_WORD = /^\p{Ll}{3,}$/u;

/** Signs of formulas in TeX, which stand around a letter of a name: "$N$-body", "$\\alpha$-helix". */
const TEX_SIGN = /[$\\]/;
const GREEK =
  /^(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Sigma|Phi|Psi|Omega)$/;

/** In every address; looking for this first is quicker than looking for addresses. */
const ADDRESS_SIGN = /[/@]|www\./;

/**
 * Cuts one sentence of a field into tokens, without addresses and TeX commands.
 *
 * Offsets count in the field; word classes are not assigned yet.
 */
export function tokenize(
  field: Mention["field"],
  text: string,
  sentence: Span & { index: number },
  vocabulary: Vocabulary,
): Token[] {
  const body = hideAddresses(text.slice(sentence.start, sentence.end));
  const tokens: Token[] = [];
  let end = 0;
  for (const match of body.matchAll(TOKEN)) {
    const gap = body.slice(end, match.index);
    if (gap.endsWith("\\") && !GREEK.test(match[0])) continue;
    const word = vocabulary.lexemeOf(match[0]);
    end = match.index + word.text.length;
    // Each property by name: a spread with more properties after it is many times slower to make.
    tokens.push({
      text: word.text,
      lower: word.lower,
      stem: word.stem,
      wordClass: word.wordClass,
      shortForm: word.shortForm,
      isCapitals: word.isCapitals,
      hasInnerCapitalOrDigit: word.hasInnerCapitalOrDigit,
      isStopWord: word.isStopWord,
      isEmpty: word.isEmpty,
      isGeneric: word.isGeneric,
      isParticiple: word.isParticiple,
      isAboutData: word.isAboutData,
      field,
      attachment: tokens.length === 0 ? "apart" : attachmentBetween(tokens.at(-1), gap, word),
      gap,
      sentence: sentence.index,
      isFirst: tokens.length === 0,
      start: sentence.start + match.index,
      end: sentence.start + end,
    });
  }
  return tokens;
}

function hideAddresses(text: string): string {
  return ADDRESS_SIGN.test(text)
    ? text.replace(ADDRESS, (address) => "|".repeat(address.length))
    : text;
}

/** The key of a phrase: the stems of a half-open range of tokens, joined. */
export function keyOfTokens(run: readonly Token[], first: number, last: number): string {
  // Stems are hashed already; a text that is put together is hashed anew wherever it is looked up.
  if (last - first === 1) return run[first]?.stem ?? "";
  let key = "";
  for (let at = first; at < last; at++) key += run[at]?.stem ?? "";
  return key;
}

/** Some write a hyphen for a dash: "CIFAR100-we compare", "image datasets-FEMNIST, ..." */
function attachmentBetween(
  before: Lexeme | undefined,
  gap: string,
  { lower, text }: Lexeme,
): Attachment {
  const attachment = isAfterInitial(before, gap, text) ? "spaced" : attachmentOf(gap);
  if (attachment !== "glued" || gap === "") return attachment;
  const isDash =
    DASHED_ON.test(lower) || (DASHED_OFF.test(before?.lower ?? "") && /^\p{Lu}/u.test(text));
  return isDash ? "apart" : "glued";
}

/** Whether the full stop between two words only shortens the one before: "P. arcticus", "U.S. forests". */
function isAfterInitial(before: Lexeme | undefined, gap: string, text: string): boolean {
  if (gap !== ". " || before === undefined) return false;
  return INITIALS.test(before.text) || (INITIAL.test(before.text) && SMALL_WORD.test(text));
}

function attachmentOf(gap: string): Attachment {
  if (gap === " ") return "spaced";
  if (TEX_SIGN.test(gap)) return attachmentOf(gap.replace(/[$\\]/g, ""));
  if (gap === "" || gap === "^" || gap === "*" || /^\s?[-‐‑–]$/.test(gap)) return "glued";
  if (/^\s+$/.test(gap)) return "spaced";
  if (/^\s?\/\s?-?$/.test(gap)) return "slashed";
  if (/^\s?,\s*-?$/.test(gap)) return "comma";
  return /^[-‐‑–][,/]?\s+$/.test(gap) ? "hanging" : "apart";
}

/** Index after the hyphenated word that starts at a token. */
export function endOfWord(tokens: readonly Token[], at: number): number {
  let last = at + 1;
  while (tokens[last]?.attachment === "glued") last++;
  return last;
}
