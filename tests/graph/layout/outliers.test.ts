import { describe, expect, it } from "vitest";
import { removeOutliers } from "../../../src/graph/layout/outliers.ts";

/** Twenty nodes in a row, one apart. */
const row = Array.from({ length: 20 }, (_, x) => ({ x, y: 0 }));
const halves = Int32Array.from(row, ({ x }) => (x < 10 ? 0 : 1));

describe("removeOutliers", () => {
  it("keeps all where communities lie side by side", () => {
    expect(removeOutliers(row, halves, 2)).toEqual(row);
  });

  it("drops a node that lies among another community", () => {
    const communities = Int32Array.from(halves, (own, node) => (node === 4 ? 1 : own));
    expect(removeOutliers(row, communities, 2)).toEqual(
      row.map((point) => (point.x === 4 ? undefined : point)),
    );
  });

  it("drops the small part of a community that lies in two places", () => {
    const far = [
      { x: 100, y: 0 },
      { x: 101, y: 0 },
    ];
    const communities = Int32Array.from([...halves, 1, 1]);
    expect(removeOutliers([...row, ...far], communities, 2)).toEqual([
      ...row,
      undefined,
      undefined,
    ]);
  });

  it("leaves nodes without a position without one", () => {
    expect(removeOutliers([undefined], Int32Array.of(0), 2)).toEqual([undefined]);
  });
});
