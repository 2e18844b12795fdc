/** Circles on the canvas, and how they are kept apart. */
import type { Position } from "../model.ts";
import { directionOf } from "./directions.ts";

/** x, y and radius in px. */
export interface Circle extends Position {
  radius: number;
}

/** Circles by the squares they touch, so that near ones are found without looking at all. */
export interface CircleGrid<D extends Circle> {
  add: (circle: D) => void;
  /** Takes all out; to fill a grid anew is cheaper than to make one. */
  clear: () => void;
  /**
   * Calls `visit` with circles until it gives true, and says whether it did. Every circle whose edge is less
   * than `reach` px from the edge of this one is among them; others and repeats may be too.
   */
  someNear: (circle: Circle, reach: number, visit: (other: D) => boolean) => boolean;
}

/** Makes an empty grid for circles like these; squares are a little wider than one of them. */
export function createCircleGrid<D extends Circle>(circles: D[]): CircleGrid<D> {
  const radii = circles.reduce((sum, { radius }) => sum + radius, 0);
  return createGrid(circles.length, radii > 0 ? (3 * radii) / circles.length : 1);
}

/** Makes an empty grid for about `discCount` circles. @param side px, of its squares */
export function createGrid<D extends Circle>(circleCount: number, side: number): CircleGrid<D> {
  let slotCount = 64;
  while (slotCount < 2 * circleCount) slotCount *= 2;
  /** Squares share slots by hash; a slot's list begins at its head, and each entry tells the next. */
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
  /** 300 are enough for any map that its canvas can hold; one that it cannot would go on for ever. */
  rounds?: number;
}

/** Pushes circles apart, each pair by halves, until `gap` px lie between any two; changes them in place. */
export function removeOverlaps(circles: Circle[], { gap, rounds = 300 }: Spacing): void {
  const grid = createCircleGrid(circles);
  fill(grid, circles);
  let moved = new Set(circles);
  let addedCount = 0;
  for (let round = 0; round < rounds && moved.size > 0; round++) {
    moved = pushApartFrom(moved, grid, () => gap, gap);
    // A circle may stand in the squares it left, too: while few do, that costs less than a new grid.
    addedCount += moved.size;
    if (addedCount < circles.length) for (const circle of moved) grid.add(circle);
    else {
      fill(grid, circles);
      addedCount = 0;
    }
  }
}

/** Puts circles into a grid where they lie now, instead of what was in it. */
export function fill<D extends Circle>(grid: CircleGrid<D>, circles: D[]): void {
  grid.clear();
  for (const circle of circles) grid.add(circle);
}

/**
 * Pushes each circle of `from` once apart from what in the grid is nearer than `gapOf` tells.
 * Gives those that moved.
 * @param maxGap px, at least what `gapOf` gives for any pair
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
 * Moves two circles apart by halves where less than `gap` lies between them, and says whether it did.
 * @param turn picks the direction in which two circles on one spot part
 */
function pushApart(a: Circle, b: Circle, gap: number, turn: number): boolean {
  const apart = a.radius + b.radius + gap;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  if (apart <= 0 || square >= apart * apart) return false;
  const distance = Math.sqrt(square);
  /** A little more than is missing, or rounding would bring the pair back for ever. */
  const push = (apart - distance) / 2 + 1e-3 * apart;
  const { x, y } =
    distance > 1e-6 * apart ? { x: dx / distance, y: dy / distance } : directionOf(turn);
  a.x -= x * push;
  a.y -= y * push;
  b.x += x * push;
  b.y += y * push;
  return true;
}
