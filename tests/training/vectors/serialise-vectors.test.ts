import { describe, expect, it } from "vitest";
import { readWordVectors } from "../../../src/entities/words/word-vectors.ts";
import { serialiseVectors } from "../../../src/training/vectors/serialise-vectors.ts";
import { createWordCounter } from "../../../src/training/vectors/count-words.ts";

const PAPERS = [
  ...Array.from({ length: 20 }, (_, at) => ["owl", at % 2 ? "nest" : "egg", `bird${at % 5}`]),
  ...Array.from({ length: 20 }, (_, at) => ["robot", at % 2 ? "arm" : "grasp", `motor${at % 5}`]),
];

function serialise(papers: readonly string[][]): string {
  const counter = createWordCounter();
  for (const stems of papers) counter.add(stems);
  return serialiseVectors(counter);
}

describe("serialiseVectors", () => {
  it("gives words of the same papers vectors of like direction", () => {
    const vectors = readWordVectors(serialise(PAPERS));
    const cosine = (a: string, b: string): number => {
      const [x, y] = [vectors.vectorOf(a) ?? [], vectors.vectorOf(b) ?? []];
      const dot = (u: ArrayLike<number>, v: ArrayLike<number>) =>
        Array.from(u).reduce((sum, value, at) => sum + value * (v[at] ?? 0), 0);
      return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
    };
    expect(cosine("owl", "nest")).toBeGreaterThan(cosine("owl", "grasp"));
    expect(cosine("robot", "arm")).toBeGreaterThan(cosine("robot", "egg"));
  });

  it("has its lines sorted", () => {
    const words = serialise(PAPERS)
      .split("\n")
      .slice(1, -1)
      .map((line) => line.split("\t")[0]);
    expect(words).toHaveLength(16);
    expect(words).toEqual(words.toSorted());
  });

  it("has no words without papers", () => {
    expect(readWordVectors(serialise([])).dimensionCount).toBe(0);
  });
});
