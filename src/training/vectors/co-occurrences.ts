/**
 * Which words stand in the same papers more often than chance would have it: positive pointwise mutual information,
 * the counts of the words beside smoothed; Levy, Goldberg and Dagan (2015), "Improving distributional similarity with
 * lessons learned from word embeddings", doi:10.1162/tacl_a_00134.
 */
import type { WordCounts } from "./count-words.ts";

/** The entries of one row of a sparse matrix that are not 0. */
export interface SparseRow {
  columns: Uint32Array;
  values: Float32Array;
}

/** Two words that meet in one paper only may do so by chance. */
const MIN_PAPERS = 2;
/** Takes from rare words some of the weight that chance gives them; the value of the article. */
const SMOOTHING = 0.75;

/** For each word, how telling it is (from 0, ln) that others, the columns, stand in its papers. */
export function associateWords({ words, papers }: WordCounts): SparseRow[] {
  const papersOf = words.map((): number[] => []);
  /** Of each word, with how many words it meets in all its papers. */
  const meetings = new Float64Array(words.length);
  for (const [at, places] of papers.entries()) {
    for (const place of places) {
      papersOf[place]?.push(at);
      meetings[place] = (meetings[place] ?? 0) + places.length - 1;
    }
  }
  const smoothed = meetings.map((count) => count ** SMOOTHING);
  const total = smoothed.reduce((sum, count) => sum + count, 0);

  const together = new Uint32Array(words.length);
  return papersOf.map((own, word) => {
    together.fill(0);
    for (const paper of own)
      for (const other of papers[paper] ?? []) together[other] = (together[other] ?? 0) + 1;
    together[word] = 0;
    const chance = (smoothed[word] ?? 0) / total;
    const [columns, values]: [number[], number[]] = [[], []];
    for (const [other, count] of together.entries()) {
      const ratio = count / (chance * (meetings[other] ?? 0));
      if (count < MIN_PAPERS || ratio <= 1) continue;
      columns.push(other);
      values.push(Math.log(ratio));
    }
    return { columns: Uint32Array.from(columns), values: Float32Array.from(values) };
  });
}
