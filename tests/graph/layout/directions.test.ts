import { describe, expect, it } from "vitest";
import { directionOf } from "../../../src/graph/layout/directions.ts";

describe("directionOf", () => {
  it("turns by the golden angle from step to step, and keeps length 1", () => {
    for (const step of [0, 1, 2, 100, 4_000]) {
      const angle = step * Math.PI * (3 - Math.sqrt(5));
      expect(directionOf(step).x).toBeCloseTo(Math.cos(angle), 9);
      expect(directionOf(step).y).toBeCloseTo(Math.sin(angle), 9);
    }
  });
});
