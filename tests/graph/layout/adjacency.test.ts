import { describe, expect, it } from "vitest";
import {
  forEachNeighbour,
  buildAdjacency,
  edgesBetweenGroups,
  edgesInside,
} from "../../../src/graph/layout/adjacency.ts";

/** 0 – 1 – 2 – 3, the middle edge twice as strong. */
const chain = [
  { source: 0, target: 1, weight: 1 },
  { source: 1, target: 2, weight: 2 },
  { source: 2, target: 3, weight: 1 },
];

describe("buildAdjacency", () => {
  it("lists each edge at both of its ends", () => {
    const seen: [number, number][] = [];
    forEachNeighbour(buildAdjacency(4, chain), 1, (other, weight) => seen.push([other, weight]));
    expect(seen).toEqual([
      [0, 1],
      [2, 2],
    ]);
  });
});

describe("edgesInside", () => {
  it("keeps edges of which both ends are among the nodes, named by their places there", () => {
    const placeInside = Int32Array.from([-1, 0, 1, 2]);
    expect(edgesInside([1, 2, 3], placeInside, buildAdjacency(4, chain))).toEqual([
      { source: 0, target: 1, weight: 2 },
      { source: 1, target: 2, weight: 1 },
    ]);
  });
});

describe("edgesBetweenGroups", () => {
  it("weighs what crosses from group to group by the sizes of both", () => {
    const edges = edgesBetweenGroups(2, Int32Array.from([0, 0, 1, 1]), chain);
    expect(edges).toEqual([{ source: 0, target: 1, weight: 20 / Math.sqrt(4 * 4) }]);
  });
});
