/** Words of titles, and pairs of them: what tells a community where its papers name little in common. */
import { chooseCanonicalName } from "../../entities/linking/canonical-name.ts";
import { Vocabulary } from "../../entities/text/vocabulary.ts";
import type { Lexeme } from "../../entities/text/vocabulary.ts";

/** A word, or two that stand side by side, of two titles or more. */
export interface TitlePhrase {
  /** As most titles write it, with the capitals of a title. */
  name: string;
  /** Of its words, in their order. */
  stems: string[];
  /** Whether it is one that could stand in titles of any field: "image". */
  isGeneral: boolean;
  /** Places of the titles that have it, ascending. */
  papers: number[];
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** What may stand between the two words of a pair: "post-fire", "home range". */
const JOINT = /^[ -‐‑]$/u;
const HYPHEN = /^[-‐‑]$/u;
const HAS_LETTERS = /\p{L}{3}/u;

/** A phrase of one title. */
interface Occurrence {
  words: Lexeme[];
  text: string;
}

/** The phrases of two titles or more, in the order in which they are first met. */
export function findTitlePhrases(titles: readonly string[]): TitlePhrase[] {
  const vocabulary = new Vocabulary();
  const met = new Map<string, Occurrence & { papers: number[]; spellings: string[] }>();
  titles.forEach((title, paper) => {
    for (const phrase of listPhrases(title, vocabulary)) {
      const key = phrase.words.map(({ stem }) => stem).join(" ");
      const known = met.get(key) ?? { ...phrase, papers: [], spellings: [] };
      met.set(key, known);
      if (known.papers.at(-1) === paper) continue;
      known.papers.push(paper);
      known.spellings.push(phrase.text);
    }
  });
  const shared = [...met.values()].filter(({ papers }) => papers.length > 1);
  vocabulary.assignWordClasses(shared.flatMap(({ words }) => words));
  return shared
    .filter(({ words }) => isNounLike(words.at(-1)))
    .map(({ words, papers, spellings }) => ({
      name: chooseCanonicalName(spellings, false),
      stems: words.map(({ stem }) => stem),
      isGeneral: words.every(({ isGeneric }) => isGeneric),
      papers,
    }));
}

function listPhrases(title: string, vocabulary: Vocabulary): Occurrence[] {
  const words = [...title.matchAll(WORD)].map(({ 0: text, index }) => {
    return { start: index, end: index + text.length, word: vocabulary.lexemeOf(text) };
  });
  /** Whether a word is joined by a hyphen to the one before. */
  const isPart = words.map(({ start }, at) => HYPHEN.test(title.slice(words[at - 1]?.end, start)));
  return words.flatMap(({ start, end, word }, at): Occurrence[] => {
    if (isPart[at]) return [];
    const next = words[at + 1];
    const isPair =
      next !== undefined && !isPart[at + 2] && JOINT.test(title.slice(end, next.start));
    return [
      ...(!isPart[at + 1] && isTelling(word) ? [{ words: [word], text: word.text }] : []),
      ...(isPair && areTelling(word, next.word)
        ? [{ words: [word, next.word], text: title.slice(start, next.end) }]
        : []),
    ];
  });
}

/** Whether a word says something of a subject. One of capitals alone would have to be explained. */
function isTelling({ text, isEmpty, isCapitals, isAboutData }: Lexeme): boolean {
  return !isEmpty && !isCapitals && !isAboutData && HAS_LETTERS.test(text);
}

function areTelling(first: Lexeme, second: Lexeme): boolean {
  const both = [first, second];
  if (both.some(({ isEmpty, isCapitals }) => isEmpty || isCapitals)) return false;
  return both.some((word) => isTelling(word) && !word.isGeneric);
}

/** Whether a word may be a noun: many are verbs, too ("fire", "reward", "foraging"). */
function isNounLike(word: Lexeme | undefined): boolean {
  if (word?.wordClass === "verb") return !word.lower.endsWith("ed");
  return word?.wordClass === "noun";
}
