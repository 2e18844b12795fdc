/**
 * Word weights: how much each word says for or against a phrase being a keyword, learnt from papers whose authors list
 * theirs. They know a phrase that no table has by the words it is made of.
 *
 * Their text has a line for each word: the stem, or "~" and the last four letters of a stem, a tab, and a digit in base
 * 36 for each of WORD_PLACES: round(18 + 4 * weight), 18 where nothing is known.
 * Lines that begin with "#" are comments.
 */
import { stemWord } from "../text/normal-form.ts";

/** Places of a word that have weights of their own. */
export const WORD_PLACES = [
  /** the last word of the phrase; */
  "last",
  /** another word of it; */
  "inner",
  /** the word before it, in the same clause; */
  "before",
  /** the word after it, in the same clause. */
  "after",
] as const;
export type WordPlace = (typeof WORD_PLACES)[number];

const PLACE_INDEX: Readonly<Record<WordPlace, number>> = { last: 0, inner: 1, before: 2, after: 3 };

/** Digit of the weight 0. */
const ZERO_DIGIT = 18;
/** Digits for each unit of log-odds. */
const SCALE = 4;
const MAX_DIGIT = 35;
/** Letters at the end of a stem that stand for its kind: "-itis", "-scopy". */
const ENDING_LENGTH = 4;

/** Weights in log-odds, by word; a word has one for each of WORD_PLACES. */
export interface WordWeights {
  /** The weight of a stem in a place, with that of its ending; 0 for an unknown one. */
  weightOf(stem: string, place: WordPlace): number;
  /** The same of a lower-case word beside a phrase, as it is written; 0 for no word. */
  weightBeside(word: string, place: "before" | "after"): number;
}

/** What stands for the ending of a stem where stems do: "~itis", which is no stem. */
export function endingOf(stem: string): string {
  return `~${stem.slice(-ENDING_LENGTH)}`;
}

/** Reads the text of the weights; lines without a word are passed over, and missing digits are 0. */
export function readWordWeights(text: string): WordWeights {
  const rowOf = new Map<string, number>();
  const lines = text.split("\n");
  const weights = new Float64Array(lines.length * WORD_PLACES.length);
  for (const line of lines) {
    const tab = line.indexOf("\t");
    if (tab <= 0 || line.startsWith("#")) continue;
    const row = rowOf.size * WORD_PLACES.length;
    rowOf.set(line.slice(0, tab), row);
    for (let at = 0; at < WORD_PLACES.length; at++) {
      const digit = parseInt(line.charAt(tab + 1 + at), 36);
      weights[row + at] = Number.isNaN(digit) ? 0 : (digit - ZERO_DIGIT) / SCALE;
    }
  }
  const weightAt = (word: string, at: number): number => {
    const row = rowOf.get(word);
    return row === undefined ? 0 : (weights[row + at] ?? 0);
  };
  const sumsOf = rememberByWord((stem) => {
    const ending = endingOf(stem);
    return Float64Array.from(WORD_PLACES, (_, at) => weightAt(stem, at) + weightAt(ending, at));
  });
  const sumsBeside = rememberByWord((word) => sumsOf(stemWord(word)));
  return {
    weightOf: (stem, place) => sumsOf(stem)[PLACE_INDEX[place]] ?? 0,
    weightBeside: (word, place) => sumsBeside(word)[PLACE_INDEX[place]] ?? 0,
  };
}

/** Remembers the answer for each word met: stems and endings are dear to make, and papers share most words. */
function rememberByWord<T>(make: (word: string) => T): (word: string) => T {
  const made = new Map<string, T>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    const one = make(word);
    made.set(word, one);
    return one;
  };
}

/** One line of the text, from weights in the order of WORD_PLACES. */
export function writeWordLine(word: string, weights: readonly number[]): string {
  const digits = weights.map((weight) =>
    Math.max(0, Math.min(MAX_DIGIT, Math.round(ZERO_DIGIT + SCALE * weight))).toString(36),
  );
  return `${word}\t${digits.join("")}`;
}
