import { describe, expect, it } from "vitest";
import { findLeadingDirections } from "../../../src/training/vectors/leading-directions.ts";
import type { SparseRow } from "../../../src/training/vectors/co-occurrences.ts";

/** The sparse form of a matrix given by its lines. */
function sparse(lines: readonly (readonly number[])[]): SparseRow[] {
  return lines.map((line) => {
    const entries = [...line.entries()].filter(([, value]) => value !== 0);
    return {
      columns: Uint32Array.from(entries, ([column]) => column),
      values: Float32Array.from(entries, ([, value]) => value),
    };
  });
}

const dot = (a: Iterable<number>, b: readonly number[]): number =>
  [...a].reduce((sum, x, at) => sum + x * (b[at] ?? 0), 0);

describe("findLeadingDirections", () => {
  /** The first two columns go together, the third and the fourth too; the last is seldom met. */
  const ROWS = sparse([
    ...Array.from({ length: 8 }, () => [1, 1, 0, 0, 0]),
    ...Array.from({ length: 6 }, () => [0, 0, 1, 1, 0]),
    [0, 0, 0, 0, 1],
  ]);

  it("gives columns that go together one direction, and nothing to what is seldom met", () => {
    const shares = findLeadingDirections(ROWS, 5, 2).map((share) => [...share]);
    const [a = [], b = [], c = [], d = [], e = []] = shares;
    expect(dot(a, b)).toBeCloseTo(0.5, 4);
    expect(dot(c, d)).toBeCloseTo(0.5, 4);
    expect(dot(a, c)).toBeCloseTo(0, 4);
    expect(dot(e, e)).toBeCloseTo(0, 4);
  });

  it("gives directions of length 1 at right angles", () => {
    const shares = findLeadingDirections(ROWS, 5, 3);
    for (const i of [0, 1, 2])
      for (const j of [0, 1, 2]) {
        const product = shares.reduce((sum, share) => sum + (share[i] ?? 0) * (share[j] ?? 0), 0);
        expect(product).toBeCloseTo(i === j ? 1 : 0, 4);
      }
  });

  it("gives the same each time", () => {
    expect(findLeadingDirections(ROWS, 5, 2)).toEqual(findLeadingDirections(ROWS, 5, 2));
  });
});
