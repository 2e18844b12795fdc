/** An occupancy grid: one bit for each small cell whose every point is too near to a placed circle. */
import type { Circle } from "./circle-overlaps.ts";
import { extent } from "../../base/statistics.ts";

/** Cells per least distance of two centres; with fewer, more occupied positions are missed. */
const CELLS_PER_REACH = 8;

/** Margin of the grid on each side, as a share of the extent of the placed circles; beyond it `has` is false. */
const MARGIN = 0.25;

/** Most cells in a row or column; a larger plane gets larger cells. */
const MAX_CELLS = 2 ** 14;

export interface OccupancyGrid {
  add: (circle: Circle) => void;
  /** True only where no further circle can have its centre; false is no promise of room. */
  has: (x: number, y: number) => boolean;
}

/**
 * Creates an empty grid, of the extent of `placed`, for circles of at least `radius` px that keep `gap` px from
 * all added ones.
 */
export function createOccupancyGrid(placed: Circle[], radius: number, gap: number): OccupancyGrid {
  const [left, right] = widen(extent(placed.map(({ x }) => x)));
  const [top, bottom] = widen(extent(placed.map(({ y }) => y)));
  const [width, height] = [right - left, bottom - top];
  const reach = 2 * radius + gap;
  const side = Math.max(reach / CELLS_PER_REACH, width / MAX_CELLS, height / MAX_CELLS);
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const bits = new Uint8Array(Math.ceil((columns * rows) / 8));
  return {
    add(circle) {
      const [x, y] = [(circle.x - left) / side, (circle.y - top) / side];
      const span = (circle.radius + radius + gap) / side;
      for (let row = Math.max(0, Math.ceil(y - span)); row < Math.min(rows, y + span); row++) {
        // The corner farthest from the circle's centre must be within reach.
        const rise = Math.max(Math.abs(row - y), Math.abs(row + 1 - y));
        const half = Math.sqrt(Math.max(0, span * span - rise * rise));
        const end = Math.min(columns, Math.floor(x + half));
        for (let column = Math.max(0, Math.ceil(x - half)); column < end; column++) {
          const cell = row * columns + column;
          bits[cell >> 3] = (bits[cell >> 3] ?? 0) | (1 << (cell & 7));
        }
      }
    },
    has(x, y) {
      const [column, row] = [Math.floor((x - left) / side), Math.floor((y - top) / side)];
      if (column < 0 || row < 0 || column >= columns || row >= rows) return false;
      const cell = row * columns + column;
      return ((bits[cell >> 3] ?? 0) & (1 << (cell & 7))) !== 0;
    },
  };
}

function widen([low, high]: [number, number]): [number, number] {
  const margin = MARGIN * (high - low);
  return [low - margin, high + margin];
}
