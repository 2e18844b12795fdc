/** Camera arithmetic: which camera shows a stretch of the map in the part of the canvas that no panel covers. Pure. */
import { extent } from "../../base/statistics.ts";
import type { Camera } from "../state/view-state.ts";
import type { Box } from "./place-labels.ts";

export interface Point {
  x: number;
  y: number;
}

/** What the arithmetic needs to know of the canvas; both directions are linear. */
export interface Projection {
  /** Where a point of the map lies in px under the camera { x: 0.5, y: 0.5, ratio: 1 }. */
  toPixels: (point: Point) => Point;
  /** The inverse of the above, in the units of `Camera`. */
  toCamera: (pixel: Point) => Point;
  width: number;
  height: number;
}

/**
 * The camera that shows `points` inside `free`.
 * @param free px of the canvas that no panel covers
 * @param ratioRange smallest and largest ratio to end at
 */
export function cameraShowing(
  points: readonly Point[],
  projection: Projection,
  free: Box,
  ratioRange: { least: number; most: number },
): Camera {
  const pixels = points.map(projection.toPixels);
  const xs = pixels.map(({ x }) => x);
  const ys = pixels.map(({ y }) => y);
  const [left, right] = extent(xs);
  const [top, bottom] = extent(ys);
  const needed = Math.max(
    (right - left) / Math.max(free.right - free.left, 1),
    (bottom - top) / Math.max(free.bottom - free.top, 1),
  );
  const ratio = Math.min(Math.max(needed, ratioRange.least), ratioRange.most);
  const offset = {
    x: (free.left + free.right) / 2 - projection.width / 2,
    y: (free.top + free.bottom) / 2 - projection.height / 2,
  };
  const center = projection.toCamera({
    x: (left + right) / 2 - offset.x * ratio,
    y: (top + bottom) / 2 - offset.y * ratio,
  });
  return { ...center, ratio };
}

/** Whether a point lies in a box, edges included. */
export function isInside(pixel: Point, free: Box): boolean {
  return (
    pixel.x >= free.left && pixel.x <= free.right && pixel.y >= free.top && pixel.y <= free.bottom
  );
}

/** The nearest candidate in a direction from a point: within 60° of it, straight ones first; null where there is none. */
export function findInDirection<T extends Point>(
  from: Point,
  direction: Point,
  candidates: Iterable<T>,
): T | null {
  let best: T | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const dx = candidate.x - from.x;
    const dy = candidate.y - from.y;
    const distance = Math.hypot(dx, dy);
    if (distance === 0) continue;
    const along = (dx * direction.x + dy * direction.y) / distance;
    if (along < 0.5) continue;
    const cost = distance * (2 - along);
    if (cost < bestCost) {
      bestCost = cost;
      best = candidate;
    }
  }
  return best;
}

/** The candidate closest to a point; null without candidates. */
export function findNearest<T extends Point>(to: Point, candidates: Iterable<T>): T | null {
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const distance = Math.hypot(candidate.x - to.x, candidate.y - to.y);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}
