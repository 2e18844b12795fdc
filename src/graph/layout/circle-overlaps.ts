/** Circles on the canvas, a spatial hash of them, and the removal of overlaps. */
import type { Position } from "../model.ts";
import { directionOf } from "./directions.ts";

/** x, y and radius in px. */
export interface Circle extends Position {
  radius: number;
}

/** A spatial hash: circles by the grid cells that they touch. */
export interface CircleGrid<D extends Circle> {
  add: (circle: D) => void;
  /** Removes all circles; refilling a grid is cheaper than creating one. */
  clear: () => void;
  /**
   * Whether `visit` returns true for a circle near this one; visits no more then. Visits every circle whose edge
   * is less than `reach` px from the edge of this one, possibly more than once, and possibly others.
   */
  someNear: (circle: Circle, reach: number, visit: (other: D) => boolean) => boolean;
}

/** Creates an empty grid for circles of such radii; a cell is 1.5 mean diameters wide. */
export function createCircleGrid<D extends Circle>(circles: D[]): CircleGrid<D> {
  const radii = circles.reduce((sum, { radius }) => sum + radius, 0);
  return createGrid(circles.length, radii > 0 ? (3 * radii) / circles.length : 1);
}

/** Creates an empty grid for about `circleCount` circles. @param side px, width of a cell */
export function createGrid<D extends Circle>(circleCount: number, side: number): CircleGrid<D> {
  let slotCount = 64;
  while (slotCount < 2 * circleCount) slotCount *= 2;
  /** Cells share slots by hash. A slot is a linked list: its head, and for each entry the next; −1 ends it. */
  const heads = new Int32Array(slotCount).fill(-1);
  const entries: D[] = [];
  const nexts: number[] = [];
  let count = 0;
  const slotOf = (column: number, row: number): number =>
    (Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)) & (slotCount - 1);
  return {
    add(circle) {
      const { x, y, radius } = circle;
      const [right, bottom] = [Math.floor((x + radius) / side), Math.floor((y + radius) / side)];
      for (let column = Math.floor((x - radius) / side); column <= right; column++)
        for (let row = Math.floor((y - radius) / side); row <= bottom; row++) {
          const slot = slotOf(column, row);
          entries[count] = circle;
          nexts[count] = heads[slot] ?? -1;
          heads[slot] = count++;
        }
    },
    clear() {
      heads.fill(-1);
      count = 0;
    },
    someNear({ x, y, radius }, reach, visit) {
      const span = radius + reach;
      const [right, bottom] = [Math.floor((x + span) / side), Math.floor((y + span) / side)];
      for (let column = Math.floor((x - span) / side); column <= right; column++)
        for (let row = Math.floor((y - span) / side); row <= bottom; row++)
          for (let i = heads[slotOf(column, row)] ?? -1; i >= 0; i = nexts[i] ?? -1) {
            const other = entries[i];
            if (other && visit(other)) return true;
          }
      return false;
    },
  };
}

interface Spacing {
  /** px between any two circles. */
  gap: number;
  /** Most rounds, 300 by default: enough wherever the circles have room; without room there is no end. */
  rounds?: number;
}

/** Moves circles apart in place, both of a pair alike, until `gap` px lie between any two. */
export function removeOverlaps(circles: Circle[], { gap, rounds = 300 }: Spacing): void {
  const grid = createCircleGrid(circles);
  fill(grid, circles);
  let moved = new Set(circles);
  let addedCount = 0;
  for (let round = 0; round < rounds && moved.size > 0; round++) {
    moved = pushApartFrom(moved, grid, () => gap, gap);
    // Circles stay in cells that they left, too: while few do, that costs less than filling the grid again.
    addedCount += moved.size;
    if (addedCount < circles.length) for (const circle of moved) grid.add(circle);
    else {
      fill(grid, circles);
      addedCount = 0;
    }
  }
}

/** Replaces the content of a grid with these circles at their present positions. */
export function fill<D extends Circle>(grid: CircleGrid<D>, circles: D[]): void {
  grid.clear();
  for (const circle of circles) grid.add(circle);
}

/**
 * Moves each circle of `from` and those nearer to it than `gapOf` apart, once, in place.
 * @param gapOf px between two circles
 * @param maxGap px, at least the highest `gapOf` of any pair
 * @returns the circles that moved
 */
export function pushApartFrom<D extends Circle>(
  from: Iterable<D>,
  grid: CircleGrid<D>,
  gapOf: (a: D, b: D) => number,
  maxGap: number,
): Set<D> {
  const moved = new Set<D>();
  let turn = 0;
  for (const circle of from) {
    turn++;
    grid.someNear(circle, maxGap, (other) => {
      if (other !== circle && pushApart(other, circle, gapOf(circle, other), turn))
        moved.add(circle).add(other);
      return false;
    });
  }
  return moved;
}

/**
 * Moves two circles apart, both alike, where less than `gap` px lie between them; true if it did.
 * @param turn number of the direction in which two circles with one centre part
 */
function pushApart(a: Circle, b: Circle, gap: number, turn: number): boolean {
  const apart = a.radius + b.radius + gap;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  if (apart <= 0 || square >= apart * apart) return false;
  const distance = Math.sqrt(square);
  /** Slightly more than needed, or rounding would leave the pair too near for ever. */
  const push = (apart - distance) / 2 + 1e-3 * apart;
  const { x, y } =
    distance > 1e-6 * apart ? { x: dx / distance, y: dy / distance } : directionOf(turn);
  a.x -= x * push;
  a.y -= y * push;
  b.x += x * push;
  b.y += y * push;
  return true;
}
