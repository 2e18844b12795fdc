import { describe, expect, it } from "vitest";
import { modularityOf, runLouvain } from "../../../src/graph/communities/louvain.ts";
import { dissolveSmall, refinePartition } from "../../../src/graph/communities/refine-partition.ts";
import { createRandom } from "../../../src/base/random.ts";
import { clique, linkGraph, planted } from "./planted-groups.ts";

const options = () => ({ resolution: 1, random: createRandom(1) });

describe("refinePartition", () => {
  it("parts what is not connected", () => {
    const graph = linkGraph(6, [...clique(0, 1, 2), ...clique(3, 4, 5)]);
    const together = new Int32Array(6);
    expect(refinePartition(graph, together, options())).toEqual(Int32Array.of(0, 0, 0, 1, 1, 1));
  });

  it("parts two halves that one link connects, and raises modularity by it", () => {
    const links = [...clique(0, 1, 2, 3), ...clique(4, 5, 6, 7), ...clique(8, 9, 10, 11)];
    const graph = linkGraph(12, [...links, [3, 4], [7, 8]]);
    const groupOf = Int32Array.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1);
    const split = refinePartition(graph, groupOf, options());
    expect(split).toEqual(Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2));
    expect(modularityOf(graph, split)).toBeGreaterThan(modularityOf(graph, groupOf));
  });

  it("leaves well connected groups as they are", () => {
    const graph = planted(4, 15, 0.05);
    const groupOf = runLouvain(graph, 1, createRandom(1));
    expect(refinePartition(graph, groupOf, options())).toEqual(groupOf);
  });
});

describe("dissolveSmall", () => {
  it("lets a pair join the group with its heaviest links", () => {
    const links = [...clique(0, 1, 2), ...clique(3, 4, 5), [6, 7], [6, 0, 0.2], [7, 5, 0.3]];
    const graph = linkGraph(8, links as [number, number, number][]);
    expect(dissolveSmall(graph, Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2), 3)).toEqual(
      Int32Array.of(0, 0, 0, 1, 1, 1, 1, 1),
    );
  });

  it("lets small groups grow together first, and leaves unassigned what has no links", () => {
    const graph = linkGraph(7, [
      [0, 1],
      [1, 2],
      [3, 4],
      [4, 5],
    ]);
    expect(dissolveSmall(graph, Int32Array.of(0, 0, 1, 2, 3, 3, 4), 3)).toEqual(
      Int32Array.of(0, 0, 0, 1, 1, 1, -1),
    );
  });
});
