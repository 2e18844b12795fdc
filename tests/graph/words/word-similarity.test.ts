import { describe, expect, it } from "vitest";
import { measureWordSimilarity } from "../../../src/graph/words/word-similarity.ts";
import { paper } from "../../helpers.ts";

describe("measureWordSimilarity", () => {
  it("keeps of each paper the words and keywords that others have, too, without general ones", () => {
    const { wordsOf, keywordsOf, links } = measureWordSimilarity(
      [
        paper({ id: "a", title: "Results on snags", keywords: ["Dead wood"] }),
        paper({ id: "b", title: "Results on snags", keywords: ["dead wood"] }),
        paper({ id: "c", title: "Bees" }),
      ],
      null,
    );
    expect(wordsOf).toEqual([["snags", "dead", "wood"], ["snags", "dead", "wood"], []]);
    expect(keywordsOf).toEqual([["dead wood"], ["dead wood"], []]);
    expect(links.weights).toHaveLength(1);
  });
});
