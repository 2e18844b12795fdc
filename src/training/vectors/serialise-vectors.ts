/**
 * Makes word vectors from the papers that words stand in: the same directions as latent semantic analysis; Deerwester,
 * Dumais, Furnas, Landauer and Harshman (1990), "Indexing by latent semantic analysis".
 */
import { compareText } from "../../base/compare-text.ts";
import { NUMBERS_OF_SIGN, writeVectorLine } from "../../entities/words/word-vectors.ts";
import { findLeadingDirections } from "./leading-directions.ts";
import type { createTermCounter } from "./term-matrix.ts";

/** More words or numbers for each place papers little better, and take more room. */
const MOST_WORDS = 20_000;
const MOST_NUMBERS = 129;

/** The vectors as text, in the form of word-vectors.ts, sorted by word. */
export function serialiseVectors(counter: ReturnType<typeof createTermCounter>): string {
  const { stems, paperCounts, weights } = counter.buildMatrix(MOST_WORDS);
  const most = Math.min(MOST_NUMBERS, stems.length);
  const directions = findLeadingDirections(weights, most - (most % NUMBERS_OF_SIGN));
  const lines = stems
    .map((stem, at) => writeVectorLine(stem, paperCounts[at] ?? 0, directions[at] ?? []))
    .sort(compareText);
  return `# Word vectors; see src/entities/words/word-vectors.ts. Made by scripts/commands/count-vectors.ts.\n${lines.join("\n")}\n`;
}
