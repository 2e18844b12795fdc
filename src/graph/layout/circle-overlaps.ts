/** Discs on the canvas, and how they are kept apart. */
import type { Position } from "../model.ts";
import { directionOf } from "./directions.ts";

/** x, y and radius in px. */
export interface Disc extends Position {
  radius: number;
}

/** Discs by the squares they touch, so that near ones are found without looking at all. */
export interface DiscGrid<D extends Disc> {
  add: (disc: D) => void;
  /** Takes all out; to fill a grid anew is cheaper than to make one. */
  clear: () => void;
  /**
   * Calls `visit` with discs until it gives true, and says whether it did. Every disc whose edge is less
   * than `reach` px from the edge of this one is among them; others and repeats may be too.
   */
  someNear: (disc: Disc, reach: number, visit: (other: D) => boolean) => boolean;
}

/** Makes an empty grid for discs like these; squares are a little wider than one of them. */
export function createDiscGrid<D extends Disc>(discs: D[]): DiscGrid<D> {
  const radii = discs.reduce((sum, { radius }) => sum + radius, 0);
  return createGrid(discs.length, radii > 0 ? (3 * radii) / discs.length : 1);
}

/** Makes an empty grid for about `discCount` discs. @param side px, of its squares */
export function createGrid<D extends Disc>(discCount: number, side: number): DiscGrid<D> {
  let slotCount = 64;
  while (slotCount < 2 * discCount) slotCount *= 2;
  /** Squares share slots by hash; a slot's list begins at its head, and each entry tells the next. */
  const heads = new Int32Array(slotCount).fill(-1);
  const entries: D[] = [];
  const nexts: number[] = [];
  let count = 0;
  const slotOf = (column: number, row: number): number =>
    (Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)) & (slotCount - 1);
  return {
    add(disc) {
      const { x, y, radius } = disc;
      const [right, bottom] = [Math.floor((x + radius) / side), Math.floor((y + radius) / side)];
      for (let column = Math.floor((x - radius) / side); column <= right; column++)
        for (let row = Math.floor((y - radius) / side); row <= bottom; row++) {
          const slot = slotOf(column, row);
          entries[count] = disc;
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
  /** px between any two discs. */
  gap: number;
  /** 300 are enough for any map that its canvas can hold; one that it cannot would go on for ever. */
  rounds?: number;
}

/** Pushes discs apart, each pair by halves, until `gap` px lie between any two; changes them in place. */
export function removeOverlaps(discs: Disc[], { gap, rounds = 300 }: Spacing): void {
  const grid = createDiscGrid(discs);
  fill(grid, discs);
  let moved = new Set(discs);
  let addedCount = 0;
  for (let round = 0; round < rounds && moved.size > 0; round++) {
    moved = pushApartFrom(moved, grid, () => gap, gap);
    // A disc may stand in the squares it left, too: while few do, that costs less than a new grid.
    addedCount += moved.size;
    if (addedCount < discs.length) for (const disc of moved) grid.add(disc);
    else {
      fill(grid, discs);
      addedCount = 0;
    }
  }
}

/** Puts discs into a grid where they lie now, instead of what was in it. */
export function fill<D extends Disc>(grid: DiscGrid<D>, discs: D[]): void {
  grid.clear();
  for (const disc of discs) grid.add(disc);
}

/**
 * Pushes each disc of `from` once apart from what in the grid is nearer than `gapOf` tells.
 * Gives those that moved.
 * @param maxGap px, at least what `gapOf` gives for any pair
 */
export function pushApartFrom<D extends Disc>(
  from: Iterable<D>,
  grid: DiscGrid<D>,
  gapOf: (a: D, b: D) => number,
  maxGap: number,
): Set<D> {
  const moved = new Set<D>();
  let turn = 0;
  for (const disc of from) {
    turn++;
    grid.someNear(disc, maxGap, (other) => {
      if (other !== disc && pushApart(other, disc, gapOf(disc, other), turn))
        moved.add(disc).add(other);
      return false;
    });
  }
  return moved;
}

/**
 * Moves two discs apart by halves where less than `gap` lies between them, and says whether it did.
 * @param turn picks the direction in which two discs on one spot part
 */
function pushApart(a: Disc, b: Disc, gap: number, turn: number): boolean {
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
