/** Where a phrase of a run can begin and end: how sure it is that no word beside it belongs to the same name. */
import type { Token } from "../text/tokens.ts";
import { HEAD_NOUNS, STOP_WORDS } from "../text/word-lists.ts";

/** No word beside it can belong to the same name. */
export const FREE = 2;
/** The word beside it may say more of the name, or be part of a longer one: "acute" of "acute pancreatitis". */
const LOOSE = 1;
const BOUND = 0;
/** Free on both sides. */
export const WHOLLY_FREE = 2 * FREE;

/** Second parts of hyphenated words that are no part of the name: "CLIP-based". */
const SUFFIXES =
  /^(?:based|aware|guided|driven|free|like|style|powered|enhanced|augmented|trained|tuned|level|specific|related|agnostic|oriented|inspired|assisted|enabled|generated|induced|dependent|derived|mediated|associated|series|family|wise|only|centric|equipped|compatible)$/;
/** Sizes and versions, which are no part of the name of a family: "Qwen3-VL-8B", "DeiT-S". */
const SIZES = /^(?:\d+(?:\.\d+)?[bmk]|[sblh]|xl|xxl|small|base|large|tiny|huge|\d+)$/i;

const CAPITAL_START = /^\p{Lu}/u;
const SMALL_START = /^\p{Ll}/u;
const LETTERS = /^\p{L}+$/u;
/** After these a word that can be a verb is one. */
const SUBJECT_OR_MODAL = /^(?:we|i|they|can|could|may|might|must|should|will|would|cannot)$/;

/** Whether a token is a word that stands between names; also before and after the run. */
export function isBoundary(run: readonly Token[], at: number): boolean {
  const token = run[at];
  if (token === undefined) return true;
  if (!isWholeWord(run, at)) return false;
  if (token.isStopWord) return !isNounHere(run, at);
  return token.wordClass === "adverb" || isNumeral(token) || isVerbHere(run, at);
}

/** "study" in "we study X". */
function isVerbHere(run: readonly Token[], at: number): boolean {
  return run[at]?.wordClass === "verb" && SUBJECT_OR_MODAL.test(run[at - 1]?.lower ?? "");
}

/** Whether a token is a stop word of English; a part of a hyphenated word never is: "one" in "one-shot". */
export function isStopWord(run: readonly Token[], at: number): boolean {
  const token = run[at];
  if (token?.isStopWord !== true || !STOP_WORDS.has(token.lower)) return false;
  return isWholeWord(run, at) && !isNounHere(run, at);
}

/** Whether what looks like a stop word is none: "land use", "IT adoption", "hepatitis A". */
function isNounHere(run: readonly Token[], at: number): boolean {
  return isUseAsNoun(run, at) || isShortForm(run, at) || isVariant(run, at);
}

/** In capitals, but not among others: "WHO", but not in a title all in capitals. */
function isShortForm(run: readonly Token[], at: number): boolean {
  if (run[at]?.isCapitals !== true) return false;
  return run[at - 1]?.isCapitals !== true && run[at + 1]?.isCapitals !== true;
}

/** "A" after a noun in small letters, as no article is written. */
function isVariant(run: readonly Token[], at: number): boolean {
  const [before, token] = [run[at - 1], run[at]];
  if (token?.text !== "A" || token.attachment !== "spaced" || before === undefined) return false;
  return before.wordClass === "noun" && !before.isStopWord && SMALL_START.test(before.text);
}

/** After a singular, which asks for "uses" as a verb: "land use", but not "nets use" or "to use". */
function isUseAsNoun(run: readonly Token[], at: number): boolean {
  const [before, token] = [run[at - 1], run[at]];
  if (token?.lower !== "use" || token.attachment !== "spaced") return false;
  return before !== undefined && !before.isStopWord && !before.lower.endsWith("s");
}

/** "two", but not the "2" of a name. */
function isNumeral({ wordClass, text }: Token): boolean {
  return wordClass === "number" && LETTERS.test(text);
}

/** Whether a token is neither the first nor a later part of a hyphenated word. */
export function isWholeWord(run: readonly Token[], at: number): boolean {
  return run[at]?.attachment !== "glued" && run[at + 1]?.attachment !== "glued";
}

/** Whether no phrase goes on over the start of a token: at the start of the run, and after a comma, bracket or the like. */
export function opensPhrase(run: readonly Token[], at: number): boolean {
  const attachment = run[at]?.attachment;
  return at === 0 || (attachment !== "glued" && attachment !== "spaced");
}

/** How freely a phrase begins at a token: FREE, LOOSE or BOUND. */
export function leftEdge(run: readonly Token[], first: number): number {
  const isOpen = opensPhrase(run, first) || isBoundary(run, first - 1);
  if (isBoundary(run, first)) return isOpen && modifiesNext(run, first) ? LOOSE : BOUND;
  if (isOpen) return FREE;
  const [before, token] = [run[first - 1], run[first]];
  if (before === undefined || token === undefined) return FREE;
  const isModified =
    before.attachment === "glued" || before.wordClass !== "noun" || before.isParticiple;
  return isModified || beginsCapitals(before, token) ? LOOSE : BOUND;
}

/** How freely a phrase ends before a token: FREE, LOOSE or BOUND. */
export function rightEdge(run: readonly Token[], last: number): number {
  if (isBoundary(run, last - 1)) return BOUND;
  if (opensPhrase(run, last) || isBoundary(run, last) || isSuffix(run, last) || isHead(run, last))
    return FREE;
  const [closing, next] = [run[last - 1], run[last]];
  if (closing === undefined || next === undefined) return FREE;
  if (next.attachment === "glued") return BOUND;
  const isLoose = next.wordClass === "verb" || next.isGeneric || beginsCapitals(next, closing);
  return isLoose ? LOOSE : BOUND;
}

/** Whether an adverb or the like says how the word after it is: "weakly" of "weakly labelled images". */
function modifiesNext(run: readonly Token[], at: number): boolean {
  const next = run[at + 1];
  if (run[at]?.wordClass !== "adverb" || next === undefined || next.isStopWord) return false;
  return next.isParticiple || next.wordClass === "adjective";
}

/** Whether a name in capitals stands in small letters: "Early Bronze Age" in "the Early Bronze Age site". */
function beginsCapitals(outside: Token, inside: Token): boolean {
  const isText = inside.field === "abstract" && CAPITAL_START.test(inside.text);
  return isText && SMALL_START.test(outside.text);
}

/** Whether a token is the second part of a hyphenated word, and no part of the name before it. */
export function isSuffix(run: readonly Token[], at: number): boolean {
  const token = run[at];
  return token?.attachment === "glued" && (SUFFIXES.test(token.lower) || SIZES.test(token.text));
}

/** Whether a token is a noun that says what the name before it is: "X algorithm". */
function isHead(run: readonly Token[], at: number): boolean {
  return HEAD_NOUNS.has(run[at]?.lower ?? "") && run[at + 1]?.attachment !== "glued";
}
