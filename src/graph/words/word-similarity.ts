/** What the words of papers say of their likeness: their links, and the words and keywords that tell why. */
import { createWordReader } from "../../entities/words/subject-words.ts";
import type { WordVectors } from "../../entities/words/word-vectors.ts";
import type { WordSimilarity } from "../model.ts";
import { embedPapers } from "./centred-vectors.ts";
import { findWordLinks } from "./word-links.ts";
import { buildWordMatrix } from "./word-matrix.ts";
import type { PaperWords, Term } from "./word-matrix.ts";

/** Least inverse document frequency of a word in the background. */
const MIN_BACKGROUND = 0.3;

/** That of words of scientific prose, which the vectors do not know. */
const EMPTY_BACKGROUND = 1;

/** Telling words that are kept of each paper. */
const WORD_COUNT = 12;

/**
 * @param papers sorted by id
 * @param vectors of words; null to go by the words alone
 */
export function measureWordSimilarity(
  papers: readonly PaperWords[],
  vectors: WordVectors | null,
): WordSimilarity {
  const matrix = buildWordMatrix(papers, vectors ? createBackground(vectors) : undefined);
  const select = (own: Int32Array, isKept: (term: Term) => boolean): string[] =>
    Array.from(own).flatMap((number) => {
      const term = matrix.terms[number];
      return term && isKept(term) ? [term.text] : [];
    });
  return {
    links: findWordLinks(matrix, vectors ? embedPapers(papers, vectors) : []),
    wordsOf: matrix.termsOf.map((own) => select(own, isTelling).slice(0, WORD_COUNT)),
    keywordsOf: matrix.termsOf.map((own) => select(own, ({ kind }) => kind === "keyword")),
  };
}

function createBackground(vectors: WordVectors): (word: string) => number {
  const readWords = createWordReader();
  return (word) => {
    const [stem = null] = readWords(word, "");
    return stem === null ? EMPTY_BACKGROUND : Math.max(MIN_BACKGROUND, vectors.idfOf(stem));
  };
}

function isTelling({ kind, isGeneral }: Term): boolean {
  return kind === "word" && !isGeneral;
}
