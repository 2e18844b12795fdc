import { describe, expect, it } from "vitest";

import {
  NODE_KINDS,
  NODE_SHAPES,
  shapeOf,
  shapePath,
} from "../../../src/view/scene/node-shapes.ts";

const CENTRE = { x: 8, y: 8, radius: 5 };

describe("shapeOf", () => {
  it("gives every kind of node a shape of its own", () => {
    const shapes = NODE_KINDS.map(shapeOf);
    expect(new Set(shapes).size).toBe(NODE_KINDS.length);
    for (const shape of shapes) expect(NODE_SHAPES).toContain(shape);
  });
});

describe("shapePath", () => {
  it("draws a polygon around the centre, y downwards", () => {
    expect(shapePath("diamond", CENTRE)).toBe("M8 2L14 8 8 14 2 8Z");
    expect(shapePath("triangle", CENTRE)).toBe("M8 2.3L13.8 12.3 2.3 12.3Z");
  });

  it("draws a circle of the radius", () => {
    expect(shapePath("circle", CENTRE)).toBe("M3 8A5 5 0 1 0 13 8A5 5 0 1 0 3 8Z");
  });

  it("rounds corners from the distance asked for", () => {
    expect(shapePath("square", CENTRE, 1)).toBe(
      "M3.5 4.5Q3.5 3.5 4.5 3.5L11.5 3.5Q12.5 3.5 12.5 4.5L12.5 11.5Q12.5 12.5 11.5 12.5L4.5 12.5Q3.5 12.5 3.5 11.5Z",
    );
  });

  it("gives every shape a closed path", () => {
    for (const shape of NODE_SHAPES) expect(shapePath(shape, CENTRE)).toMatch(/^M[^MZ]+Z$/);
  });
});
