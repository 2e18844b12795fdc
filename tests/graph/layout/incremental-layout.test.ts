import { describe, expect, it } from "vitest";
import { buildAdjacency } from "../../../src/graph/layout/adjacency.ts";
import type { Edge } from "../../../src/graph/layout/adjacency.ts";
import { CANVAS } from "../../../src/graph/layout/canvas.ts";
import { updateLayout } from "../../../src/graph/layout/incremental-layout.ts";
import type { LayoutNodes } from "../../../src/graph/layout/layout-nodes.ts";
import type { Position } from "../../../src/graph/model.ts";

/** Nodes, all papers, by their communities. */
function nodesOf(communities: number[], edges: Edge[] = []): LayoutNodes {
  return {
    paperCount: communities.length,
    numbers: Int32Array.from(communities.keys()),
    communities: Int32Array.from(communities),
    edges: buildAdjacency(communities.length, edges),
  };
}

/** Ten nodes of each of two communities, 40 px from each other, in rows 400 px apart. */
const COMMUNITIES = Array.from({ length: 20 }, (_, node) => Math.floor(node / 10));
const POSITIONS = COMMUNITIES.map((community, node): Position => ({
  x: (node % 10) * 40 - 180,
  y: community * 400 - 200,
}));
const edge = (source: number, target: number, weight = 1): Edge => ({ source, target, weight });
const distance = (a: Position | undefined, b: Position | undefined) =>
  a && b ? Math.hypot(a.x - b.x, a.y - b.y) : NaN;

describe("updateLayout", () => {
  it("keeps positions of nodes that lie among their community", () => {
    expect(updateLayout(nodesOf(COMMUNITIES), POSITIONS)).toEqual(POSITIONS);
  });

  it("places a new node near the centroid of its neighbours in the community", () => {
    const nodes = nodesOf([...COMMUNITIES, 1], [edge(12, 20, 3), edge(16, 20, 1), edge(0, 20, 9)]);
    const updated = updateLayout(nodes, [...POSITIONS, undefined]);
    expect(updated?.slice(0, 20)).toEqual(POSITIONS);
    const spacing = Math.sqrt((CANVAS.width * CANVAS.height) / 21);
    expect(distance(updated?.[20], { x: -60, y: 200 })).toBeCloseTo(spacing / 2);
  });

  it("places a new node that is linked to a new one only, and one without links, too", () => {
    const nodes = nodesOf([...COMMUNITIES, 0, 0, 0], [edge(3, 20), edge(20, 21)]);
    const updated = updateLayout(nodes, [...POSITIONS, undefined, undefined, undefined]);
    for (const node of [20, 21, 22]) {
      const y = updated?.[node]?.y ?? NaN;
      expect(Math.abs(y + 200)).toBeLessThan(300);
    }
  });

  it("moves an outlier to its community", () => {
    const moved = POSITIONS.map((position, node) => (node === 4 ? { x: 20, y: 230 } : position));
    const updated = updateLayout(nodesOf(COMMUNITIES, [edge(3, 4), edge(4, 5)]), moved);
    expect(distance(updated?.[4], { x: -40, y: -200 })).toBeLessThan(150);
  });

  it("gives a new community a circle away from all others", () => {
    const nodes = nodesOf([...COMMUNITIES, 2, 2, 2]);
    const updated = updateLayout(nodes, [...POSITIONS, undefined, undefined, undefined]) ?? [];
    const added = updated.slice(20);
    expect(new Set(added.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
    for (const own of added)
      for (const other of POSITIONS) expect(distance(own, other)).toBeGreaterThan(100);
  });

  it("is null where fewer than half of the nodes have a position", () => {
    const known = (count: number) => POSITIONS.map((p, node) => (node < count ? p : undefined));
    expect(updateLayout(nodesOf(COMMUNITIES), known(9))).toBeNull();
    expect(updateLayout(nodesOf(COMMUNITIES), known(10))).not.toBeNull();
    expect(updateLayout(nodesOf([]), [])).toBeNull();
  });
});
