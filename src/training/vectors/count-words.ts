/** Which words stand in which papers of a background corpus. */
import { compareText } from "../../base/compare-text.ts";

/** A word and where it stands. */
export interface CountedWord {
  stem: string;
  paperCount: number;
}

/** The most frequent words, and for each paper which of them it has, by their places in the list. */
export interface WordCounts {
  words: CountedWord[];
  papers: Uint32Array[];
}

/** Counts the words of papers, one paper after the other. */
export function createWordCounter() {
  const numberOf = new Map<string, number>();
  const paperCounts: number[] = [];
  const papers: Uint32Array[] = [];
  const add = (stems: Iterable<string | null>): void => {
    const different = new Set(stems);
    different.delete(null);
    const numbers = Uint32Array.from(different as Set<string>, (stem) => {
      const number = numberOf.get(stem) ?? numberOf.size;
      numberOf.set(stem, number);
      paperCounts[number] = (paperCounts[number] ?? 0) + 1;
      return number;
    });
    papers.push(numbers);
  };

  /** Keeps the `most` most frequent words, most frequent first, of equal ones the first by its letters. */
  const finish = (most: number): WordCounts => {
    const kept = [...numberOf]
      .map(([stem, number]) => ({ stem, number, paperCount: paperCounts[number] ?? 0 }))
      .sort((a, b) => b.paperCount - a.paperCount || compareText(a.stem, b.stem))
      .slice(0, most);
    const placeOf = new Map(kept.map(({ number }, place) => [number, place]));
    return {
      words: kept.map(({ stem, paperCount }) => ({ stem, paperCount })),
      papers: papers.map((numbers) => {
        const places = Array.from(numbers, (number) => placeOf.get(number));
        return Uint32Array.from(places.filter((place) => place !== undefined));
      }),
    };
  };
  return { add, finish };
}
