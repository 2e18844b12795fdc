/** The reference canvas, and the fitting of a layout of any extent and direction to it. */
import type { Position } from "../model.ts";
import { extent, mean } from "../../base/statistics.ts";

/** px. The layout avoids overlaps at this size, and at any other of about this shape. 0, 0 is the middle. */
export const CANVAS = { width: 1200, height: 800 };

/** Rotates the long axis to the horizontal and scales to the edges of the canvas; px, y downwards. */
export function fitToCanvas(positions: Position[]): Position[] {
  const aligned = alignHorizontally(positions);
  const [left, right] = extent(aligned.map(({ x }) => x));
  const [top, bottom] = extent(aligned.map(({ y }) => y));
  const scaleX = CANVAS.width / Math.max(right - left, 1e-6);
  const scaleY = CANVAS.height / Math.max(bottom - top, 1e-6);
  return aligned.map(({ x, y }) => ({
    x: (x - (left + right) / 2) * scaleX,
    y: (y - (top + bottom) / 2) * scaleY,
  }));
}

/** Rotates the first principal axis to the horizontal. */
function alignHorizontally(positions: Position[]): Position[] {
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
