/** Layouts in the unit circle, before they are scaled to the circle of a group. */
import type { Position } from "../model.ts";
import { removeOverlaps } from "./circle-overlaps.ts";
import type { Circle } from "./circle-overlaps.ts";

/** Sum of the circles' areas, as a share of the unit circle's. */
const COVER = 0.8;

/** Most rounds of removing overlaps; remaining ones are removed among the groups of the whole map. */
const ROUNDS = 40;

/** Standard distance at the start over that of a uniform unit circle; below 1, as removing overlaps adds to it. */
const START_SPREAD = 0.6;

/**
 * Scales each position's distance from 0, 0 by rank, so that the density in the unit circle is uniform: half of
 * the positions in half of its area.
 */
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
 * Creates a circle around each position with an area in proportion to its count, and removes overlaps. The whole
 * has about the area of the unit circle and the shape of the positions.
 * @param counts by position, above 0
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
