import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/view/renderer/camera.ts";
import { findSpanningEdges } from "../../../src/view/renderer/community-areas.ts";

const FAR = Number.POSITIVE_INFINITY;
const lengthOf = (points: readonly Point[], [a, b]: readonly [number, number]): number => {
  const [from, to] = [points[a], points[b]];
  return from && to ? Math.hypot(from.x - to.x, from.y - to.y) : Number.NaN;
};
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Joins the two closest groups until one is left (Kruskal 1956), all pairs looked at. */
function naiveTree(points: readonly Point[]): [number, number][] {
  const pairs = points.flatMap((_, b) =>
    [...points.keys()].slice(0, b).map((a) => [a, b] as const),
  );
  pairs.sort((p, q) => lengthOf(points, p) - lengthOf(points, q));
  const groups = [...points.keys()];
  const tree: [number, number][] = [];
  for (const [a, b] of pairs) {
    const [own, other] = [groups[a], groups[b]];
    if (own === undefined || other === undefined || own === other) continue;
    for (const [i, group] of groups.entries()) if (group === other) groups[i] = own;
    tree.push([a, b]);
  }
  return tree;
}

/** Integers, so that equal distances and points on the same spot come up. */
const anyPoints = fc.array(fc.record({ x: fc.nat(30), y: fc.nat(30) }), { maxLength: 25 });

describe("findSpanningEdges", () => {
  it("finds a tree as short as the shortest, one edge fewer than points", () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const edges = findSpanningEdges(points, FAR);
        const naive = naiveTree(points);
        expect(edges).toHaveLength(Math.max(points.length - 1, 0));
        const total = (tree: readonly [number, number][]) =>
          sum(tree.map((edge) => lengthOf(points, edge)));
        expect(total(edges)).toBeCloseTo(total(naive), 6);
        const joined = new Set([0, ...edges.flat()]);
        expect(joined.size).toBe(Math.max(points.length, 1));
      }),
    );
  });

  it("leaves out just the edges longer than the limit", () => {
    fc.assert(
      fc.property(anyPoints, fc.integer({ min: 0, max: 15 }), (points, longest) => {
        const lengths = findSpanningEdges(points, longest).map((edge) => lengthOf(points, edge));
        const naive = naiveTree(points).map((edge) => lengthOf(points, edge));
        const short = naive.filter((length) => length <= longest);
        expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(longest);
        expect(lengths).toHaveLength(short.length);
        expect(sum(lengths)).toBeCloseTo(sum(short), 6);
      }),
    );
  });

  it("joins points along a line, and none or one by nothing", () => {
    const line = [0, 10, 20, 35].map((x) => ({ x, y: 0 }));
    expect(findSpanningEdges(line, 10)).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(findSpanningEdges([], FAR)).toEqual([]);
    expect(findSpanningEdges(line.slice(0, 1), FAR)).toEqual([]);
  });

  it("joins points on the same spot", () => {
    expect(
      findSpanningEdges(
        [
          { x: 1, y: 1 },
          { x: 1, y: 1 },
        ],
        0,
      ),
    ).toEqual([[0, 1]]);
  });
});
