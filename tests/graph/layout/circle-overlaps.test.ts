import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCircleGrid, removeOverlaps } from "../../../src/graph/layout/circle-overlaps.ts";
import type { Circle } from "../../../src/graph/layout/circle-overlaps.ts";

const coordinate = fc.integer({ min: -50, max: 50 });
const circle = fc.record({ x: coordinate, y: coordinate, radius: fc.integer({ min: 1, max: 6 }) });

describe("removeOverlaps", () => {
  it("leaves at least the gap between any two circles, also with one centre", () => {
    fc.assert(
      fc.property(fc.array(circle, { maxLength: 40 }), (circles) => {
        removeOverlaps(circles, { gap: 3 });
        circles.forEach((a, i) => {
          for (const b of circles.slice(i + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(
              a.radius + b.radius + 3,
            );
        });
      }),
    );
  });

  it("moves nothing that does not overlap", () => {
    const circles = [
      { x: 0, y: 0, radius: 2 },
      { x: 10, y: 0, radius: 2 },
    ];
    removeOverlaps(circles, { gap: 3 });
    expect(circles.map(({ x }) => x)).toEqual([0, 10]);
  });
});

describe("createCircleGrid", () => {
  it("finds every circle within reach that looking at all would find", () => {
    fc.assert(
      fc.property(fc.array(circle, { maxLength: 40 }), circle, (circles, from) => {
        const grid = createCircleGrid(circles);
        for (const one of circles) grid.add(one);
        const found = new Set<Circle>();
        grid.someNear(from, 3, (other) => !found.add(other));
        for (const { x, y, radius } of circles.filter((one) => !found.has(one)))
          expect(Math.hypot(x - from.x, y - from.y)).toBeGreaterThan(radius + from.radius + 3);
      }),
    );
  });
});
