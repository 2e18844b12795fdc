/** Makes word vectors from which words stand in the same papers. */
import { compareText } from "../../base/compare-text.ts";
import { NUMBERS_OF_SIGN, writeVectorLine } from "../../entities/words/word-vectors.ts";
import { associateWords } from "./co-occurrences.ts";
import type { createWordCounter } from "./count-words.ts";
import { findLeadingDirections } from "./leading-directions.ts";

/** More words or numbers for each place papers little better, and take more room. */
const MOST_WORDS = 20_000;
const MOST_NUMBERS = 258;

/** The vectors as text, in the form of word-vectors.ts, sorted by word. */
export function serialiseVectors(counter: ReturnType<typeof createWordCounter>): string {
  const counts = counter.finish(MOST_WORDS);
  const { words } = counts;
  const most = Math.min(MOST_NUMBERS, words.length);
  const numberCount = most - (most % NUMBERS_OF_SIGN);
  const directions = findLeadingDirections(associateWords(counts), words.length, numberCount);
  const lines = words
    .map(({ stem, paperCount }, at) => writeVectorLine(stem, paperCount, directions[at] ?? []))
    .sort(compareText);
  return `# Word vectors; see src/entities/words/word-vectors.ts. Made by scripts/commands/count-vectors.ts.\n${lines.join("\n")}\n`;
}
