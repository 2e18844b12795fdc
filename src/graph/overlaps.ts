/** Discs on the canvas, and how they are kept apart. */
import type { Position } from "./model.ts";

/** x, y and radius in px. */
export interface Disc extends Position {
  radius: number;
}

/** Discs by the square they lie in, so that near ones are found without looking at all. */
export interface DiscGrid {
  add: (disc: Disc) => void;
  /** Discs whose edge may be nearer than `reach` to the edge of this one. */
  near: (disc: Disc, reach: number) => Disc[];
}

/** Makes an empty grid for discs of at most `maxRadius`. */
export function createDiscGrid(maxRadius: number): DiscGrid {
  const side = Math.max(2 * maxRadius, 1);
  const squares = new Map<number, Disc[]>();
  const place = (value: number): number => Math.floor(value / side);
  const keyOf = (column: number, row: number): number => column * 1_000_003 + row;
  return {
    add(disc) {
      const key = keyOf(place(disc.x), place(disc.y));
      const square = squares.get(key);
      if (square) square.push(disc);
      else squares.set(key, [disc]);
    },
    near({ x, y, radius }, reach) {
      const span = radius + maxRadius + reach;
      const found: Disc[] = [];
      for (let column = place(x - span); column <= place(x + span); column++)
        for (let row = place(y - span); row <= place(y + span); row++)
          for (const disc of squares.get(keyOf(column, row)) ?? []) found.push(disc);
      return found;
    },
  };
}

/** Enough for any map that its canvas can hold; one that it cannot would go on for ever. */
const MAX_ROUNDS = 300;

/** Pushes discs apart, each pair by halves, until `gap` px lie between any two; changes them in place. */
export function removeOverlaps(discs: Disc[], gap: number): void {
  const maxRadius = discs.reduce((max, { radius }) => Math.max(max, radius), 0);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const grid = createDiscGrid(maxRadius);
    let moved = false;
    discs.forEach((disc, turn) => {
      for (const other of grid.near(disc, gap)) if (pushApart(other, disc, gap, turn)) moved = true;
      grid.add(disc);
    });
    if (!moved) return;
  }
}

/**
 * Moves two discs apart by halves where less than `gap` lies between them, and says whether it did.
 * @param turn picks the direction in which two discs on one spot part
 */
export function pushApart(a: Disc, b: Disc, gap: number, turn: number): boolean {
  let [dx, dy] = [b.x - a.x, b.y - a.y];
  let distance = Math.sqrt(dx * dx + dy * dy);
  const missing = a.radius + b.radius + gap - distance;
  if (missing <= 0) return false;
  if (distance < 1e-6) [dx, dy, distance] = [Math.cos(turn), Math.sin(turn), 1];
  /** A little more than is missing, or rounding would bring the pair back for ever. */
  const push = (missing / 2 + 0.01) / distance;
  a.x -= dx * push;
  a.y -= dy * push;
  b.x += dx * push;
  b.y += dy * push;
  return true;
}
