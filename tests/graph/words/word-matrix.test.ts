import { describe, expect, it } from "vitest";
import { buildWordMatrix } from "../../../src/graph/words/word-matrix.ts";
import type { PaperWords, WordMatrix } from "../../../src/graph/words/word-matrix.ts";
import { paper } from "../../helpers.ts";

const text = (id: string, title: string, keywords: string[] = []): PaperWords =>
  paper({ id, title, keywords });

/** By paper: texts of its terms. */
const termsIn = ({ terms, termsOf }: WordMatrix): string[][] =>
  termsOf.map((own) => Array.from(own, (term) => terms[term]?.text ?? ""));

describe("buildWordMatrix", () => {
  it("keeps the words that some papers share, and not those of one or of all", () => {
    const matrix = buildWordMatrix([
      text("a", "Nests in snags"),
      text("b", "A snag, burnt; nest"),
      text("c", "Nesting owls, nests"),
    ]);
    expect(termsIn(matrix)).toEqual([["snag"], ["snag"], []]);
  });

  it("counts pairs of words that stand side by side, in one clause", () => {
    const matrix = buildWordMatrix([
      text("a", "Home range of owls"),
      text("b", "The home range"),
      text("c", "Home, range"),
      text("d", "Bees"),
    ]);
    expect(matrix.terms.map(({ text, kind }) => `${kind} ${text}`).sort()).toEqual([
      "pair home range",
      "word home",
      "word range",
    ]);
    expect(matrix.termsOf[2]).toHaveLength(2);
  });

  it("counts a keyword as a whole beside its words, more than these", () => {
    const matrix = buildWordMatrix([
      text("a", "One", ["Cavity nesters"]),
      text("b", "Two", ["cavity nester"]),
      text("c", "Bees"),
    ]);
    const [first] = matrix.termsOf[0] ?? [];
    expect(matrix.terms[first ?? -1]).toMatchObject({ kind: "keyword", text: "cavity nester" });
  });

  it("gives rare words more weight, and each row a length below 1", () => {
    const matrix = buildWordMatrix([
      text("a", "owls and bats"),
      text("b", "bats"),
      text("c", "bats and owls"),
      text("d", "bees"),
    ]);
    expect(termsIn(matrix)[0]?.[0]).toBe("owls");
    for (const weights of matrix.weightsOf.slice(0, 3))
      expect(weights.reduce((sum, weight) => sum + weight ** 2, 0)).toBeLessThan(1);
    expect(matrix.weightsOf[3]).toHaveLength(0);
  });
});
