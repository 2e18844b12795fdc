import { describe, expect, it } from "vitest";
import { readWordVectors, writeVectorLine } from "../../../src/entities/words/word-vectors.ts";

describe("readWordVectors", () => {
  it("reads signs of six numbers, the lowest bit first", () => {
    const vectors = readWordVectors("# a comment\n\nowl\tz01/\n");
    expect(vectors.dimensionCount).toBe(18);
    const [no, yes] = [Array<number>(6).fill(-1), Array<number>(6).fill(1)];
    expect([...(vectors.vectorOf("owl") ?? [])]).toEqual([...no, 1, ...no.slice(1), ...yes]);
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
  it("writes what is read: of each number whether it is positive", () => {
    const line = writeVectorLine("owl", 3, [-2, 0.5, 0.1, -1e-9, 0, 9]);
    expect(readWordVectors(line).vectorOf("owl")).toEqual(Int8Array.of(-1, 1, 1, -1, -1, 1));
    expect(line).toMatch(/^owl\t4.$/);
  });
});
