import { describe, expect, it } from "vitest";
import { findWordLinks, wordNeighboursFor } from "../../../src/graph/words/word-links.ts";
import { buildWordMatrix } from "../../../src/graph/words/word-matrix.ts";
import { paper } from "../../helpers.ts";

const matrixOf = (titles: string[]) =>
  buildWordMatrix(titles.map((title, i) => paper({ id: `${i}`, title })));

const pairsOf = ({ sources, targets }: { sources: Int32Array; targets: Int32Array }) =>
  Array.from(sources, (source, i) => [source, targets[i]]);

describe("wordNeighboursFor", () => {
  it("rises with the square root of the papers, between limits", () => {
    expect([3, 150, 9_000].map(wordNeighboursFor)).toEqual([8, 10, 15]);
  });
});

describe("findWordLinks", () => {
  it("links papers that share words, by the cosine of these, and no others", () => {
    const matrix = matrixOf(["owls", "owls", "bees hives", "bees"]);
    const { weights, ...links } = findWordLinks(matrix, []);
    expect(pairsOf(links)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(weights).toEqual(Float64Array.of(0.556, 0.556));
  });

  it("adds the direction of the vectors, where it is the same", () => {
    const matrix = matrixOf(["owls", "owls", "bees", "bees"]);
    const east = Float32Array.of(1, 0);
    const west = Float32Array.of(-1, 0);
    expect(findWordLinks(matrix, [east, east, east, west]).weights).toEqual(
      Float64Array.of(0.806, 0.556),
    );
  });

  it("keeps the strongest links of each paper of many that share a word", () => {
    const matrix = matrixOf([...Array<string>(60).fill("owls"), ...Array<string>(60).fill("bees")]);
    const { sources, targets } = findWordLinks(matrix, []);
    expect(sources.length).toBeLessThan(120 * 15);
    const crossing = Array.from(sources).filter(
      (source, i) => source < 60 !== (targets[i] ?? 0) < 60,
    );
    expect(crossing).toEqual([]);
  });
});
