import { describe, expect, it } from "vitest";
import { buildScene } from "../../../src/view/scene/scene.ts";
import { buildSigmaGraph, findDrawnLinks } from "../../../src/view/renderer/sigma-graph.ts";
import { LevelOfDetail } from "../../../src/view/renderer/level-of-detail.ts";
import { graphIndex, paperLink, paperNode } from "../../view-helpers.ts";

/**
 * A square of papers, too many to be drawn whole from near, with few links: from each of the first half one to its
 * neighbour and one to the paper opposite.
 */
const SIDE = 50;
const idAt = (i: number) => `p${String(i).padStart(4, "0")}`;
const count = SIDE * SIDE;
const scene = buildScene(
  graphIndex({
    papers: Array.from({ length: count }, (_, i) =>
      paperNode({ id: idAt(i), x: i % SIDE, y: Math.floor(i / SIDE) }),
    ),
    paperLinks: Array.from({ length: count / 2 - 1 }, (_, i) => [
      paperLink(idAt(i), idAt(i + 1), 0.5),
      paperLink(idAt(i), idAt(count - 1 - i), 0.5),
    ]).flat(),
  }),
  "papers",
  1,
  new Set(),
);
const isAmong = (nodes: readonly { id: string }[]) => {
  const ids = new Set(nodes.map(({ id }) => id));
  return ({ source, target }: { source: string; target: string }) =>
    ids.has(source) && ids.has(target);
};

describe("findDrawnLinks", () => {
  it("finds every link of a map of few links while all of its nodes are drawn", () => {
    expect(findDrawnLinks(scene, scene.nodes)).toHaveLength(scene.linkCount);
  });

  it("finds those within a stretch of it, and no other", () => {
    const seen = { left: 10, right: 15, top: 10, bottom: 15 };
    const { nodes } = new LevelOfDetail(scene).find(0.1, () => seen);
    const links = findDrawnLinks(scene, nodes);
    const all = findDrawnLinks(scene, scene.nodes);
    expect(nodes.length).toBeLessThan(scene.nodes.length);
    expect(links.length).toBeGreaterThan(0);
    expect(links).toEqual(all.filter(isAmong(nodes)));
  });

  it("finds none between no nodes", () => {
    expect(findDrawnLinks(scene, [])).toEqual([]);
  });
});

describe("buildSigmaGraph", () => {
  it("takes the links of a stretch", () => {
    const nodes = scene.nodes.slice(0, 100);
    const links = findDrawnLinks(scene, nodes);
    const drawn = buildSigmaGraph(scene, nodes, links, false);
    expect(drawn.order).toBe(100);
    expect(drawn.size).toBe(links.length);
  });
});
