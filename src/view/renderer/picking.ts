/** What lies under the pointer, by arithmetic: asking the graphics card would wait until it has drawn all it was given. */
import type { Point } from "./camera.ts";
import type { SceneNode } from "../scene/scene-model.ts";

/** px; the smallest of nodes are still to be hit. */
const LEAST_REACH = 4;
/** px on each side of a link's middle. */
const LINK_REACH = 3;
/** Straight pieces that stand for a curve. */
const PIECES = 12;

export interface PickedLink {
  key: string;
  source: Point;
  target: Point;
  curvature: number;
}

type ToPixels = (point: Point) => Point;

/**
 * The node nearest to a pixel among those that it is on; null on none.
 * @param scale px drawn for a px of size
 */
export function findNodeAt(
  pixel: Point,
  nodes: Iterable<SceneNode>,
  toPixels: ToPixels,
  scale: number,
): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const { x, y } = toPixels(node);
    const distance = Math.hypot(x - pixel.x, y - pixel.y);
    if (distance >= least || distance > Math.max(node.size * scale + 1, LEAST_REACH)) continue;
    best = node.id;
    least = distance;
  }
  return best;
}

function distanceToPiece({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length > 0 ? ((x - from.x) * dx + (y - from.y) * dy) / length : 0;
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(from.x + dx * share - x, from.y + dy * share - y);
}

/** Where the handle of the quadratic curve lies that a link is drawn as. */
export function curveHandle(from: Point, to: Point, curvature: number): Point {
  return {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  };
}

function distanceToCurve(pixel: Point, from: Point, to: Point, curvature: number): number {
  if (curvature === 0) return distanceToPiece(pixel, from, to);
  const handle = curveHandle(from, to, curvature);
  let least = Number.POSITIVE_INFINITY;
  let last = from;
  for (let i = 1; i <= PIECES; i++) {
    const t = i / PIECES;
    const at = (axis: "x" | "y") =>
      (1 - t) * (1 - t) * from[axis] + 2 * t * (1 - t) * handle[axis] + t * t * to[axis];
    const next = { x: at("x"), y: at("y") };
    least = Math.min(least, distanceToPiece(pixel, last, next));
    last = next;
  }
  return least;
}

/** The link nearest to a pixel among those that it is on; null on none. Ends in graph units. */
export function findLinkAt(
  pixel: Point,
  links: Iterable<PickedLink>,
  toPixels: ToPixels,
): string | null {
  let best: string | null = null;
  let least = LINK_REACH;
  for (const { key, source, target, curvature } of links) {
    const [from, to] = [toPixels(source), toPixels(target)];
    // A curve leaves the straight line by less than its length times the curvature.
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const reach = length * Math.abs(curvature) + LINK_REACH;
    if (distanceToPiece(pixel, from, to) > reach) continue;
    const distance = distanceToCurve(pixel, from, to, curvature);
    if (distance >= least) continue;
    best = key;
    least = distance;
  }
  return best;
}
