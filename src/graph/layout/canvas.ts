/** The reference canvas, and how a layout of any extent and direction comes onto it. */
import type { Position } from "../model.ts";

/** px; the map is made for this size, and holds at any other of about this shape. 0, 0 is its middle. */
export const CANVAS = { width: 1200, height: 800 };

/** Turns the long axis level and fills the canvas from edge to edge; px, y downwards. */
export function fitToCanvas(positions: Position[]): Position[] {
  const level = turnLevel(positions);
  const [left, right] = extent(level.map(({ x }) => x));
  const [top, bottom] = extent(level.map(({ y }) => y));
  const scaleX = CANVAS.width / Math.max(right - left, 1e-6);
  const scaleY = CANVAS.height / Math.max(bottom - top, 1e-6);
  return level.map(({ x, y }) => ({
    x: (x - (left + right) / 2) * scaleX,
    y: (y - (top + bottom) / 2) * scaleY,
  }));
}

/** Turns so that the first principal axis is horizontal. */
function turnLevel(positions: Position[]): Position[] {
  const [middleX, middleY] = [mean(positions.map(({ x }) => x)), mean(positions.map(({ y }) => y))];
  const centred = positions.map(({ x, y }) => ({ x: x - middleX, y: y - middleY }));
  const xx = mean(centred.map(({ x }) => x * x));
  const yy = mean(centred.map(({ y }) => y * y));
  const xy = mean(centred.map(({ x, y }) => x * y));
  const spread = Math.sqrt((xx - yy) ** 2 + 4 * xy * xy);
  // Half of the angle of (xx - yy, 2 xy), without trigonometry, whose last bit differs between browsers.
  const cosine = spread > 0 ? (xx - yy) / spread : 1;
  const cos = Math.sqrt((1 + cosine) / 2);
  const sin = Math.sqrt((1 - cosine) / 2) * (xy < 0 ? -1 : 1);
  return centred.map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin }));
}

/** Lowest and highest value; 0, 0 for none. */
export function extent(values: number[]): [number, number] {
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
