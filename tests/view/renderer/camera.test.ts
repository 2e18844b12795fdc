import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Camera } from "../../../src/view/state/view-state.ts";
import {
  cameraShowing,
  findInDirection,
  findNearest,
  isInside,
  type Point,
  type Projection,
} from "../../../src/view/renderer/camera.ts";
import type { Box } from "../../../src/view/renderer/place-labels.ts";

const WIDTH = 1000;
const HEIGHT = 600;
const ANY_RATIO = { least: 0.001, most: 100 };

/** The map's 0, 0 in the middle, 400 px a unit, y upwards; the camera counts canvas heights from the left bottom. */
const projection: Projection = {
  toPixels: ({ x, y }) => ({ x: WIDTH / 2 + 400 * x, y: HEIGHT / 2 - 400 * y }),
  toCamera: ({ x, y }) => ({ x: x / HEIGHT, y: 1 - y / HEIGHT }),
  width: WIDTH,
  height: HEIGHT,
};

/** Where a camera puts a point: its distance from the camera's middle, enlarged, from the canvas's middle. */
function project(point: Point, camera: Camera): Point {
  const pixel = projection.toPixels(point);
  const middle = { x: camera.x * HEIGHT, y: (1 - camera.y) * HEIGHT };
  return {
    x: WIDTH / 2 + (pixel.x - middle.x) / camera.ratio,
    y: HEIGHT / 2 + (pixel.y - middle.y) / camera.ratio,
  };
}

const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});
const grow = ({ left, top, right, bottom }: Box, by: number): Box =>
  box(left - by, top - by, right + by, bottom + by);

const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
const anyPoints = fc.array(fc.record({ x: coordinate, y: coordinate }), {
  minLength: 1,
  maxLength: 20,
});
const anyFree = fc
  .tuple(
    fc.nat(400),
    fc.nat(200),
    fc.integer({ min: 50, max: 600 }),
    fc.integer({ min: 50, max: 400 }),
  )
  .map(([left, top, width, height]) => box(left, top, left + width, top + height));

describe("cameraShowing", () => {
  it("puts all points inside the free part of the canvas, and touches two of its sides", () => {
    fc.assert(
      fc.property(anyPoints, anyFree, (points, free) => {
        const camera = cameraShowing(points, projection, free, ANY_RATIO);
        const pixels = points.map((point) => project(point, camera));
        for (const pixel of pixels) expect(isInside(pixel, grow(free, 1e-6))).toBe(true);
        if (camera.ratio > ANY_RATIO.least)
          expect(pixels.every((pixel) => isInside(pixel, grow(free, -1e-3)))).toBe(false);
      }),
    );
  });

  it("puts one point in the middle of the free part, no closer than allowed", () => {
    const free = box(300, 0, 1000, 500);
    const range = { least: 0.25, most: 2 };
    const camera = cameraShowing([{ x: 0.3, y: -0.2 }], projection, free, range);
    expect(camera.ratio).toBe(0.25);
    const pixel = project({ x: 0.3, y: -0.2 }, camera);
    expect(pixel.x).toBeCloseTo(650, 6);
    expect(pixel.y).toBeCloseTo(250, 6);
  });

  it("goes no farther than allowed, and then centres what does not fit", () => {
    const points = [
      { x: -5, y: 0 },
      { x: 5, y: 0 },
    ];
    const range = { least: 0.1, most: 1 };
    const camera = cameraShowing(points, projection, box(0, 0, WIDTH, HEIGHT), range);
    expect(camera).toEqual({ ...projection.toCamera({ x: 500, y: 300 }), ratio: 1 });
  });

  it("gives a usable camera where panels leave no room", () => {
    const points = [
      { x: -1, y: 0 },
      { x: 1, y: 0 },
    ];
    const { x, y, ratio } = cameraShowing(points, projection, box(500, 0, 500, 0), ANY_RATIO);
    expect([x, y].every(Number.isFinite)).toBe(true);
    expect(ratio).toBe(100);
  });
});

describe("isInside", () => {
  it("counts the edges in", () => {
    const free = box(0, 0, 10, 10);
    expect(isInside({ x: 0, y: 10 }, free)).toBe(true);
    expect(isInside({ x: 5, y: 10.5 }, free)).toBe(false);
    expect(isInside({ x: -1, y: 5 }, free)).toBe(false);
  });
});

const named = (points: Record<string, [number, number]>) =>
  Object.entries(points).map(([id, [x, y]]) => ({ id, x, y }));
const HERE = { x: 0, y: 0 };
const RIGHT = { x: 1, y: 0 };

describe("findInDirection", () => {
  it("takes the nearest on the way, not what lies behind or beside", () => {
    const points = named({
      behind: [-1, 0],
      beside: [0, 1],
      far: [9, 0],
      near: [3, 0],
      self: [0, 0],
    });
    expect(findInDirection(HERE, RIGHT, points)?.id).toBe("near");
  });

  it("takes the straight one of two that are equally far", () => {
    const points = named({ slanted: [3, 4], straight: [5, 0] });
    expect(findInDirection(HERE, RIGHT, points)?.id).toBe("straight");
  });

  it("gives null where nothing lies that way, or nothing at all", () => {
    expect(findInDirection(HERE, RIGHT, named({ left: [-1, 0], here: [0, 0] }))).toBeNull();
    expect(findInDirection(HERE, RIGHT, [])).toBeNull();
  });

  it.each([
    [59, "only"],
    [-59, "only"],
    [61, undefined],
    [-61, undefined],
  ])("looks as far as 60° to either side: %d°", (degrees, id) => {
    const angle = (degrees / 180) * Math.PI;
    const only = named({ only: [Math.cos(angle), Math.sin(angle)] });
    expect(findInDirection(HERE, RIGHT, only)?.id).toBe(id);
  });

  it("leads from every point to every other by four directions", () => {
    const directions = [RIGHT, { x: -1, y: 0 }, { x: 0, y: 1 }, { x: 0, y: -1 }];
    const any = fc.uniqueArray(fc.record({ x: fc.nat(50), y: fc.nat(50) }), {
      selector: ({ x, y }) => `${x},${y}`,
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(any, (points) => {
        for (const point of points)
          expect(directions.some((way) => findInDirection(point, way, points))).toBe(true);
      }),
    );
  });
});

describe("findNearest", () => {
  it("takes the closest, the first of equals, and null of none", () => {
    const points = named({ far: [9, 9], near: [1, 1], twin: [-1, 1] });
    expect(findNearest(HERE, points)?.id).toBe("near");
    expect(findNearest(HERE, [])).toBeNull();
  });
});
