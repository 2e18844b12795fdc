/** The soft ground under each community: discs around its nodes and short bridges between them. */

export interface LandPoint {
  x: number;
  y: number;
}

export interface Land {
  color: string;
  /** px */
  points: readonly LandPoint[];
}

/** px at camera ratio 1; grows with the map as one zooms in. */
export const LAND_RADIUS = 30;
/** Longer bridges turn into ugly arms. */
const LONGEST_BRIDGE = 100;
const BLUR = 7;
/** Px of the canvas that share one px of the ground: blurred, nothing finer is seen, and without a graphics card each px costs. */
const GRAIN = 4;
/** Past this many points the tree costs more than it shows. */
const MOST_BRIDGED = 400;

/** Edges of the shortest tree through the points (Prim 1957), without those longer than `longest`. */
export function findBridges(points: readonly LandPoint[], longest: number): [number, number][] {
  const bridges: [number, number][] = [];
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
    if (least <= longest) bridges.push([from, next]);
    current = next;
  }
  return bridges;
}

function drawShape(context: OffscreenCanvasRenderingContext2D, land: Land, scale: number): void {
  const { color, points } = land;
  context.fillStyle = context.strokeStyle = color;
  context.beginPath();
  for (const { x, y } of points) {
    context.moveTo(x + LAND_RADIUS * scale, y);
    context.arc(x, y, LAND_RADIUS * scale, 0, 2 * Math.PI);
  }
  context.fill();
  if (points.length > MOST_BRIDGED) return;
  context.beginPath();
  for (const [a, b] of findBridges(points, LONGEST_BRIDGE * scale)) {
    const from = points[a];
    const to = points[b];
    if (!from || !to) continue;
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
  }
  context.lineWidth = LAND_RADIUS * 1.1 * scale;
  context.lineCap = "round";
  context.stroke();
}

function createLayer({
  width,
  height,
}: HTMLCanvasElement): OffscreenCanvasRenderingContext2D | null {
  return new OffscreenCanvas(Math.ceil(width / GRAIN), Math.ceil(height / GRAIN)).getContext("2d");
}

/**
 * Draws on a cleared canvas whose transform maps CSS pixels.
 * @param scale 1 / camera ratio
 * @param alpha 0–1
 */
export function drawLand(
  context: CanvasRenderingContext2D,
  lands: readonly Land[],
  scale: number,
  alpha: number,
): void {
  const { canvas } = context;
  if (canvas.width === 0 || canvas.height === 0) return;
  // Opaque on a layer of its own first: discs blended one by one would show where they overlap.
  const sharp = createLayer(canvas);
  const soft = createLayer(canvas);
  if (!sharp || !soft) return;
  sharp.setTransform(new DOMMatrix().scale(1 / GRAIN).multiply(context.getTransform()));
  for (const land of lands) drawShape(sharp, land, scale);
  soft.filter = `blur(${(BLUR * Math.min(scale, 2)) / GRAIN}px)`;
  soft.drawImage(sharp.canvas, 0, 0);
  context.save();
  context.setTransform(GRAIN, 0, 0, GRAIN, 0, 0);
  context.globalAlpha = alpha;
  context.imageSmoothingQuality = "high";
  context.drawImage(soft.canvas, 0, 0);
  context.restore();
}
