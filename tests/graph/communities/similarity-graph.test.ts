import { describe, expect, it } from "vitest";
import { buildSimilarityGraph } from "../../../src/graph/communities/similarity-graph.ts";
import { paperLink } from "../../view-helpers.ts";

const IDS = ["a", "b", "c"];
const LINKS = [paperLink("b", "c", 1), paperLink("a", "b", 0.5)];
const WORDS = {
  sources: Int32Array.of(0, 1),
  targets: Int32Array.of(2, 2),
  weights: Float64Array.of(0.25, 0.5),
};

describe("buildSimilarityGraph", () => {
  it("adds names to words, and links papers that have either in common", () => {
    const { sources, targets, weights } = buildSimilarityGraph(IDS, LINKS, WORDS);
    expect([sources, targets]).toEqual([Int32Array.of(0, 0, 1), Int32Array.of(1, 2, 2)]);
    const [byName = 0, byWords, byBoth = 0] = weights;
    expect(byWords).toBe(0.25);
    expect(byBoth - 0.5).toBeCloseTo(2 * byName, 12);
  });

  it("goes by names alone where there are no words", () => {
    const graph = buildSimilarityGraph(IDS, LINKS, null);
    expect(graph.weights).toEqual(Float64Array.of(0.5, 1));
    expect(graph.order).toBe(3);
  });
});
