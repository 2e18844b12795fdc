import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PaperGraph } from "../../src/graph/model.ts";
import { CANVAS } from "../../src/graph/canvas.ts";
import { entityRadius, PAPER_RADIUS, shrinkFactor } from "../../src/graph/node-size.ts";
import { anyCorpus, corpus, graphOf, twoGroups } from "./helpers.ts";

interface Drawn {
  id: string;
  x: number;
  y: number;
  radius: number;
}

/** Nodes in px on the reference canvas, at the size they are drawn at. */
function draw({ papers, entities }: PaperGraph): Drawn[] {
  const nodes = [
    ...papers.map((node) => ({ node, radius: PAPER_RADIUS })),
    ...entities.map((node) => ({ node, radius: entityRadius(node.papers.length) })),
  ];
  const shrink = shrinkFactor(nodes.map(({ radius }) => radius));
  return nodes.map(({ node: { id, x, y }, radius }) => {
    return { id, x: x * CANVAS.height, y: y * CANVAS.height, radius: radius * shrink };
  });
}

/** px between the two discs that are nearest to each other. */
function smallestGap(discs: Drawn[]): number {
  const gaps = discs.flatMap((a, i) =>
    discs.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius),
  );
  return Math.min(...gaps, Infinity);
}

function middleOf(graph: PaperGraph, community: string): { x: number; y: number } {
  const members = graph.papers.filter((paper) => paper.community === community);
  const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  return { x: mean(members.map(({ x }) => x)), y: mean(members.map(({ y }) => y)) };
}

describe("layoutMap", () => {
  it("keeps 3 px between any two nodes as they are drawn", () => {
    fc.assert(
      fc.property(anyCorpus, (any) => {
        expect(smallestGap(draw(graphOf(any)))).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 20 },
    );
  });

  it("keeps 3 px where nodes crowd: forty papers with equal words, one with a hundred names", () => {
    const same = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`paper ${i}`, ["A", "B", "C"]]),
    );
    const names = Array.from({ length: 100 }, (_, i) => `Name ${i}`);
    const graph = graphOf(corpus({ ...same, one: ["A", ...names] }));
    expect(smallestGap(draw(graph))).toBeGreaterThanOrEqual(3);
  });

  it("lays communities side by side, wider than high", () => {
    const graph = graphOf(twoGroups());
    const [red, blue] = [middleOf(graph, "red"), middleOf(graph, "blue")];
    expect(Math.abs(red.x - blue.x)).toBeGreaterThan(0.4);
    for (const { x, y, community } of graph.papers) {
      const own = community === "red" ? red : blue;
      const other = community === "red" ? blue : red;
      expect(Math.hypot(x - own.x, y - own.y)).toBeLessThan(Math.hypot(x - other.x, y - other.y));
    }
  });

  it("fits about 1.5 by 1 around 0, 0, to four decimals", () => {
    const { papers, entities } = graphOf(twoGroups());
    for (const { x, y } of [...papers, ...entities]) {
      expect(Math.abs(x)).toBeLessThan(0.8);
      expect(Math.abs(y)).toBeLessThan(0.55);
      expect(x).toBe(Number(x.toFixed(4)));
    }
  });

  it("puts loose papers in a row below all others", () => {
    const { papers, extraction } = twoGroups();
    const lone = corpus({ "x 1": ["Lone"], "x 2": [] });
    const graph = graphOf({
      papers: [...papers, ...lone.papers],
      extraction: {
        entities: [...extraction.entities, ...lone.extraction.entities],
        papers: [...extraction.papers, ...lone.extraction.papers],
      },
    });
    const loose = graph.papers.filter(({ community }) => community === null);
    const lowest = Math.min(
      ...graph.papers.filter(({ community }) => community !== null).map(({ y }) => y),
    );
    expect(loose.map(({ id }) => id)).toEqual(["x 1", "x 2"]);
    for (const { y } of loose) expect(y).toBeLessThan(lowest);
  });

  it("puts an entity of one paper next to it", () => {
    const { papers, entities } = graphOf(corpus({ a: ["A", "Own"], b: ["A"], c: ["A"] }));
    const own = entities.find(({ name }) => name === "Own");
    const paper = papers.find(({ id }) => id === "a");
    const px =
      Math.hypot((own?.x ?? 9) - (paper?.x ?? 0), (own?.y ?? 9) - (paper?.y ?? 0)) * CANVAS.height;
    expect(px).toBeLessThan(PAPER_RADIUS + entityRadius(1) + 12);
  });
});
