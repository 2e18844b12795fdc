/** The soft area under each community: circles around its nodes and a band along short edges of their spanning tree. */
import { extent } from "../../base/statistics.ts";
import type { Point } from "./camera.ts";

interface CommunityArea {
  color: string;
  /** px */
  points: readonly Point[];
}

/** px at camera ratio 1 around each of a few hundred points; grows with the map as one zooms in. */
const AREA_RADIUS = 30;
/** From this many points on, they lie closer, and a smaller radius keeps communities apart, down to this share. */
const SPARSE = 1000;
const LEAST_SHARE = 0.5;
/** Longer edges turn into ugly arms. */
const LONGEST_EDGE = 100;
const BLUR = 7;
/** Px at camera ratio 1 that share one px of the areas: blurred, nothing finer is seen. */
export const RESOLUTION = 2;
/** Past this many points of a community, or of all, trees cost more than they show. */
const MOST_CONNECTED = 400;
const MOST_CONNECTED_OF_ALL = 5000;

/**
 * Edges of the minimum spanning tree of the points (R. C. Prim 1957, doi:10.1002/j.1538-7305.1957.tb01515.x) as pairs of
 * their numbers, without those longer than `longest`. Time grows with the square of the points.
 */
export function findSpanningEdges(points: readonly Point[], longest: number): [number, number][] {
  const edges: [number, number][] = [];
  const nearest = points.map(() => ({ distance: Number.POSITIVE_INFINITY, from: 0 }));
  const open = new Set(points.keys());
  let current = 0;
  while (open.size > 1) {
    open.delete(current);
    const at = points[current];
    let next = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const i of open) {
      const point = points[i];
      const known = nearest[i];
      if (!at || !point || !known) continue;
      const distance = Math.hypot(point.x - at.x, point.y - at.y);
      if (distance < known.distance) Object.assign(known, { distance, from: current });
      if (known.distance < least) {
        least = known.distance;
        next = i;
      }
    }
    const from = nearest[next]?.from;
    if (from === undefined) break;
    if (least <= longest) edges.push([from, next]);
    current = next;
  }
  return edges;
}

function drawShape(
  context: OffscreenCanvasRenderingContext2D,
  { color, points }: CommunityArea,
  radius: number,
  hasEdges: boolean,
): void {
  context.fillStyle = context.strokeStyle = color;
  context.beginPath();
  for (const { x, y } of points) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.fill();
  if (!hasEdges) return;
  context.beginPath();
  for (const [a, b] of findSpanningEdges(points, (radius / AREA_RADIUS) * LONGEST_EDGE)) {
    const from = points[a];
    const to = points[b];
    if (!from || !to) continue;
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
  }
  context.lineWidth = radius * 1.1;
  context.lineCap = "round";
  context.stroke();
}

function createLayer(width: number, height: number): OffscreenCanvasRenderingContext2D | null {
  return new OffscreenCanvas(width, height).getContext("2d");
}

/** The areas of the whole map, drawn once and moved with the camera. */
export interface AreaPicture {
  canvas: OffscreenCanvas;
  /** px at camera ratio 1, from where the points count, that the left upper corner of the canvas lies at. */
  left: number;
  top: number;
}

/** What is left of the radius for so many points, up to 1. */
function nearness(pointCount: number): number {
  return Math.min(1, Math.max(LEAST_SHARE, Math.sqrt(SPARSE / pointCount)));
}

/** Points nearer to each other than a third of the radius add nothing to see. */
function thinOut(points: readonly Point[], radius: number): Point[] {
  const cell = radius / 3;
  const taken = new Map<string, Point>();
  for (const point of points) {
    const key = `${Math.round(point.x / cell)} ${Math.round(point.y / cell)}`;
    if (!taken.has(key)) taken.set(key, point);
  }
  return [...taken.values()];
}

/**
 * Paints the areas of all communities; null where there is nothing to draw, or to draw on.
 * @param areas points in px at camera ratio 1
 * @param scale px drawn for a px of size
 * @param alpha 0–1
 */
export function paintAreas(
  areas: readonly CommunityArea[],
  scale: number,
  alpha: number,
): AreaPicture | null {
  const points = areas.flatMap((area) => area.points);
  const radius = AREA_RADIUS * scale * nearness(points.length);
  const margin = radius + 2 * BLUR * scale;
  const [left, right] = extent(points.map(({ x }) => x));
  const [top, bottom] = extent(points.map(({ y }) => y));
  const width = Math.ceil((right - left + 2 * margin) / RESOLUTION);
  const height = Math.ceil((bottom - top + 2 * margin) / RESOLUTION);
  // Opaque on a layer of its own first: circles blended one by one would show where they overlap.
  const sharp = createLayer(width, height);
  const soft = createLayer(width, height);
  if (!sharp || !soft || points.length === 0) return null;
  sharp.scale(1 / RESOLUTION, 1 / RESOLUTION);
  sharp.translate(margin - left, margin - top);
  for (const { color, points: own } of areas) {
    const isLarge = own.length > MOST_CONNECTED || points.length > MOST_CONNECTED_OF_ALL;
    drawShape(sharp, { color, points: isLarge ? thinOut(own, radius) : own }, radius, !isLarge);
  }
  soft.filter = `blur(${(BLUR * scale) / RESOLUTION}px)`;
  soft.globalAlpha = alpha;
  soft.drawImage(sharp.canvas, 0, 0);
  return { canvas: soft.canvas, left: left - margin, top: top - margin };
}
