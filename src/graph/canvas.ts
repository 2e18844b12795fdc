/** The reference canvas, and how a layout of any extent and direction comes onto it. */
import type { Position } from "./model.ts";

/** px; the map is made for this size, and holds at any other of about this shape. 0, 0 is its middle. */
export const CANVAS = { width: 1200, height: 800 };

/** px left free on each side for labels. */
const MARGIN = 40;

/** Further from the middle than this many mean distances, a node is drawn in. */
const OUTLIER = 1.9;

/** More would make round groups look like eggs. */
const MAX_STRETCH = 1.4;

/** Turns the long axis level, draws outliers in, and scales to fill the canvas, y downwards. */
export function fitToCanvas(positions: Position[]): Position[] {
  const level = drawOutliersIn(turnLevel(centre(positions)));
  const [left, right] = extent(level.map(({ x }) => x));
  const [top, bottom] = extent(level.map(({ y }) => y));
  const wide = (CANVAS.width - 2 * MARGIN) / Math.max(right - left, 1e-6);
  const high = (CANVAS.height - 2 * MARGIN) / Math.max(bottom - top, 1e-6);
  const scaleX = Math.min(wide, high * MAX_STRETCH);
  const scaleY = Math.min(high, wide * MAX_STRETCH);
  return level.map(({ x, y }) => ({
    x: (x - (left + right) / 2) * scaleX,
    y: (y - (top + bottom) / 2) * scaleY,
  }));
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

function drawOutliersIn(positions: Position[]): Position[] {
  const distance = mean(positions.map(({ x, y }) => Math.hypot(x, y)));
  const limit = distance * OUTLIER;
  return positions.map(({ x, y }) => {
    const far = Math.hypot(x, y);
    if (far <= limit || far === 0) return { x, y };
    const factor = (limit + (far - limit) / 3) / far;
    return { x: x * factor, y: y * factor };
  });
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
