/** Where a paper says something that may be a name: phrases of up to six words, with what stands around them. */
import type { Atom } from "../text/tokens.ts";
import { HEAD_WORDS, SMALL_WORDS } from "../text/word-lists.ts";
import type { Mention } from "../entity.ts";
import type { Reading } from "../text/tokenized-paper.ts";

/** Longer names exist, but their middle words then seldom stand alone. */
const MAX_WORDS = 6;
const MAX_ATOMS = 9;

/** Second halves of hyphenated words that are no part of the name: "CLIP-based". */
const SUFFIXES =
  /^(?:based|aware|guided|driven|free|like|style|powered|enhanced|augmented|trained|tuned|level|specific|related|agnostic|oriented|inspired|assisted|enabled|generated|series|family|wise|only|centric|equipped|compatible)$/;
/** Sizes and versions that a family's name goes without: "Qwen3-VL-8B", "DeiT-S". */
const SIZES = /^(?:\d+(?:\.\d+)?[bmk]|[sblh]|xl|xxl|small|base|large|tiny|huge|\d+)$/i;
/** Small words that a name may hold in its middle: "Mixture of Shards". */
const INNER_WORDS = /^(?:of|for|from|with|in|to|as|by|and|the|through|via|on|at|a|an)$/;

export interface Occurrence extends Mention {
  run: Atom[];
  /** Half-open range of atoms in the run. */
  first: number;
  last: number;
  sentence: number;
  /** Whether no further word of a name stands before it, or after it. */
  isFreeLeft: boolean;
  isFreeRight: boolean;
  /** What it names, where that is not what it says: "CIFAR-100" in "CIFAR-10/100". */
  spelledOut: string | null;
}

/** All phrases of a run that could be a name, small words neither first nor last. */
export function findPhrases(run: Atom[], reading: Reading): Occurrence[] {
  const found: Occurrence[] = [];
  const title = titleName(run);
  if (title !== null) found.push(occurrenceOf(run, 0, title, reading));
  for (let first = 0; first < run.length; first++) {
    if (run[first]?.joint === "glued" || isSmallWord(run, first)) continue;
    let wordCount = 0;
    for (let last = first + 1; last <= Math.min(run.length, first + MAX_ATOMS); last++) {
      const isOpening = last === first + 1;
      if (!isOpening && (opensPhrase(run, last - 1) || breaksInside(run, last - 1))) break;
      if (isOpening || run[last - 1]?.joint !== "glued") wordCount++;
      if (wordCount > MAX_WORDS) break;
      if (canEnd(run, last)) found.push(occurrenceOf(run, first, last, reading));
    }
  }
  return found;
}

/** End of what stands before the colon of the title, small words or not: "Fire Together Wire Together: ..." */
function titleName(run: readonly Atom[]): number | null {
  const colon = run.findIndex((atom) => /^\s*:/.test(atom.gap));
  const isName = run[0]?.field === "title" && colon > 0 && colon <= MAX_WORDS;
  return isName && !(canEnd(run, colon) && !isSmallWord(run, 0)) ? colon : null;
}

/** A range of atoms as a place in the paper; `spelledOut` where it names more than it says. */
export function occurrenceOf(
  run: Atom[],
  first: number,
  last: number,
  reading: Reading,
  spelledOut: string | null = null,
): Occurrence {
  const opening = run[first];
  const closing = run[last - 1];
  if (opening === undefined || closing === undefined) {
    throw new Error(`invalid range of atoms: ${String(first)} to ${String(last)}`);
  }
  const { field, start, sentence } = opening;
  const { end } = closing;
  const text = reading.paper[field].slice(start, end);
  const isFreeLeft =
    !isBoundary(run, first) && (opensPhrase(run, first) || isBoundary(run, first - 1));
  const isFreeRight =
    !isBoundary(run, last - 1) &&
    (opensPhrase(run, last) || isBoundary(run, last) || isSuffix(run, last) || isHead(run, last));
  return {
    field,
    start,
    end,
    text,
    run,
    first,
    last,
    sentence,
    isFreeLeft,
    isFreeRight,
    spelledOut,
  };
}

/** Whether the word at an atom is one that stands between names. */
export function isBoundary(run: readonly Atom[], at: number): boolean {
  const atom = run[at];
  if (atom === undefined) return true;
  if (!isWholeWord(run, at)) return false;
  return atom.isBetween || atom.wordClass === "adverb";
}

/** A part of a hyphenated word never is a small word: "one" in "one-shot". */
function isSmallWord(run: readonly Atom[], at: number): boolean {
  return isWholeWord(run, at) && SMALL_WORDS.has(run[at]?.lower ?? "");
}

function isWholeWord(run: readonly Atom[], at: number): boolean {
  return run[at]?.joint !== "glued" && run[at + 1]?.joint !== "glued";
}

/** Whether nothing that ends before an atom can reach it: the end of the run, or a comma, bracket or the like. */
function opensPhrase(run: readonly Atom[], at: number): boolean {
  const joint = run[at]?.joint;
  return at === 0 || (joint !== "glued" && joint !== "spaced");
}

function canEnd(run: readonly Atom[], last: number): boolean {
  const isInsideWord = run[last]?.joint === "glued" && !isSuffix(run, last);
  return !isInsideWord && !isSmallWord(run, last - 1);
}

function isSuffix(run: readonly Atom[], at: number): boolean {
  const atom = run[at];
  return atom?.joint === "glued" && (SUFFIXES.test(atom.lower) || SIZES.test(atom.text));
}

/** "X algorithm", "X dataset": the name is X. */
function isHead(run: readonly Atom[], at: number): boolean {
  return HEAD_WORDS.has(run[at]?.lower ?? "") && run[at + 1]?.joint !== "glued";
}

function breaksInside(run: readonly Atom[], at: number): boolean {
  const atom = run[at];
  if (atom === undefined || !isBoundary(run, at)) return false;
  return !INNER_WORDS.test(atom.lower) && !/^\p{Lu}/u.test(atom.text);
}
