/** The words of many papers as a sparse matrix: a row of weights for each paper, a column for each frequent word. */
import { compareText } from "../../base/compare-text.ts";
import { countStems } from "../../entities/words/text-vectors.ts";

/** A sparse matrix; the entries of row i are those from rowStarts[i] to before rowStarts[i + 1]. */
export interface SparseRows {
  columnCount: number;
  rowStarts: Uint32Array;
  columns: Uint32Array;
  values: Float32Array;
}

/** Words, in how many papers each stands, and a row of length 1 for each paper with their weights in it. */
export interface TermMatrix {
  stems: string[];
  paperCounts: number[];
  weights: SparseRows;
}

/** The words of a paper, by number, and how often each stands there. */
interface CountedPaper {
  words: Uint32Array;
  uses: Uint32Array;
}

/** Counts the words of papers, one paper after the other. */
export function createTermCounter() {
  const numberOf = new Map<string, number>();
  const paperCounts: number[] = [];
  const papers: CountedPaper[] = [];
  const add = (stems: Iterable<string | null>): void => {
    const counts = countStems(stems);
    const words = Uint32Array.from(counts.keys(), (stem) => {
      const word = numberOf.get(stem) ?? numberOf.size;
      numberOf.set(stem, word);
      paperCounts[word] = (paperCounts[word] ?? 0) + 1;
      return word;
    });
    papers.push({ words, uses: Uint32Array.from(counts.values()) });
  };

  /** The matrix of the `most` most frequent words, most frequent first, of equal ones the first by its letters. */
  const buildMatrix = (most: number): TermMatrix => {
    const kept = [...numberOf]
      .map(([stem, word]) => ({ stem, word, paperCount: paperCounts[word] ?? 0 }))
      .sort((a, b) => b.paperCount - a.paperCount || compareText(a.stem, b.stem))
      .slice(0, most);
    const columnOf = new Int32Array(numberOf.size).fill(-1);
    for (const [column, { word }] of kept.entries()) columnOf[word] = column;
    const rarity = kept.map(({ paperCount }) => Math.log((papers.length + 1) / (paperCount + 1)));
    return {
      stems: kept.map(({ stem }) => stem),
      paperCounts: kept.map(({ paperCount }) => paperCount),
      weights: buildRows(papers, columnOf, rarity),
    };
  };
  return { add, buildMatrix };
}

/** Weights by frequency in the paper and rarity in all; words without a column are left out. */
function buildRows(
  papers: readonly CountedPaper[],
  columnOf: Int32Array,
  rarity: readonly number[],
): SparseRows {
  const rowStarts = new Uint32Array(papers.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [row, { words, uses }] of papers.entries()) {
    let square = 0;
    for (const [at, word] of words.entries()) {
      const column = columnOf[word] ?? -1;
      if (column < 0) continue;
      const weight = (1 + Math.log(uses[at] ?? 1)) * (rarity[column] ?? 0);
      square += weight * weight;
      columns.push(column);
      values.push(weight);
    }
    const length = Math.sqrt(square) || 1;
    for (let at = rowStarts[row] ?? 0; at < values.length; at++)
      values[at] = (values[at] ?? 0) / length;
    rowStarts[row + 1] = values.length;
  }
  return {
    columnCount: rarity.length,
    rowStarts,
    columns: Uint32Array.from(columns),
    values: Float32Array.from(values),
  };
}
