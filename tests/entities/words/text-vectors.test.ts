import { describe, expect, it } from "vitest";
import { countStems, embedText } from "../../../src/entities/words/text-vectors.ts";
import { readWordVectors } from "../../../src/entities/words/word-vectors.ts";

/** "owl" (all 1) and "nest" (the first −1), each in one of 256 papers; "paper" in all of them. */
const VECTORS = readWordVectors("owl\tj/\nnest\tj+\npaper\tz0\n");

describe("embedText", () => {
  it("has length 1 and the direction of the only word known", () => {
    const [x = 0, ...others] = embedText(["owl", null, "unknown"], VECTORS);
    expect(others).toEqual(Array(5).fill(x));
    expect(6 * x * x).toBeCloseTo(1);
  });

  it("weighs words by how often they stand there, and by rarity", () => {
    const once = embedText(["owl", "nest"], VECTORS);
    const often = embedText(["owl", "nest", "nest", "nest"], VECTORS);
    expect(often[0] ?? 0).toBeLessThan(once[0] ?? 0);
    expect(embedText(["owl", "nest", "paper"], VECTORS)).toEqual(once);
  });

  it("gives the same for words in another order, to the last digits", () => {
    const one = embedText(["owl", "nest", "nest"], VECTORS);
    const other = embedText(["nest", "owl", "nest"], VECTORS);
    for (const [at, x] of one.entries()) expect(other[at]).toBeCloseTo(x, 6);
  });

  it("is all 0 where no word is known", () => {
    expect(embedText([null, "unknown"], VECTORS)).toEqual(new Float32Array(6));
    expect(embedText([], VECTORS)).toEqual(new Float32Array(6));
  });
});

describe("countStems", () => {
  it("counts each word, and nothing for null", () => {
    expect([...countStems(["owl", null, "nest", "owl"])]).toEqual([
      ["owl", 2],
      ["nest", 1],
    ]);
  });
});
