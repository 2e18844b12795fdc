/** The words of a text that may say what it is about, each as the stem that its word family shares. */
import { foldCase, stemOf } from "../text/normal-form.ts";
import { SCIENTIFIC_STOP_WORDS, STOP_WORDS } from "../text/word-lists.ts";

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const HAS_LETTER = /\p{L}/u;
/** Of nouns and of verb forms: "segment" of "segmentation", "segmented" and "segmenting". */
const ENDING = /(?:i[sz]ation|ation|ing|ed|e)s?$/;
/** A stem keeps this many letters. */
const MIN_LETTERS = 4;

/** Makes stems, and remembers them by word: texts share most of their words. */
export function createWordReader() {
  const stemByWord = new Map<string, string | null>();
  const readWord = (word: string): string | null => {
    const known = stemByWord.get(word);
    if (known !== undefined) return known;
    const stem = familyStem(word);
    stemByWord.set(word, stem);
    return stem;
  };
  /**
   * The stems of a paper's words in their order, its title twice: it says most of the subject. Null stands for a word
   * that says nothing, and between the texts.
   */
  return (title: string, abstract: string): (string | null)[] =>
    [title, title, abstract].flatMap((text) => [...(text.match(WORD) ?? []).map(readWord), null]);
}

/** The stem of a word as written; null for stop words, single letters and numbers. */
function familyStem(word: string): string | null {
  const stem = stemOf(word);
  const isEmpty = [foldCase(word), stem].some(
    (form) => STOP_WORDS.has(form) || SCIENTIFIC_STOP_WORDS.has(form),
  );
  if (isEmpty || stem.length < 2 || !HAS_LETTER.test(stem)) return null;
  const short = stem.replace(ENDING, "");
  return short.length >= MIN_LETTERS ? short : stem;
}
