/** The different words of all papers read so far, each analysed once. */
import {
  EMPTY_WORDS,
  GENERIC_WORDS,
  MEASURE_WORDS,
  SCIENTIFIC_STOP_WORDS,
  STOP_WORDS,
} from "./word-lists.ts";
import { PLACE_WORDS } from "./place-names.ts";
import { foldCase, stemOf } from "./normal-form.ts";
import { classifyWords } from "./part-of-speech.ts";
import type { WordClass } from "./part-of-speech.ts";
import { hasInnerCapitalOrDigit, isCapitals } from "./word-shape.ts";

/** What is known of a word wherever it stands. */
export interface Lexeme {
  text: string;
  lower: string;
  /** Part of the key; see normal-form. */
  stem: string;
  /** "other" until `assignWordClasses` is called. */
  wordClass: WordClass;
  /** See shortFormOf. */
  shortForm: string;
  /** See word-shape, also for the next. */
  isCapitals: boolean;
  hasInnerCapitalOrDigit: boolean;
  /** Whether it is a stop word, of English or of scientific prose: it stands between names, and seldom in one. */
  isStopWord: boolean;
  /** Whether it says nothing of a subject: a word of EMPTY_WORDS, a stop word, a letter, a measure or a place. */
  isEmpty: boolean;
  /** Whether it is too general for an entity by itself. */
  isGeneric: boolean;
  /** Whether it is a form of a verb that can stand before a noun or for one: "labelled", "mapping". */
  isParticiple: boolean;
  /** Whether it speaks of data or experiments: "benchmarks", "evaluate". */
  isAboutData: boolean;
}

const ABOUT_DATA =
  /^(?:datasets?|benchmarks?|evaluat\w*|experiments?|experimental|results?|corpora|suites?)$/;
const EMPTY_LISTS = [EMPTY_WORDS, MEASURE_WORDS, PLACE_WORDS];
const LETTER = /^[a-z]$/;
const PARTICIPLE = /..(?:ed|ing)$/;
const PLURAL_SHORT_FORM = /(?<=[\p{Lu}\d])s$/u;

/** Grows with the texts read; the same word gives the same lexeme. */
export class Vocabulary {
  private readonly words = new Map<string, Lexeme>();
  private readonly classes = new Map<string, WordClass>();
  private readonly unclassified = new Set<string>();

  /** The lexeme of a word as written; its word class may still be unknown. */
  lexemeOf(text: string): Lexeme {
    let word = this.words.get(text);
    if (word === undefined) {
      const lower = text === "&" ? "and" : foldCase(text);
      const wordClass = this.classes.get(lower);
      if (wordClass === undefined) this.unclassified.add(lower);
      const stem = stemOf(text) || lower;
      const isIn = (list: ReadonlySet<string>) => list.has(lower) || list.has(stem);
      const isStopWord = STOP_WORDS.has(lower) || isIn(SCIENTIFIC_STOP_WORDS);
      const isEmpty = isStopWord || LETTER.test(lower) || EMPTY_LISTS.some(isIn);
      word = {
        text,
        lower,
        stem,
        wordClass: wordClass ?? "other",
        shortForm: shortFormOf(text),
        isCapitals: isCapitals(text),
        hasInnerCapitalOrDigit: hasInnerCapitalOrDigit(text),
        isStopWord,
        isEmpty,
        isGeneric: isEmpty || isIn(GENERIC_WORDS),
        isParticiple: PARTICIPLE.test(lower),
        isAboutData: ABOUT_DATA.test(lower),
      };
      this.words.set(text, word);
    }
    return word;
  }

  /** Writes their word classes into words that `lexemeOf` gave: many at a time cost a third of one by one. */
  assignWordClasses(words: readonly Lexeme[]): void {
    const unknown = [...this.unclassified];
    this.unclassified.clear();
    classifyWords(unknown).forEach((wordClass, at) => {
      this.classes.set(unknown[at] ?? "", wordClass);
    });
    for (const word of words) word.wordClass = this.classes.get(word.lower) ?? "other";
  }
}

/** A short form without its plural "s": "CNN" of "CNNs". */
export function shortFormOf(text: string): string {
  return text.endsWith("s") ? text.replace(PLURAL_SHORT_FORM, "") : text;
}
