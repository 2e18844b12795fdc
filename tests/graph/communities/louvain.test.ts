import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import modularity from "graphology-metrics/graph/modularity.js";
import { describe, expect, it } from "vitest";
import { forEachLink, renumber } from "../../../src/graph/communities/weighted-graph.ts";
import type { WeightedGraph } from "../../../src/graph/communities/weighted-graph.ts";
import { modularityOf, runLouvain } from "../../../src/graph/communities/louvain.ts";
import { createRandom } from "../../../src/base/random.ts";
import { clique, linkGraph, planted } from "./planted-groups.ts";

function realGraph(graph: WeightedGraph, groupOf: Int32Array): UndirectedGraph {
  const real = new UndirectedGraph();
  groupOf.forEach((community, node) => real.addNode(node, { community }));
  forEachLink(graph, (source, target, weight) => real.addEdge(source, target, { weight }));
  return real;
}

describe("runLouvain", () => {
  it("gives what Louvain gives on a graph of graphology", () => {
    for (const seed of [1, 2, 3]) {
      const graph = planted(4, 12, 0.1, seed);
      const real = realGraph(graph, new Int32Array(graph.order));
      const expected = louvain(real, { resolution: 1.2, rng: createRandom(seed) });
      const labels = Array.from({ length: graph.order }, (_, node) => expected[node] ?? -1);
      expect(runLouvain(graph, 1.2, createRandom(seed))).toEqual(renumber(labels));
    }
  });

  it("finds planted groups", () => {
    const found = runLouvain(planted(4, 20, 0.03), 1, createRandom(1));
    expect(found).toEqual(Int32Array.from({ length: 80 }, (_, node) => node % 4));
  });

  it("leaves nodes without links alone", () => {
    expect(runLouvain(linkGraph(3, []), 1, createRandom(1))).toEqual(Int32Array.of(0, 1, 2));
    expect(runLouvain(linkGraph(3, [[0, 2]]), 1, createRandom(1))).toEqual(Int32Array.of(0, 1, 0));
    expect(runLouvain(linkGraph(0, []), 1, createRandom(1))).toEqual(Int32Array.of());
  });
});

describe("modularityOf", () => {
  it("is what graphology-metrics finds", () => {
    const graph = planted(3, 10, 0.2);
    const groupOf = runLouvain(graph, 1, createRandom(1));
    const expected = modularity(realGraph(graph, groupOf), { getNodeCommunity: "community" });
    expect(modularityOf(graph, groupOf)).toBeCloseTo(expected, 10);
  });

  it("counts each node in no group as one of its own, and is 0 without links", () => {
    const graph = linkGraph(4, [...clique(0, 1, 2), [2, 3]]);
    const unassigned = modularityOf(graph, Int32Array.of(0, 0, 0, -1));
    expect(unassigned).toBeCloseTo(modularityOf(graph, Int32Array.of(0, 0, 0, 1)), 12);
    expect(modularityOf(linkGraph(2, []), Int32Array.of(0, 1))).toBe(0);
  });
});
