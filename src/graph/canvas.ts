/** Brings a layout of any extent and direction onto the reference canvas, in px, centred on 0, 0. */
import type { Position } from "./model.ts";

/** Further from the middle than this many mean distances, a node is drawn in softly. */
const OUTLIER = 1.9;

/** More would make circles look like eggs. */
const MAX_STRETCH = 1.4;

/** Turns the long axis level, draws outliers in and scales to `width` by `height`. */
export function fitToCanvas(positions: Position[], width: number, height: number): Position[] {
  const level = capOutliers(turnLevel(centre(positions)));
  const [spanX, spanY] = [spanOf(level.map(({ x }) => x)), spanOf(level.map(({ y }) => y))];
  const scale = Math.min(width / spanX, height / spanY);
  const stretchX = Math.min(width / (spanX * scale), MAX_STRETCH);
  const stretchY = Math.min(height / (spanY * scale), MAX_STRETCH);
  return centreBox(level.map(({ x, y }) => ({ x: x * scale * stretchX, y: y * scale * stretchY })));
}

function centre(positions: Position[]): Position[] {
  const meanX = mean(positions.map(({ x }) => x));
  const meanY = mean(positions.map(({ y }) => y));
  return positions.map(({ x, y }) => ({ x: x - meanX, y: y - meanY }));
}

/** Turns so that the first principal axis is horizontal. */
function turnLevel(positions: Position[]): Position[] {
  const xx = mean(positions.map(({ x }) => x * x));
  const yy = mean(positions.map(({ y }) => y * y));
  const xy = mean(positions.map(({ x, y }) => x * y));
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return positions.map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin }));
}

function capOutliers(positions: Position[]): Position[] {
  const distance = mean(positions.map(({ x, y }) => Math.hypot(x, y)));
  const limit = distance * OUTLIER;
  return positions.map(({ x, y }) => {
    const far = Math.hypot(x, y);
    if (far <= limit || far === 0) return { x, y };
    const factor = (limit + (far - limit) / 3) / far;
    return { x: x * factor, y: y * factor };
  });
}

function centreBox(positions: Position[]): Position[] {
  const [x0, x1] = extent(positions.map(({ x }) => x));
  const [y0, y1] = extent(positions.map(({ y }) => y));
  return positions.map(({ x, y }) => ({ x: x - (x0 + x1) / 2, y: y - (y0 + y1) / 2 }));
}

function spanOf(values: number[]): number {
  const [low, high] = extent(values);
  return Math.max(high - low, 1e-6);
}

function extent(values: number[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return values.length > 0 ? [low, high] : [0, 0];
}

function mean(values: number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
