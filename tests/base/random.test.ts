import { describe, expect, it } from "vitest";
import { createRandom } from "../../src/base/random.ts";

function take(seed: number): number[] {
  const random = createRandom(seed);
  return Array.from({ length: 1_000 }, random);
}

describe("createRandom", () => {
  it("gives the same row for the same seed, from 0 to below 1", () => {
    expect(take(7)).toEqual(take(7));
    expect(Math.min(...take(7))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...take(7))).toBeLessThan(1);
  });

  it("gives rows for neighbouring seeds that have nothing to do with each other", () => {
    const [first, second] = [take(1), take(2)];
    const meanDistance =
      first.reduce((sum, x, i) => sum + Math.abs(x - (second[i] ?? 0)), 0) / 1_000;
    expect(meanDistance).toBeGreaterThan(0.3);
    expect(Math.abs((first[0] ?? 0) - (second[0] ?? 0))).toBeGreaterThan(0.01);
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 31])("throws on %s", (seed) => {
    expect(() => createRandom(seed)).toThrow(`invalid seed: ${seed}`);
  });
});
