import { describe, expect, it } from "vitest";
import { findCommunityEdges } from "../../../src/view/renderer/community-edges.ts";
import type { Scene, SceneLink, SceneNode } from "../../../src/view/scene/scene-model.ts";

const node = (id: string, x: number, community: string): SceneNode => ({
  ...{ id, x, community },
  ...{ kind: "paper", y: 0, size: 1, label: id, rank: 0, isFilled: true },
});

/** A scene of papers in communities, said to be so large that its links are not drawn. */
function sceneOf(nodes: SceneNode[], pairs: [string, string][], linkCount = 1e6): Scene {
  const links = pairs.map(([source, target]): SceneLink => ({
    ...{ key: `${source}\n${target}`, source, target },
    ...{ strength: 1, types: [] },
  }));
  const communities = [...new Set(nodes.map(({ community }) => community ?? ""))];
  return {
    ...{ view: "all", nodes, linkCount, frame: nodes },
    nodeById: new Map(nodes.map((each) => [each.id, each])),
    linksOf: (id) => links.filter(({ source, target }) => source === id || target === id),
    findLink: () => null,
    members: () =>
      new Map(communities.map((id) => [id, nodes.filter(({ community }) => community === id)])),
  };
}

const nodes = [
  node("a", 0, "red"),
  node("b", 2, "red"),
  node("c", 10, "blue"),
  node("d", 20, "green"),
];

describe("findCommunityEdges", () => {
  it("links the middles of two communities by the larger share of links between them", () => {
    const communityEdges = findCommunityEdges(
      sceneOf(nodes, [
        ["a", "b"],
        ["b", "c"],
      ]),
    );
    expect(communityEdges).toEqual([{ source: { x: 10, y: 0 }, target: { x: 1, y: 0 }, share: 1 }]);
  });

  it("leaves out a share that is too small to speak of", () => {
    const many = Array.from({ length: 40 }, (_, i) => node(`a${i}`, i, "red"));
    const inside = many.slice(1).map(({ id }): [string, string] => ["a0", id]);
    const wide = Array.from({ length: 40 }, (_, i) => node(`c${i}`, i, "blue"));
    const within = wide.slice(1).map(({ id }): [string, string] => ["c0", id]);
    const scene = sceneOf([...many, ...wide], [...inside, ...within, ["a0", "c0"]]);
    expect(findCommunityEdges(scene)).toEqual([]);
  });

  it("finds none where the links themselves are drawn, and none of nothing", () => {
    expect(findCommunityEdges(sceneOf(nodes, [["b", "c"]], 100))).toEqual([]);
    expect(findCommunityEdges(sceneOf([], []))).toEqual([]);
  });
});
