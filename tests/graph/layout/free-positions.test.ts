import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CANVAS } from "../../../src/graph/layout/canvas.ts";
import type { Circle } from "../../../src/graph/layout/circle-overlaps.ts";
import { placeInRows, placeNear } from "../../../src/graph/layout/free-positions.ts";

const GAP = 3;
const circle = (radius: number, x = 0, y = 0): Circle => ({ x, y, radius });
const distance = (a: Circle, b: Circle) => Math.hypot(a.x - b.x, a.y - b.y);

const anyPlaced = fc.array(
  fc.record({
    x: fc.integer({ min: -60, max: 60 }),
    y: fc.integer({ min: -60, max: 60 }),
    radius: fc.integer({ min: 2, max: 12 }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe("placeInRows", () => {
  it("fills rows below the map from the right, one after the other", () => {
    const unassigned = Array.from({ length: 100 }, () => circle(6));
    placeInRows(unassigned, [circle(6, 0, 100), circle(20, 0, 90)], 1);
    const rows = new Set(unassigned.map(({ y }) => y));
    expect(rows.size).toBe(3);
    expect(Math.min(...rows)).toBeGreaterThan(110 + 6);
    const [first, second] = unassigned;
    expect(first?.x).toBeGreaterThan(second?.x ?? Infinity);
    for (const { x } of unassigned) expect(Math.abs(x)).toBeLessThan(CANVAS.width / 2);
    expect(new Set(unassigned.map(({ x, y }) => `${x} ${y}`)).size).toBe(100);
  });
});

describe("placeNear", () => {
  it("keeps the gap to all circles, and moves none that are placed", () => {
    fc.assert(
      fc.property(anyPlaced, fc.array(fc.integer({ min: 2, max: 8 })), (placed, radii) => {
        const before = structuredClone(placed);
        const satellites = radii.map((radius, i) => ({
          circle: circle(radius),
          anchor: placed[i % placed.length] ?? circle(1),
        }));
        placeNear(satellites, placed, GAP);
        expect(placed).toEqual(before);
        satellites.forEach(({ circle: own }, i) => {
          const others = [...placed, ...satellites.slice(0, i).map((s) => s.circle)];
          for (const other of others)
            expect(distance(own, other)).toBeGreaterThan(own.radius + other.radius + GAP - 1e-9);
        });
      }),
    );
  });

  it("takes a preferred position that is free, and another where it is not", () => {
    const anchor = circle(5);
    const far = { circle: circle(4), anchor, preferred: { x: 50, y: 30 } };
    const taken = { circle: circle(4), anchor, preferred: { x: 6, y: 0 } };
    placeNear([taken, far], [anchor], GAP);
    expect(far.circle).toMatchObject({ x: 50, y: 30 });
    expect(distance(taken.circle, anchor)).toBeCloseTo(5 + 4 + GAP);
  });

  it("places satellites of one anchor ever farther away", () => {
    const anchor = circle(5);
    const satellites = Array.from({ length: 60 }, () => ({ circle: circle(4), anchor }));
    placeNear(satellites, [anchor], GAP);
    const distances = satellites.map((satellite) => distance(satellite.circle, anchor));
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    // Sixty circles of 5.5 px cover as much as one of 43 px: not twice as far away.
    expect(distances.at(-1)).toBeLessThan(86);
  });
});
