/** The first level of the layout: a disc for each community, all packed on the canvas. */
import { CANVAS, fitToCanvas } from "./canvas.ts";
import { layoutByForces } from "./force-layout.ts";
import type { MapNodes, Tie } from "./map-nodes.ts";
import { pushAllApart } from "./overlaps.ts";
import type { Disc } from "./overlaps.ts";
import { scatter } from "./random.ts";

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
export function placeCommunities(map: MapNodes, random: () => number): Map<number, Disc> {
  const counts = new Map<number, number>();
  for (const { community } of map.nodes) counts.set(community, (counts.get(community) ?? 0) + 1);
  const ties = tieCommunities([...counts.keys()], map);
  let best: Packing = { discs: [], score: -Infinity };
  const tryCount = Math.min(MAX_TRY_COUNT, Math.ceil(PACKED_DISC_COUNT / counts.size));
  for (let i = 0; i < tryCount; i++) {
    const packing = pack([...counts.values()], ties, random);
    if (packing.score > best.score + LEAST_GAIN) best = packing;
  }
  return new Map(best.discs.map((disc, i) => [[...counts.keys()][i] ?? -1, disc] as const));
}

/** Weight: ties between two communities over what their sizes would give by chance. */
function tieCommunities(communities: number[], { nodes, ties }: MapNodes): Tie[] {
  const place = new Map(communities.map((community, i) => [community, i]));
  const placeOf = (node: number): number => place.get(nodes[node]?.community ?? -1) ?? 0;
  const sizes = new Float64Array(communities.length);
  const between = new Map<string, Tie>();
  for (const { source, target, weight } of ties) {
    const [a, b] = [placeOf(source), placeOf(target)].sort((x, y) => x - y);
    if (a === undefined || b === undefined) continue;
    sizes[a] = (sizes[a] ?? 0) + weight;
    sizes[b] = (sizes[b] ?? 0) + weight;
    if (a === b) continue;
    const tie = between.get(`${a}|${b}`) ?? { source: a, target: b, weight: 0 };
    between.set(`${a}|${b}`, { ...tie, weight: tie.weight + weight });
  }
  return [...between.values()].map((tie) => {
    const chance = Math.sqrt((sizes[tie.source] ?? 1) * (sizes[tie.target] ?? 1));
    return { ...tie, weight: (10 * tie.weight) / chance };
  });
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
  for (let round = 0; round < SETTLE_ROUNDS; round++) {
    for (const disc of discs) {
      const [right, bottom] = [CANVAS.width / 2 - disc.radius, CANVAS.height / 2 - disc.radius];
      disc.x = Math.max(-right, Math.min(disc.x, right));
      disc.y = Math.max(-bottom, Math.min(disc.y, bottom));
    }
    if (!pushAllApart(discs, gap)) return true;
  }
  return false;
}

function scoreOf(discs: Disc[], ties: Tie[]): number {
  const covered = discs.reduce((sum, { radius }) => sum + Math.PI * radius ** 2, 0);
  let [length, weights] = [0, 0];
  for (const { source, target, weight } of ties) {
    const [a, b] = [discs[source], discs[target]];
    if (!a || !b) continue;
    length += weight * Math.hypot(a.x - b.x, a.y - b.y);
    weights += weight;
  }
  return covered / (CANVAS.width * CANVAS.height) - length / (weights || 1) / CANVAS.width;
}
