import { describe, expect, it } from "vitest";
import { measurePlacement, measurePlainForces } from "../../../scripts/bench/layout-measures.ts";
import { graphOf, twoGroups } from "../../graph/helpers.ts";

/** Two rows of twelve, each a community, twenty apart; edges join neighbours in a row. */
const rows = Array.from({ length: 24 }, (_, i) => ({ x: i % 12, y: i < 12 ? 0 : 20 }));
const communities = rows.map(({ y }) => y);
const edges = rows.flatMap(({ x }, i) => (x === 11 ? [] : [{ source: i, target: i + 1 }]));

describe("measurePlacement", () => {
  it("gives 1 where communities and edges lie together", () => {
    expect(measurePlacement(rows, communities, edges)).toEqual({ sameCommunity: 1, edgesNear: 1 });
  });

  it("gives less where communities are mixed, and where edges go far", () => {
    const mixed = rows.map((_, i) => i % 2);
    expect(measurePlacement(rows, mixed, edges).sameCommunity).toBeLessThan(0.6);
    const far = rows.flatMap((_, i) => (i < 12 ? [{ source: i, target: 23 - i }] : []));
    expect(measurePlacement(rows, communities, far).edgesNear).toBe(0);
  });

  it("gives 0 for no nodes, and for one", () => {
    expect(measurePlacement([], [], [])).toEqual({ sameCommunity: 0, edgesNear: 0 });
    expect(measurePlacement([{ x: 0, y: 0 }], [1], [])).toEqual({ sameCommunity: 0, edgesNear: 0 });
  });
});

describe("measurePlainForces", () => {
  it("shows two groups that hardly touch, given the time", () => {
    const graph = graphOf(twoGroups());
    expect(measurePlainForces(graph, 1).sameCommunity).toBeLessThan(0.7);
    expect(measurePlainForces(graph).sameCommunity).toBeGreaterThan(0.9);
  });
});
