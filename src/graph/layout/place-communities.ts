/** The first level of the layout: a circle for each community, all packed on the canvas. */
import { CANVAS, fitToCanvas } from "./canvas.ts";
import { layoutByForces } from "./force-layout.ts";
import type { LayoutNodes } from "./layout-nodes.ts";
import { createCircleGrid, fill, pushApartFrom } from "./circle-overlaps.ts";
import type { Circle } from "./circle-overlaps.ts";
import { keepOnCanvas } from "./relax-groups.ts";
import { edgesBetweenGroups, edgesInside } from "./adjacency.ts";
import type { Edge } from "./adjacency.ts";
import { scatter } from "./scatter.ts";

/** Room between two circles, in mean distances of nodes: wider than inside, so that groups show as groups. */
const GAP = 0.6;

/** Of this many packings the best is kept; of fewer where there are hundreds of communities. */
const MAX_TRY_COUNT = 24;

const PACKED_CIRCLE_COUNT = 1_000;

/** A packing and its mirror image differ by rounding, which engines do not agree on: the first is kept. */
const LEAST_GAIN = 1e-9;

/** Circles start as small as this, in shares of the size at which they would cover the canvas, and grow. */
const START_SIZE = 0.5;

const GROWTH = 1.02;

/** Rounds of pushing after which circles that still overlap have no room. */
const RELAX_ROUNDS = 150;

interface Packing {
  circles: Circle[];
  /** Higher is better: how much of the canvas is used, and how near linked communities lie. */
  score: number;
}

/** Finds a circle in px for each community, of an area in proportion to its nodes, near those it has edges with. */
export function placeCommunities(
  { communities, edges }: LayoutNodes,
  random: () => number,
): Map<number, Circle> {
  const counts = new Map<number, number>();
  for (const community of communities) counts.set(community, (counts.get(community) ?? 0) + 1);
  const order = [...counts.keys()];
  const indexOf = new Map(order.map((community, i) => [community, i]));
  const groupOf = Int32Array.from(communities, (community) => indexOf.get(community) ?? 0);
  const nodes = [...communities.keys()];
  const groupEdges = edgesBetweenGroups(
    order.length,
    groupOf,
    edgesInside(nodes, Int32Array.from(nodes), edges),
  );
  let best: Packing = { circles: [], score: -Infinity };
  const tryCount = Math.min(MAX_TRY_COUNT, Math.ceil(PACKED_CIRCLE_COUNT / order.length));
  for (let i = 0; i < tryCount; i++) {
    const packing = pack([...counts.values()], groupEdges, random);
    if (packing.score > best.score + LEAST_GAIN) best = packing;
  }
  return new Map(best.circles.map((circle, i) => [order[i] ?? -1, circle] as const));
}

function pack(counts: number[], edges: Edge[], random: () => number): Packing {
  const start = counts.map(() => scatter({ x: 0, y: 0 }, 100, random));
  const centres = fitToCanvas(layoutByForces(start, edges));
  const nodeCount = counts.reduce((sum, count) => sum + count, 0);
  const nodeArea = (CANVAS.width * CANVAS.height) / nodeCount;
  const radii = counts.map((count) => Math.sqrt((nodeArea * count) / Math.PI));
  const gap = GAP * Math.sqrt(nodeArea);
  let circles = centres.map(({ x, y }, i) => ({ x, y, radius: (radii[i] ?? 0) * START_SIZE }));
  for (let size = START_SIZE; size < 1; size *= GROWTH) {
    const grown = circles.map(({ x, y }, i) => ({ x, y, radius: (radii[i] ?? 0) * size }));
    if (!relaxCircles(grown, gap)) break;
    circles = grown;
  }
  return { circles, score: scoreOf(circles, edges) };
}

/** Pushes circles apart inside the canvas; false where they find no room. */
function relaxCircles(circles: Circle[], gap: number): boolean {
  const grid = createCircleGrid(circles);
  for (let round = 0; round < RELAX_ROUNDS; round++) {
    for (const circle of circles) keepOnCanvas(circle);
    fill(grid, circles);
    if (pushApartFrom(circles, grid, () => gap, gap).size === 0) return true;
  }
  return false;
}

function scoreOf(circles: Circle[], edges: Edge[]): number {
  const covered = circles.reduce((sum, { radius }) => sum + Math.PI * radius ** 2, 0);
  let [length, weights] = [0, 0];
  for (const { source, target, weight } of edges) {
    const [a, b] = [circles[source], circles[target]];
    if (!a || !b) continue;
    length += weight * Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
    weights += weight;
  }
  return covered / (CANVAS.width * CANVAS.height) - length / (weights || 1) / CANVAS.width;
}
