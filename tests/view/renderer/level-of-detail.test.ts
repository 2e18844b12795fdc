import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LevelOfDetail, sortByImportance } from "../../../src/view/renderer/level-of-detail.ts";
import type { SceneNode } from "../../../src/view/scene/scene-model.ts";

const node = (i: number, x: number, y: number): SceneNode => ({
  ...{ id: `n${i}`, x, y, rank: i % 97, size: 1, label: "", community: null, isFilled: false },
  kind: i % 3 === 0 ? "paper" : "task",
});
/** A square of nodes, side 1, evenly spread. */
const square = (side: number) =>
  Array.from({ length: side * side }, (_, i) =>
    node(i, (i % side) / side, Math.floor(i / side) / side),
  );
const levelsOf = (nodes: readonly SceneNode[], linkCount = 1e6) =>
  new LevelOfDetail({ nodes, linkCount });
const fail = () => {
  throw new Error("asked for the stretch in sight");
};
/** What the camera sees around a point. */
const seen = (x: number, y: number, ratio: number) => ({
  ...{ left: x - ratio / 2, right: x + ratio / 2, top: y - ratio / 2, bottom: y + ratio / 2 },
});

describe("LevelOfDetail", () => {
  it("draws all of a small scene at any zoom", () => {
    const nodes = square(10);
    expect(levelsOf(nodes, 100).find(0.02, fail).nodes).toEqual(nodes);
  });

  it("draws all of a scene of thousands from far, and what is around the canvas from near", () => {
    const nodes = square(100);
    const levels = levelsOf(nodes);
    expect(levels.find(1, fail).nodes).toHaveLength(nodes.length);
    const near = levels.find(0.1, () => seen(0.5, 0.5, 0.1)).nodes;
    expect(near.length).toBeLessThan(nodes.length / 10);
    const inSight = nodes.filter(
      ({ x, y }) => Math.abs(x - 0.5) < 0.05 && Math.abs(y - 0.5) < 0.05,
    );
    expect(near).toEqual(expect.arrayContaining(inSight));
  });

  const large = square(250);
  const levels = levelsOf(large);

  it("draws the most important of a large scene from far", () => {
    const { nodes } = levels.find(1, fail);
    expect(nodes).toEqual(sortByImportance(large).slice(0, nodes.length));
    expect(nodes.length).toBeLessThan(10_000);
  });

  it("keeps what is drawn in sight within bounds, and draws more of it from nearer", () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const zoom = fc.double({ min: 0.03, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(place, place, zoom, (x, y, ratio) => {
        const from = (r: number) => levels.find(r, () => seen(x, y, r)).nodes;
        const [far, near] = [from(ratio), from(ratio / 2)];
        expect(far.length).toBeLessThan(20_000);
        const box = seen(x, y, ratio / 2);
        const drawn = new Set(near);
        for (const known of far)
          if (
            known.x >= box.left &&
            known.x <= box.right &&
            known.y >= box.top &&
            known.y <= box.bottom
          )
            expect(drawn.has(known)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("draws every node somewhere, and none twice", () => {
    const found = levels.find(0.004, () => seen(0.5, 0.5, 1)).nodes;
    expect(new Set(found).size).toBe(found.length);
    expect(found).toHaveLength(large.length);
  });

  it("says by its key whether a move changes anything", () => {
    const key = (x: number) => levels.find(0.25, () => seen(x, 0.5, 0.25)).key;
    expect(key(0.5)).toBe(key(0.501));
    expect(key(0.5)).not.toBe(key(0.7));
  });

  it("draws nothing of nothing", () => {
    expect(levelsOf([]).find(1, fail).nodes).toEqual([]);
    expect(levelsOf([]).find(0.1, () => seen(0, 0, 1)).nodes).toEqual([]);
  });
});

describe("sortByImportance", () => {
  it("takes papers and entities by turns, each by rank", () => {
    const nodes = [0, 1, 2, 3, 4, 5].map((i) => node(i, 0, 0));
    const order = sortByImportance(nodes).map(({ id }) => id);
    expect(order).toEqual(["n3", "n5", "n4", "n0", "n2", "n1"]);
  });
});
