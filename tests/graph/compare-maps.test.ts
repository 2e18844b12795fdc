import { describe, expect, it } from "vitest";

import { compareMaps } from "../../src/graph/compare-maps.ts";
import {
  community,
  entityNode,
  graphIndex,
  paperEntity,
  paperLink,
  paperNode,
} from "../view-helpers.ts";
import type { LoadedGraph } from "../../src/graph/model.ts";

/** A map of communities of papers by name ("" holds the unassigned ones); all papers of one are linked in a row. */
function mapOf(groups: Record<string, string>, names: Record<string, string[]> = {}): LoadedGraph {
  const named = Object.entries(groups).map(([id, papers]) => ({ id, papers: [...papers] }));
  const entityIds = [...new Set(Object.values(names).flat())].sort();
  return graphIndex({
    papers: named
      .flatMap(({ id, papers }) =>
        papers.map((paper) =>
          paperNode({
            ...{ id: paper, title: `Paper ${paper}`, community: id || null },
            entities: (names[paper] ?? []).map((entityId) => paperEntity(entityId)),
          }),
        ),
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    entities: entityIds.map((id) =>
      entityNode({ id, papers: Object.keys(names).filter((paper) => names[paper]?.includes(id)) }),
    ),
    communities: named
      .filter(({ id }) => id !== "")
      .map(({ id, papers }) => community({ id, name: `The ${id}`, papers })),
    paperLinks: named.flatMap(({ papers }) =>
      papers.slice(1).map((paper, at) => paperLink(papers[at] ?? "", paper, 0.5)),
    ),
  }).graph;
}

describe("compareMaps", () => {
  it("finds nothing between a map and itself", () => {
    const map = mapOf({ red: "abc", blue: "de", "": "f" }, { a: ["task:x"] });
    const { communities, linkCount, ...changes } = compareMaps(map, map);
    expect(changes).toEqual({
      papers: { added: [], removed: [] },
      entities: { added: [], removed: [] },
      paperEntities: { added: [], removed: [] },
      goneCommunities: [],
      moves: [],
    });
    expect(linkCount).toEqual({ added: 0, removed: 0, kept: 3 });
    expect(
      communities.map(({ id, predecessor }) => [id, predecessor?.id, predecessor?.sharedCount]),
    ).toEqual([
      ["red", "red", 3],
      ["blue", "blue", 2],
    ]);
  });

  it("reports papers, entities and links that came and went, and what papers of both name", () => {
    const before = mapOf({ red: "abz" }, { a: ["task:x", "method:y"], z: ["task:old"] });
    const after = mapOf({ red: "abn" }, { a: ["task:x", "dataset:w"], n: ["task:new"] });
    const { papers, entities, paperEntities, linkCount } = compareMaps(before, after);
    expect(papers.added).toEqual([{ id: "n", name: "Paper n" }]);
    expect(papers.removed).toEqual([{ id: "z", name: "Paper z" }]);
    expect(entities.added.map(({ id }) => id)).toEqual(["dataset:w", "task:new"]);
    expect(entities.removed.map(({ id }) => id)).toEqual(["method:y", "task:old"]);
    expect(paperEntities.added.map(({ paper, entity }) => [paper.id, entity.id])).toEqual([
      ["a", "dataset:w"],
    ]);
    expect(paperEntities.removed.map(({ paper, entity }) => [paper.id, entity.id])).toEqual([
      ["a", "method:y"],
    ]);
    expect(linkCount).toEqual({ added: 1, removed: 1, kept: 1 });
  });

  it("follows a community that has another name by its papers, each one only once", () => {
    // Jaccard: warm 3/4 of red, cold 1/3 of red and 2/3 of blue.
    const before = mapOf({ red: "abcd", blue: "ef" });
    const after = mapOf({ warm: "abc", cold: "def", "": "" });
    const { communities, goneCommunities, moves } = compareMaps(before, after);
    expect(
      communities.map(({ id, predecessor: from }) => [id, from?.id, from?.sharedCount]),
    ).toEqual([
      ["warm", "red", 3],
      ["cold", "blue", 2],
    ]);
    expect(goneCommunities).toEqual([]);
    expect(moves.map(({ paper, from, to }) => [paper.id, from?.name, to?.name])).toEqual([
      ["d", "The red", "The cold"],
    ]);
  });

  it("reports new and gone communities, and papers that left or joined one", () => {
    const before = mapOf({ red: "abcd", blue: "ef", "": "xyz" });
    const after = mapOf({ red: "abcd", green: "xy", "": "efz" });
    const { communities, goneCommunities, moves } = compareMaps(before, after);
    expect(communities.find(({ id }) => id === "green")?.predecessor).toBeNull();
    expect(goneCommunities.map(({ id }) => id)).toEqual(["blue"]);
    expect(moves.map(({ paper, from, to }) => [paper.id, from?.id, to?.id])).toEqual([
      ["e", "blue", undefined],
      ["f", "blue", undefined],
      ["x", undefined, "green"],
      ["y", undefined, "green"],
    ]);
  });

  it("calls a community new that shares less than half of the smaller with any", () => {
    const before = mapOf({ red: "abcdef" });
    const { communities, goneCommunities, moves } = compareMaps(before, mapOf({ red: "auvwxyz" }));
    expect(communities.map((each) => each.predecessor)).toEqual([null]);
    expect(goneCommunities.map(({ id }) => id)).toEqual(["red"]);
    expect(moves.map(({ from, to }) => [from?.id, to?.id])).toEqual([["red", "red"]]);
  });
});
