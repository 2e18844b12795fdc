import { describe, expect, it } from "vitest";
import { readWordVectors, writeVectorLine } from "../../../src/entities/words/word-vectors.ts";

describe("readWordVectors", () => {
  it("reads signs of three numbers, the last first", () => {
    const vectors = readWordVectors("# a comment\n\nowl\tz01/\n");
    expect(vectors.dimensionCount).toBe(9);
    expect(vectors.vectorOf("owl")).toEqual(Int8Array.of(-3, -3, -3, -1, -3, -3, 3, 3, 3));
  });

  it("gives a word of all papers no rarity, and unknown ones more than any other", () => {
    const vectors = readWordVectors("all\tz0\nhalf\tx0\nfew\t80\n");
    expect(vectors.idfOf("all")).toBe(0);
    expect(vectors.idfOf("half")).toBeCloseTo(Math.log(2));
    expect(vectors.idfOf("unknown")).toBeGreaterThan(vectors.idfOf("few"));
    expect(vectors.vectorOf("unknown")).toBeNull();
  });

  it("knows no word of an empty text", () => {
    expect(readWordVectors("").dimensionCount).toBe(0);
    expect(readWordVectors("").vectorOf("owl")).toBeNull();
  });
});

describe("writeVectorLine", () => {
  it("writes what is read: each number as one of four, relative to the length of the vector", () => {
    for (const scale of [1, 0.001]) {
      const vector = [-2, -0.5, 0.1, 2, 0.9, -0.1].map((x) => x * scale);
      const vectors = readWordVectors(writeVectorLine("owl", 3, vector));
      expect(vectors.vectorOf("owl")).toEqual(Int8Array.of(-3, -1, 1, 3, 1, -1));
    }
  });

  it("writes a vector of nothing", () => {
    const vectors = readWordVectors(writeVectorLine("owl", 1, [0, 0, 0]));
    expect(vectors.vectorOf("owl")).toHaveLength(3);
  });
});
