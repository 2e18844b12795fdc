/** Where no room is left: small squares that a single circle fills, told in a bit each. */
import { extent } from "./canvas.ts";
import type { Circle } from "./circle-overlaps.ts";

/** Squares from a circle's middle to where the next one's may be: with fewer, more of what is full is not known to be. */
const SQUARES_PER_REACH = 8;

/** Share of the extent of what is placed that is added on each side; beyond, nothing is known. */
const MARGIN = 0.25;

/** Of squares in a row or column; a larger plane gets larger squares. */
const MAX_SQUARES = 2 ** 14;

export interface OccupancyGrid {
  add: (circle: Circle) => void;
  /** True only where the middle of no further circle can lie. */
  has: (x: number, y: number) => boolean;
}

/** For circles of at least `radius` px that keep `gap` px from all that is added. */
export function createOccupancyGrid(placed: Circle[], radius: number, gap: number): OccupancyGrid {
  const [left, right] = widen(extent(placed.map(({ x }) => x)));
  const [top, bottom] = widen(extent(placed.map(({ y }) => y)));
  const [width, height] = [right - left, bottom - top];
  const reach = 2 * radius + gap;
  const side = Math.max(reach / SQUARES_PER_REACH, width / MAX_SQUARES, height / MAX_SQUARES);
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const bits = new Uint8Array(Math.ceil((columns * rows) / 8));
  return {
    add(circle) {
      const [x, y] = [(circle.x - left) / side, (circle.y - top) / side];
      const span = (circle.radius + radius + gap) / side;
      for (let row = Math.max(0, Math.ceil(y - span)); row < Math.min(rows, y + span); row++) {
        // The corner that is farthest from the middle must be within reach.
        const rise = Math.max(Math.abs(row - y), Math.abs(row + 1 - y));
        const half = Math.sqrt(Math.max(0, span * span - rise * rise));
        const end = Math.min(columns, Math.floor(x + half));
        for (let column = Math.max(0, Math.ceil(x - half)); column < end; column++) {
          const square = row * columns + column;
          bits[square >> 3] = (bits[square >> 3] ?? 0) | (1 << (square & 7));
        }
      }
    },
    has(x, y) {
      const [column, row] = [Math.floor((x - left) / side), Math.floor((y - top) / side)];
      if (column < 0 || row < 0 || column >= columns || row >= rows) return false;
      const square = row * columns + column;
      return ((bits[square >> 3] ?? 0) & (1 << (square & 7))) !== 0;
    },
  };
}

function widen([low, high]: [number, number]): [number, number] {
  const margin = MARGIN * (high - low);
  return [low - margin, high + margin];
}
