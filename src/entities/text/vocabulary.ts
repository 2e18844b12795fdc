/** The words of all papers read so far, each looked into once. */
import { SCIENTIFIC_STOP_WORDS, STOP_WORDS } from "./word-lists.ts";
import { foldCase, stemWord } from "./normal-form.ts";
import { classifyWords } from "./part-of-speech.ts";
import type { WordClass } from "./part-of-speech.ts";

/** What a word is, wherever it stands. */
export interface Lexeme {
  text: string;
  lower: string;
  /** Part of the key; see normal-form. */
  stem: string;
  /** "other" until `classify` is called. */
  wordClass: WordClass;
  /** See shortFormOf. */
  shortForm: string;
  /** Whether it is all capitals, but for a plural "s". */
  isCapitals: boolean;
  /** Whether it has a capital or a digit after a letter: "FedAvg", "GPT4". */
  isCoined: boolean;
  /** Whether it stands between names, and seldom in one. */
  isBetween: boolean;
  /** Whether it speaks of data or of what was tried on them. */
  isAboutData: boolean;
}

const CAPITALS = /^\p{Lu}{2,}s?$/u;
const COINED = /^\p{L}*(?:\p{L}\p{Lu}|\p{L}\d)/u;
const ABOUT_DATA =
  /^(?:datasets?|benchmarks?|evaluat\w*|experiments?|experimental|results?|corpora|suites?)$/;
const PLURAL_SHORT_FORM = /(?<=[\p{Lu}\d])s$/u;

export class Vocabulary {
  private readonly words = new Map<string, Lexeme>();
  private readonly classes = new Map<string, WordClass>();
  private readonly unclassified = new Set<string>();

  wordOf(text: string): Lexeme {
    let word = this.words.get(text);
    if (word === undefined) {
      const lower = foldCase(text);
      const wordClass = this.classes.get(lower);
      if (wordClass === undefined) this.unclassified.add(lower);
      word = {
        text,
        lower,
        stem: stemWord(lower) || lower,
        wordClass: wordClass ?? "other",
        shortForm: shortFormOf(text),
        isCapitals: CAPITALS.test(text),
        isCoined: COINED.test(text),
        isBetween: STOP_WORDS.has(lower) || SCIENTIFIC_STOP_WORDS.has(lower),
        isAboutData: ABOUT_DATA.test(lower),
      };
      this.words.set(text, word);
    }
    return word;
  }

  /** Gives `words`, all met through `wordOf`, their classes: many at a time cost a third of one by one. */
  classify(words: readonly Lexeme[]): void {
    const unknown = [...this.unclassified];
    this.unclassified.clear();
    classifyWords(unknown).forEach((wordClass, at) => {
      this.classes.set(unknown[at] ?? "", wordClass);
    });
    for (const word of words) word.wordClass = this.classes.get(word.lower) ?? "other";
  }
}

/** A short form as it is looked up: "CNNs" is "CNN". */
export function shortFormOf(text: string): string {
  return text.endsWith("s") ? text.replace(PLURAL_SHORT_FORM, "") : text;
}
