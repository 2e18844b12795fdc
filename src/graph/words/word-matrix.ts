/**
 * Words of papers as tf-idf vectors (G. Salton and C. Buckley, 1988, doi:10.1016/0306-4573(88)90021-0): what is alike
 * about papers that share no name. The inverse document frequency is the geometric mean of two: in the papers given, so
 * that what all papers of a pile say ties none of them, and in the background, for words that say little anywhere.
 */
import { compareText } from "../../base/compare-text.ts";
import { Vocabulary } from "../../entities/text/vocabulary.ts";
import { STOP_WORDS } from "../../entities/text/word-lists.ts";
import type { Paper } from "../../papers/paper.ts";

/** What is read of a paper. */
export type PaperWords = Pick<Paper, "id" | "title" | "abstract" | "keywords">;

export interface WordMatrix {
  /** Columns: words as most papers write them, pairs of words, and keywords; in the order in which they are first met. */
  terms: Term[];
  /** By paper: the numbers of its terms, each once, heaviest first. */
  termsOf: Int32Array[];
  /** By paper: the weights of these, 0–1; their squares sum to less than 1, the less the fewer and the commoner they are. */
  weightsOf: Float64Array[];
}

export interface Term {
  text: string;
  kind: "word" | "pair" | "keyword";
  /** Whether it is a single word that says nothing of a subject by itself. */
  isGeneral: boolean;
}

/** A word of a title counts as if it stood so often in the abstract. */
const TITLE_COUNT = 2;

/** A keyword counts as if it stood so often in the abstract. */
const KEYWORD_COUNT = 3;

/** Pairs of words are counted in piles up to this size; larger ones have enough papers for each word. */
const MAX_PAPERS_FOR_PAIRS = 400;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const CLAUSE_END = /[^\p{L}\p{N}\p{M}'’ -]+/u;
const HAS_LETTERS = /\p{L}{3}/u;

/** How often each term stands in one paper, by key (see `TermReader.describe`). */
type Counts = Map<string, number>;

/**
 * @param papers sorted by id
 * @param backgroundOf inverse document frequency of a word, as written, in the background
 */
export function buildWordMatrix(
  papers: readonly PaperWords[],
  backgroundOf: (word: string) => number = () => 1,
): WordMatrix {
  const reader = new TermReader(papers.length <= MAX_PAPERS_FOR_PAIRS);
  const counts = papers.map((paper) => reader.count(paper));
  const paperCounts = new Map<string, number>();
  for (const own of counts)
    for (const key of own.keys()) paperCounts.set(key, (paperCounts.get(key) ?? 0) + 1);

  const numbers = new Map<string, number>();
  const terms: Term[] = [];
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, terms.length);
    return terms.push(reader.describe(key)) - 1;
  };
  const idfOf = createIdf(papers.length, paperCounts, (key) =>
    Math.max(...reader.describe(key).text.split(" ").map(backgroundOf)),
  );
  /** As if each paper had one more rare word: papers that share but what nearly all papers say are not alike. */
  const unshared = Math.log(Math.max(2, papers.length) / 2);
  const rows = counts.map((own) => {
    const weighed = [...own]
      .map(([key, count]) => ({ key, weight: (1 + Math.log(count)) * idfOf(key) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || compareText(a.key, b.key));
    const length = Math.sqrt(weighed.reduce((sum, { weight }) => sum + weight * weight, unshared));
    return {
      terms: Int32Array.from(weighed, ({ key }) => numberOf(key)),
      weights: Float64Array.from(weighed, ({ weight }) => weight / length),
    };
  });
  return {
    terms,
    termsOf: rows.map((row) => row.terms),
    weightsOf: rows.map((row) => row.weights),
  };
}

/** Looks up how telling a term is; 0 for one of a single paper, and of all papers. */
function createIdf(
  paperCount: number,
  paperCounts: ReadonlyMap<string, number>,
  backgroundOf: (key: string) => number,
): (key: string) => number {
  const known = new Map<string, number>();
  return (key) => {
    const shared = paperCounts.get(key) ?? 0;
    if (shared < 2) return 0;
    const idf =
      known.get(key) ?? Math.sqrt(Math.log(paperCount / shared) * Math.max(0, backgroundOf(key)));
    known.set(key, idf);
    return idf;
  };
}

/** Reads terms, and remembers how their words are written. */
class TermReader {
  readonly #vocabulary = new Vocabulary();
  readonly #withPairs: boolean;
  /** By stem: how often each spelling is met. */
  readonly #spellings = new Map<string, Map<string, number>>();

  constructor(withPairs: boolean) {
    this.#withPairs = withPairs;
  }

  count({ title, abstract, keywords }: PaperWords): Counts {
    const counts: Counts = new Map();
    this.#countText(title, TITLE_COUNT, counts);
    this.#countText(abstract, 1, counts);
    for (const keyword of keywords) {
      this.#countText(keyword, 1, counts);
      const key = this.#readWords(keyword).filter(Boolean).join(" ");
      if (key !== "") add(counts, `=${key}`, KEYWORD_COUNT);
    }
    return counts;
  }

  /** The term of a key: a stem, two stems, or "=" and the stems of a keyword. */
  describe(key: string): Term {
    const stems = key.replace(/^=/, "").split(" ");
    const words = stems.map((stem) => this.#spell(stem));
    const kind = key.startsWith("=") ? "keyword" : words.length > 1 ? "pair" : "word";
    const [first = "", ...others] = words;
    const { isGeneric, isAboutData } = this.#vocabulary.lexemeOf(first);
    const isGeneral = others.length === 0 && (isGeneric || isAboutData);
    return { text: words.join(" "), kind, isGeneral };
  }

  #countText(text: string, count: number, counts: Counts): void {
    for (const clause of text.split(CLAUSE_END)) {
      const words = this.#readWords(clause);
      words.forEach((stem, at) => {
        const before = words[at - 1] ?? "";
        if (stem === "") return;
        add(counts, stem, count);
        if (this.#withPairs && before !== "") add(counts, `${before} ${stem}`, count);
      });
    }
  }

  /** Stems of the words of a text; empty for those that say nothing. */
  #readWords(text: string): string[] {
    return Array.from(text.match(WORD) ?? [], (word) => {
      const { stem, lower } = this.#vocabulary.lexemeOf(word);
      if (STOP_WORDS.has(lower) || !HAS_LETTERS.test(lower)) return "";
      const spellings = this.#spellings.get(stem) ?? new Map<string, number>();
      this.#spellings.set(stem, spellings.set(lower, (spellings.get(lower) ?? 0) + 1));
      return stem;
    });
  }

  #spell(stem: string): string {
    const spellings = [...(this.#spellings.get(stem) ?? [])];
    return spellings.sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? stem;
  }
}

function add(counts: Counts, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
