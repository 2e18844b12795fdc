/** The first level of the layout: a disc for each community, all packed on the canvas. */
import { CANVAS, fitToCanvas } from "./canvas.ts";
import { layoutByForces } from "./force-layout.ts";
import type { MapNodes } from "./layout-nodes.ts";
import { createDiscGrid, fill, pushApartFrom } from "./circle-overlaps.ts";
import type { Disc } from "./circle-overlaps.ts";
import { keepOnCanvas } from "./relax-groups.ts";
import { tieGroups, tiesInside } from "./adjacency.ts";
import type { Tie } from "./adjacency.ts";
import { scatter } from "./scatter.ts";

/** Room between two discs, in mean distances of nodes: wider than inside, so that groups show as groups. */
const GAP = 0.6;

/** Of this many packings the best is kept; of fewer where there are hundreds of communities. */
const MAX_TRY_COUNT = 24;

const PACKED_DISC_COUNT = 1_000;

/** A packing and its mirror image differ by rounding, which engines do not agree on: the first is kept. */
const LEAST_GAIN = 1e-9;

/** Discs start as small as this, in shares of the size at which they would cover the canvas, and grow. */
const START_SIZE = 0.5;

const GROWTH = 1.02;

/** Rounds of pushing after which discs that still overlap have no room. */
const SETTLE_ROUNDS = 150;

interface Packing {
  discs: Disc[];
  /** Higher is better: how much of the canvas is used, and how near tied communities lie. */
  score: number;
}

/** Finds a disc in px for each community, of an area in proportion to its nodes, near those it has ties with. */
export function placeCommunities(
  { communities, ties }: MapNodes,
  random: () => number,
): Map<number, Disc> {
  const counts = new Map<number, number>();
  for (const community of communities) counts.set(community, (counts.get(community) ?? 0) + 1);
  const order = [...counts.keys()];
  const place = new Map(order.map((community, i) => [community, i]));
  const groupOf = Int32Array.from(communities, (community) => place.get(community) ?? 0);
  const nodes = [...communities.keys()];
  const groupTies = tieGroups(
    order.length,
    groupOf,
    tiesInside(nodes, Int32Array.from(nodes), ties),
  );
  let best: Packing = { discs: [], score: -Infinity };
  const tryCount = Math.min(MAX_TRY_COUNT, Math.ceil(PACKED_DISC_COUNT / order.length));
  for (let i = 0; i < tryCount; i++) {
    const packing = pack([...counts.values()], groupTies, random);
    if (packing.score > best.score + LEAST_GAIN) best = packing;
  }
  return new Map(best.discs.map((disc, i) => [order[i] ?? -1, disc] as const));
}

function pack(counts: number[], ties: Tie[], random: () => number): Packing {
  const start = counts.map(() => scatter({ x: 0, y: 0 }, 100, random));
  const centres = fitToCanvas(layoutByForces(start, ties));
  const nodeCount = counts.reduce((sum, count) => sum + count, 0);
  const nodeArea = (CANVAS.width * CANVAS.height) / nodeCount;
  const radii = counts.map((count) => Math.sqrt((nodeArea * count) / Math.PI));
  const gap = GAP * Math.sqrt(nodeArea);
  let discs = centres.map(({ x, y }, i) => ({ x, y, radius: (radii[i] ?? 0) * START_SIZE }));
  for (let size = START_SIZE; size < 1; size *= GROWTH) {
    const grown = discs.map(({ x, y }, i) => ({ x, y, radius: (radii[i] ?? 0) * size }));
    if (!settle(grown, gap)) break;
    discs = grown;
  }
  return { discs, score: scoreOf(discs, ties) };
}

/** Pushes discs apart inside the canvas; false where they find no room. */
function settle(discs: Disc[], gap: number): boolean {
  const grid = createDiscGrid(discs);
  for (let round = 0; round < SETTLE_ROUNDS; round++) {
    for (const disc of discs) keepOnCanvas(disc);
    fill(grid, discs);
    if (pushApartFrom(discs, grid, () => gap, gap).size === 0) return true;
  }
  return false;
}

function scoreOf(discs: Disc[], ties: Tie[]): number {
  const covered = discs.reduce((sum, { radius }) => sum + Math.PI * radius ** 2, 0);
  let [length, weights] = [0, 0];
  for (const { source, target, weight } of ties) {
    const [a, b] = [discs[source], discs[target]];
    if (!a || !b) continue;
    length += weight * Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
    weights += weight;
  }
  return covered / (CANVAS.width * CANVAS.height) - length / (weights || 1) / CANVAS.width;
}
