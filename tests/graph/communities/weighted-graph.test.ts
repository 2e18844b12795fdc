import { describe, expect, it } from "vitest";
import {
  addGraphs,
  aggregateGraph,
  collectGroups,
  countGroups,
  heaviestFirst,
  inducedSubgraphs,
  renumber,
  weighGroups,
} from "../../../src/graph/communities/weighted-graph.ts";
import { linkGraph } from "./planted-groups.ts";

/** Nodes 0 and 1 in group 0, 2 to 4 in group 1, 5 in none. */
const GROUPS = Int32Array.of(0, 0, 1, 1, 1, -1);
const GRAPH = linkGraph(6, [
  [0, 1, 2],
  [1, 2, 3],
  [0, 4, 4],
  [2, 4, 5],
  [3, 5, 6],
]);

describe("addGraphs", () => {
  it("adds up the weights of each pair, times the factor of their graph, and sorts by ends", () => {
    const one = linkGraph(12, [
      [1, 11, 0.5],
      [0, 2, 1],
    ]);
    const other = linkGraph(12, [
      [11, 1, 1],
      [1, 2, 2],
    ]);
    const sum = addGraphs(12, [
      { graph: one, factor: 1 },
      { graph: other, factor: 0.25 },
    ]);
    expect(sum).toEqual(
      linkGraph(12, [
        [0, 2, 1],
        [1, 2, 0.5],
        [1, 11, 0.75],
      ]),
    );
  });
});

describe("inducedSubgraphs", () => {
  it("keeps nodes and links inside of each group", () => {
    expect(inducedSubgraphs(GRAPH, GROUPS)).toEqual([
      { nodes: [0, 1], graph: linkGraph(2, [[0, 1, 2]]) },
      { nodes: [2, 3, 4], graph: linkGraph(3, [[0, 2, 5]]) },
    ]);
  });
});

describe("aggregateGraph", () => {
  it("sums the links between groups, without those inside and to nodes in none", () => {
    expect(aggregateGraph(GRAPH, GROUPS)).toEqual(linkGraph(2, [[0, 1, 7]]));
  });
});

describe("weighGroups", () => {
  it("sums the links of each node to each group", () => {
    expect(weighGroups(GRAPH, GROUPS).map((weights) => [...weights])).toEqual([
      [
        [0, 2],
        [1, 4],
      ],
      [
        [0, 2],
        [1, 3],
      ],
      [
        [0, 3],
        [1, 5],
      ],
      [],
      [
        [0, 4],
        [1, 5],
      ],
      [[1, 6]],
    ]);
  });
});

describe("renumber", () => {
  it("numbers groups by their first nodes, and keeps −1", () => {
    expect(renumber([7, -1, 3, 7, 0])).toEqual(Int32Array.of(0, -1, 1, 0, 2));
  });
});

describe("collectGroups", () => {
  it("lists the nodes of each group, also of an empty one", () => {
    const groupOf = Int32Array.of(2, 0, -1, 2);
    expect(collectGroups(groupOf)).toEqual([[1], [], [0, 3]]);
    expect(countGroups(groupOf)).toBe(3);
    expect(countGroups(Int32Array.of(-1))).toBe(0);
  });
});

describe("heaviestFirst", () => {
  it("sorts by weight, equal weights by group", () => {
    const weights: [number, number][] = [
      [3, 1],
      [2, 5],
      [1, 1],
    ];
    expect(heaviestFirst(weights).map(([group]) => group)).toEqual([2, 1, 3]);
  });
});
