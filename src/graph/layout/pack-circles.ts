/** Spots and circles in the unit circle: what a group looks like before it is put on the canvas. */
import type { Position } from "../model.ts";
import { removeOverlaps } from "./circle-overlaps.ts";
import type { Circle } from "./circle-overlaps.ts";

/** Share of the unit circle's area that circles in it have together. */
const COVER = 0.8;

/** What still overlaps after so many rounds finds its room among the groups of the whole map. */
const ROUNDS = 40;

/** Standard distance from the middle, in that of an evenly filled unit circle: less, for pushing apart adds to it. */
const START_SPREAD = 0.6;

/** Moves positions along their rays until they fill the unit circle evenly: half of them in half of its area. */
export function spreadEvenly(positions: Position[]): Position[] {
  const distances = positions.map(({ x, y }) => Math.sqrt(x * x + y * y));
  const order = [...distances.keys()].sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0));
  const factors = new Float64Array(positions.length).fill(1);
  order.forEach((i, rank) => {
    const distance = distances[i] ?? 0;
    if (distance > 0) factors[i] = Math.sqrt((rank + 0.5) / positions.length) / distance;
  });
  return positions.map(({ x, y }, i) => ({ x: x * (factors[i] ?? 1), y: y * (factors[i] ?? 1) }));
}

/**
 * Makes a circle of an area in proportion to its count around each position, and pushes them apart.
 * The whole keeps the shape of the positions: it has the area of the unit circle, and need not be round.
 */
export function packCircles(positions: Position[], counts: number[]): Circle[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const meanOf = (valueOf: (position: Position) => number): number =>
    positions.reduce((sum, position, i) => sum + (counts[i] ?? 0) * valueOf(position), 0) / total;
  const [middleX, middleY] = [meanOf(({ x }) => x), meanOf(({ y }) => y)];
  const variance = meanOf(({ x, y }) => (x - middleX) ** 2 + (y - middleY) ** 2);
  const scale = variance > 0 ? START_SPREAD * Math.sqrt(0.5 / variance) : 1;
  const circles = positions.map(({ x, y }, i) => ({
    x: (x - middleX) * scale,
    y: (y - middleY) * scale,
    radius: Math.sqrt((COVER * (counts[i] ?? 0)) / total),
  }));
  removeOverlaps(circles, { gap: 0, rounds: ROUNDS });
  return circles;
}
