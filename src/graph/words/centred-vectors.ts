/** Where the texts of papers lie among each other. */
import { createWordReader } from "../../entities/words/subject-words.ts";
import { embedText } from "../../entities/words/text-vectors.ts";
import type { WordVectors } from "../../entities/words/word-vectors.ts";
import type { Paper } from "../../papers/paper.ts";

/**
 * Vectors of papers, less the mean of them all: what all papers of a pile are about tells none from another.
 * @returns by paper: of length 1, or all 0
 */
export function embedPapers(
  papers: readonly Pick<Paper, "title" | "abstract">[],
  vectors: WordVectors,
): Float32Array[] {
  const readWords = createWordReader();
  const rows = papers.map(({ title, abstract }) => embedText(readWords(title, abstract), vectors));
  const mean = new Float64Array(vectors.dimensionCount);
  for (const row of rows)
    for (let i = 0; i < row.length; i++) mean[i] = (mean[i] ?? 0) + (row[i] ?? 0) / rows.length;
  return rows.map((row) => {
    const centred = row.map((x, i) => x - (mean[i] ?? 0));
    const length = Math.sqrt(centred.reduce((sum, x) => sum + x * x, 0));
    return length === 0 ? centred : centred.map((x) => x / length);
  });
}
