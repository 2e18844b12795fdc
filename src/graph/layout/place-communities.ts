/** First level of the layout: a circle for each community, packed on the canvas. */
import { CANVAS, fitToCanvas } from "./canvas.ts";
import { layoutByForces } from "./force-layout.ts";
import type { LayoutNodes } from "./layout-nodes.ts";
import { createCircleGrid, fill, pushApartFrom } from "./circle-overlaps.ts";
import type { Circle } from "./circle-overlaps.ts";
import { keepOnCanvas } from "./relax-groups.ts";
import { edgesBetweenGroups, edgesInside } from "./adjacency.ts";
import type { Edge } from "./adjacency.ts";
import { scatter } from "./scatter.ts";

/** Distance between two circles, in mean distances of nodes, so that communities show as clusters. */
const GAP = 0.6;

/** Most packings of which the best is kept. */
const MAX_TRY_COUNT = 24;

/** Packings times communities, which makes packings fewer for hundreds of communities. */
const PACKED_CIRCLE_COUNT = 1_000;

/** Least gain in score of a better packing. Mirror images differ by rounding, which depends on the engine. */
const LEAST_GAIN = 1e-9;

/** Radii at the start, as a share of those at which the circles would have the area of the canvas. */
const START_SIZE = 0.5;

/** Factor on radii per step. */
const GROWTH = 1.02;

/** Rounds of removing overlaps after which circles that still overlap count as without room. */
const RELAX_ROUNDS = 150;

interface Packing {
  circles: Circle[];
  /** Covered share of the canvas minus the mean length of edges in canvas widths; higher is better. */
  score: number;
}

/**
 * Packs a circle for each community, of an area in proportion to its nodes, near those with which it has edges.
 * @returns circles in px by the community's number
 */
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

/** Removes overlaps inside the canvas, in place; false where circles find no room. */
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
