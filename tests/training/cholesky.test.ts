import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solvePositiveDefinite } from "../../src/training/cholesky.ts";

describe("solvePositiveDefinite", () => {
  it("solves two equations", () => {
    // 4x + 2y = 2, 2x + 3y = 5; the upper half is not read.
    const matrix = [Float64Array.of(4, NaN), Float64Array.of(2, 3)];
    const [x, y] = solvePositiveDefinite(matrix, Float64Array.of(2, 5));
    expect(x).toBeCloseTo(-0.5);
    expect(y).toBeCloseTo(2);
  });

  it("gives an x that the matrix turns into the right side", () => {
    const number = fc.integer({ min: -5, max: 5 });
    const lines = fc.array(fc.array(number, { minLength: 4, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(lines, fc.array(number, { minLength: 4, maxLength: 4 }), (factors, right) => {
        // Symmetric and positive definite: a Gram matrix and the identity.
        const matrix = right.map((_, i) =>
          right.map((__, j) =>
            factors.reduce((sum, f) => sum + (f[i] ?? 0) * (f[j] ?? 0), i === j ? 1 : 0),
          ),
        );
        const lower = matrix.map((line) => Float64Array.from(line));
        const x = solvePositiveDefinite(lower, Float64Array.from(right));
        for (const [i, line] of matrix.entries()) {
          const sum = line.reduce((total, value, j) => total + value * (x[j] ?? 0), 0);
          expect(sum).toBeCloseTo(right[i] ?? 0, 6);
        }
      }),
    );
  });
});
