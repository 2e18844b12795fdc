import { describe, expect, it } from "vitest";
import { readWordVectors, writeVectorLine } from "../../../src/entities/words/word-vectors.ts";
import { embedPapers } from "../../../src/graph/words/centred-vectors.ts";

const VECTORS = readWordVectors(
  [
    writeVectorLine("owl", 10, [1, 0, 1]),
    writeVectorLine("bee", 10, [-1, 0, 1]),
    writeVectorLine("hive", 10, [-1, 0, 1]),
  ].join("\n"),
);
const text = (title: string) => ({ title, abstract: "" });

describe("embedPapers", () => {
  it("gives papers directions from the middle of them all: like words, like directions", () => {
    const [owl, bee, hive] = embedPapers(["Owls", "Bees", "Hives"].map(text), VECTORS);
    const cosine = (a?: Float32Array, b?: Float32Array) =>
      (a ?? new Float32Array()).reduce((sum, x, i) => sum + x * (b?.[i] ?? 0), 0);
    expect(cosine(bee, hive)).toBeCloseTo(1, 6);
    expect(cosine(owl, bee)).toBeCloseTo(-1, 6);
  });

  it("gives equal papers no direction", () => {
    const [one] = embedPapers(["Owls", "Owls"].map(text), VECTORS);
    expect(one?.every((x) => x === 0)).toBe(true);
  });
});
