import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PaperGraph } from "../../../src/graph/model.ts";
import { CANVAS } from "../../../src/graph/layout/canvas.ts";
import { entityRadius, PAPER_RADIUS, shrinkFactor } from "../../../src/graph/layout/node-size.ts";
import { buildPaperGraph } from "../../../src/graph/build-graph.ts";
import { positionsOf } from "../../../src/graph/layout/layout-map.ts";
import { anyCorpus, corpus, graphOf, twoGroups } from "../helpers.ts";
import type { Corpus } from "../helpers.ts";

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

/** px between the two circles that are nearest to each other. */
function smallestGap(circles: Drawn[]): number {
  const gaps = circles.flatMap((a, i) =>
    circles.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius),
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

  it("puts unassigned papers in a row below all others", () => {
    const { papers, extraction } = twoGroups();
    const lone = corpus({ "x 1": ["Lone"], "x 2": [] });
    const graph = graphOf({
      papers: [...papers, ...lone.papers],
      extraction: {
        entities: [...extraction.entities, ...lone.extraction.entities],
        papers: [...extraction.papers, ...lone.extraction.papers],
      },
    });
    const unassigned = graph.papers.filter(({ community }) => community === null);
    const lowest = Math.min(
      ...graph.papers.filter(({ community }) => community !== null).map(({ y }) => y),
    );
    expect(unassigned.map(({ id }) => id)).toEqual(["x 1", "x 2"]);
    for (const { y } of unassigned) expect(y).toBeLessThan(lowest);
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

/** Ten groups of twenty papers: enough for a community to be split when they name one thing in common. */
function manyPapers(): Corpus {
  const papers = Array.from({ length: 200 }, (_, i): [string, string[]] => {
    const group = Math.floor(i / 20);
    return [`paper ${i}`, ["All", `Group ${group}`, `Pair ${group} ${i % 2}`, `Own ${i}`]];
  });
  return corpus(Object.fromEntries(papers));
}

function join(a: Corpus, b: Corpus): Corpus {
  const entities = [...a.extraction.entities, ...b.extraction.entities];
  return {
    papers: [...a.papers, ...b.papers],
    extraction: {
      entities: [...new Map(entities.map((entity) => [entity.id, entity])).values()],
      papers: [...a.extraction.papers, ...b.extraction.papers],
    },
  };
}

describe("layoutMap with previous positions", () => {
  const before = graphOf(manyPapers());
  const { papers, extraction } = join(manyPapers(), corpus({ new: ["Group 3", "Pair 3 1"] }));
  const options = { seed: 2, previous: positionsOf(before) };
  const after = buildPaperGraph(papers, extraction, options);

  it("leaves papers and entities where they were, but for a hundredth of the height", () => {
    const old = positionsOf(before);
    const moves = [
      ...after.papers.map((node) => ({ node, from: old.papers.get(node.id) })),
      ...after.entities.map((node) => ({ node, from: old.entities.get(node.id) })),
    ].flatMap(({ node, from }) => (from ? [Math.hypot(node.x - from.x, node.y - from.y)] : []));
    moves.sort((a, b) => a - b);
    expect(moves[Math.floor(moves.length * 0.9)]).toBeLessThan(0.01);
  });

  it("keeps an entity of one paper on the side of it where it was", () => {
    const { papers: all, extraction: found } = corpus({ a: ["A", "Own"], b: ["A"], c: ["A"] });
    const first = buildPaperGraph(all, found, { seed: 1 });
    const own = first.entities.find(({ name }) => name === "Own")?.id ?? "";
    const a = positionsOf(first).papers.get("a") ?? { x: 9, y: 9 };
    const entities = new Map(positionsOf(first).entities).set(own, { x: a.x + 0.3, y: a.y + 0.1 });
    const previous = { ...positionsOf(first), entities };
    const second = positionsOf(buildPaperGraph(all, found, { seed: 1, previous }));
    const [from, to] = [second.papers.get("a"), second.entities.get(own)];
    expect((to?.x ?? 9) - (from?.x ?? 0)).toBeCloseTo(0.3, 3);
    expect((to?.y ?? 9) - (from?.y ?? 0)).toBeCloseTo(0.1, 3);
  });

  it("puts a new paper beside those that it shares names with", () => {
    const [added] = after.papers.filter(({ id }) => id === "new");
    const like = after.entities.find(({ name }) => name === "Pair 3 1");
    expect(
      Math.hypot((added?.x ?? 9) - (like?.x ?? 0), (added?.y ?? 9) - (like?.y ?? 0)),
    ).toBeLessThan(0.2);
  });

  it("keeps 3 px between any two nodes, and gives the same bytes twice", () => {
    expect(smallestGap(draw(after))).toBeGreaterThanOrEqual(3);
    expect(buildPaperGraph(papers, extraction, options)).toEqual(after);
  });

  it("makes a new map where most papers are new", () => {
    const other = corpus({ a: ["Group 3", "A"], b: ["A", "B"], c: ["A", "B"] });
    const fresh = buildPaperGraph(other.papers, other.extraction, { seed: 1 });
    const patched = buildPaperGraph(other.papers, other.extraction, { ...options, seed: 1 });
    expect(patched).toEqual(fresh);
  });
});
