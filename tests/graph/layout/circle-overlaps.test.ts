import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDiscGrid, removeOverlaps } from "../../../src/graph/layout/circle-overlaps.ts";
import type { Disc } from "../../../src/graph/layout/circle-overlaps.ts";

const spot = fc.integer({ min: -50, max: 50 });
const disc = fc.record({ x: spot, y: spot, radius: fc.integer({ min: 1, max: 6 }) });

describe("removeOverlaps", () => {
  it("leaves at least the gap between any two discs, also on one spot", () => {
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 40 }), (discs) => {
        removeOverlaps(discs, { gap: 3 });
        discs.forEach((a, i) => {
          for (const b of discs.slice(i + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(
              a.radius + b.radius + 3,
            );
        });
      }),
    );
  });

  it("moves nothing that does not overlap", () => {
    const discs = [
      { x: 0, y: 0, radius: 2 },
      { x: 10, y: 0, radius: 2 },
    ];
    removeOverlaps(discs, { gap: 3 });
    expect(discs.map(({ x }) => x)).toEqual([0, 10]);
  });
});

describe("createDiscGrid", () => {
  it("finds every disc within reach that looking at all would find", () => {
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 40 }), disc, (discs, from) => {
        const grid = createDiscGrid(discs);
        for (const one of discs) grid.add(one);
        const found = new Set<Disc>();
        grid.someNear(from, 3, (other) => !found.add(other));
        for (const { x, y, radius } of discs.filter((one) => !found.has(one)))
          expect(Math.hypot(x - from.x, y - from.y)).toBeGreaterThan(radius + from.radius + 3);
      }),
    );
  });
});
