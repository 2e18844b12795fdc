import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOccupancyGrid } from "../../../src/graph/layout/occupancy-grid.ts";

const coordinate = fc.double({ min: -60, max: 60, noNaN: true });
const circle = fc.record({
  x: coordinate,
  y: coordinate,
  radius: fc.double({ min: 1, max: 9, noNaN: true }),
});

describe("createOccupancyGrid", () => {
  it("calls occupied only where a circle is too near", () => {
    fc.assert(
      fc.property(fc.array(circle, { maxLength: 30 }), coordinate, coordinate, (circles, x, y) => {
        const full = createOccupancyGrid(circles, 2, 1);
        for (const one of circles) full.add(one);
        const isFree = circles.every((d) => Math.hypot(d.x - x, d.y - y) >= d.radius + 2 + 1);
        expect(full.has(x, y) && isFree).toBe(false);
      }),
    );
  });

  it("knows most of what a circle occupies, and nothing far outside", () => {
    const corners = [-50, 50].map((x) => ({ x, y: x, radius: 2 }));
    const full = createOccupancyGrid(corners, 2, 1);
    full.add({ x: 0, y: 0, radius: 2 });
    const inside = Array.from({ length: 100 }, (_, i) => ({
      x: (i % 10) - 4.5,
      y: (i - (i % 10)) / 10 - 4.5,
    })).filter(({ x, y }) => Math.hypot(x, y) < 4);
    expect(inside.filter(({ x, y }) => full.has(x, y))).toHaveLength(inside.length);
    expect(full.has(1e6, 0)).toBe(false);
    expect(createOccupancyGrid([], 2, 1).has(0, 0)).toBe(false);
  });
});
