/**
 * Word vectors: words that stand in papers of the same subjects have vectors of nearly the same direction.
 *
 * Their text has a line for each word: the stem, a tab, the digit in base 36 of its count of papers n in the
 * background, round(2 * log2(1 + n)), and the code of its vector. Of each number of a vector the code keeps only
 * whether it is negative: papers are told apart by the sum of many. A sign of the code stands for six numbers, whose
 * bits, 1 for positive, make its place in SIGNS, the first number being the lowest bit.
 * Lines that begin with "#" are comments.
 */

/** Numbers that a sign of a code stands for; the length of a vector is a multiple of it. */
export const NUMBERS_OF_SIGN = 6;
const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/";

/** The digit of all papers: 156,000 to 220,000. */
const ALL_PAPERS_DIGIT = 35;
/** The digit of words that are not in the table: rarer than all of it. */
const UNKNOWN_DIGIT = 6;

/** Knows words by stem, as subject-words makes them. */
export interface WordVectors {
  /** Numbers of each vector; 0 where the table is empty. */
  dimensionCount: number;
  /** Inverse document frequency in the background: ln(papers / papers with the word), from 0. */
  idfOf(stem: string): number;
  /** The vector of a word, each number −1 or 1; null for an unknown one. Not to be written to. */
  vectorOf(stem: string): Int8Array | null;
}

/** Reads the text of the vectors; lines without a word are passed over. */
export function readWordVectors(text: string): WordVectors {
  /** The digit and the code of each word; a code is read when it is asked for, for a pile has one word in ten. */
  const codeOf = new Map<string, string>();
  const vectors = new Map<string, Int8Array>();
  for (const line of text.split("\n")) {
    const tab = line.indexOf("\t");
    if (tab > 0 && !line.startsWith("#")) codeOf.set(line.slice(0, tab), line.slice(tab + 1));
  }
  const [first = "0"] = codeOf.values();
  return {
    dimensionCount: (first.length - 1) * NUMBERS_OF_SIGN,
    idfOf: (stem) => {
      const code = codeOf.get(stem);
      const digit = code === undefined ? UNKNOWN_DIGIT : parseInt(code.charAt(0), 36);
      return ((ALL_PAPERS_DIGIT - digit) / 2) * Math.LN2;
    },
    vectorOf: (stem) => {
      const known = vectors.get(stem);
      if (known !== undefined) return known;
      const code = codeOf.get(stem);
      if (code === undefined) return null;
      const vector = readCode(code);
      vectors.set(stem, vector);
      return vector;
    },
  };
}

/** The vector of a code after its first digit. */
function readCode(code: string): Int8Array {
  const vector = new Int8Array((code.length - 1) * NUMBERS_OF_SIGN);
  for (let at = 0; at < vector.length; at += NUMBERS_OF_SIGN) {
    const bits = SIGNS.indexOf(code.charAt(1 + at / NUMBERS_OF_SIGN));
    for (let i = 0; i < NUMBERS_OF_SIGN; i++) vector[at + i] = (bits >> i) & 1 ? 1 : -1;
  }
  return vector;
}

/**
 * One line of the text.
 * @param paperCount papers of the background that have the word
 * @param vector its length a multiple of NUMBERS_OF_SIGN
 */
export function writeVectorLine(
  stem: string,
  paperCount: number,
  vector: ArrayLike<number>,
): string {
  let code = "";
  for (let at = 0; at < vector.length; at += NUMBERS_OF_SIGN) {
    let bits = 0;
    for (let i = 0; i < NUMBERS_OF_SIGN; i++) bits |= Number((vector[at + i] ?? 0) > 0) << i;
    code += SIGNS.charAt(bits);
  }
  const digit = Math.min(ALL_PAPERS_DIGIT, Math.round(2 * Math.log2(1 + paperCount)));
  return `${stem}\t${digit.toString(36)}${code}`;
}
