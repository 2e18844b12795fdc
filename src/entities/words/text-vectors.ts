/** What a text is about as a direction: the mean of the vectors of its words, rarer words counting more. */
import type { WordVectors } from "./word-vectors.ts";

/**
 * The unit vector of a text; all 0 where no word is known.
 * @param stems as subject-words gives them, a word as often as it stands there, null for words that say nothing
 */
export function embedText(stems: Iterable<string | null>, vectors: WordVectors): Float32Array {
  const sum = new Float32Array(vectors.dimensionCount);
  for (const [stem, count] of countStems(stems)) {
    const vector = vectors.vectorOf(stem);
    if (vector === null) continue;
    const weight = (1 + Math.log(count)) * vectors.idfOf(stem);
    for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0);
  }
  return toUnitLength(sum);
}

/** How often each word stands there, in the order of their first places. */
export function countStems(stems: Iterable<string | null>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) if (stem !== null) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** The same direction at length 1; all 0 stays so. */
function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
  return length === 0 ? vector : vector.map((x) => x / length);
}
