/** Discs on the canvas, and how they are kept apart. */
import type { Position } from "./model.ts";

/** x, y and radius in px. */
export interface Disc extends Position {
  radius: number;
}

/** Discs by the squares they touch, so that near ones are found without looking at all. */
export interface DiscGrid {
  add: (disc: Disc) => void;
  /**
   * Calls `visit` with discs until it gives true, and says whether it did. Every disc whose edge is less
   * than `reach` px from the edge of this one is among them; others and repeats may be too.
   */
  someNear: (disc: Disc, reach: number, visit: (other: Disc) => boolean) => boolean;
}

/** Makes an empty grid for discs like these; squares are about as wide as two of the smallest. */
export function createDiscGrid(discs: Disc[]): DiscGrid {
  const smallest = discs.reduce((min, { radius }) => Math.min(min, radius), Infinity);
  const side = Number.isFinite(smallest) ? Math.max(4 * smallest, 1e-3) : 1;
  const squares = new Map<number, Disc[]>();
  const someSquare = (
    { x, y, radius }: Disc,
    reach: number,
    visit: (key: number) => boolean,
  ): boolean => {
    const span = radius + reach;
    const [right, bottom] = [Math.floor((x + span) / side), Math.floor((y + span) / side)];
    for (let column = Math.floor((x - span) / side); column <= right; column++)
      for (let row = Math.floor((y - span) / side); row <= bottom; row++)
        if (visit(column * 1_000_003 + row)) return true;
    return false;
  };
  return {
    add(disc) {
      someSquare(disc, 0, (key) => {
        const square = squares.get(key);
        if (square) square.push(disc);
        else squares.set(key, [disc]);
        return false;
      });
    },
    someNear: (disc, reach, visit) =>
      someSquare(disc, reach, (key) => squares.get(key)?.some(visit) ?? false),
  };
}

/** Enough for any map that its canvas can hold; one that it cannot would go on for ever. */
const MAX_ROUNDS = 300;

/** Pushes discs apart, each pair by halves, until `gap` px lie between any two; changes them in place. */
export function removeOverlaps(discs: Disc[], gap: number): void {
  for (let round = 0; round < MAX_ROUNDS; round++) if (!pushAllApart(discs, gap)) return;
}

/** Pushes each pair that is nearer than `gap` px apart once, and says whether there was any. */
export function pushAllApart(discs: Disc[], gap: number): boolean {
  const grid = createDiscGrid(discs);
  let moved = false;
  discs.forEach((disc, turn) => {
    grid.someNear(disc, gap, (other) => {
      if (pushApart(other, disc, gap, turn)) moved = true;
      return false;
    });
    grid.add(disc);
  });
  return moved;
}

/**
 * Moves two discs apart by halves where less than `gap` lies between them, and says whether it did.
 * @param turn picks the direction in which two discs on one spot part
 */
function pushApart(a: Disc, b: Disc, gap: number, turn: number): boolean {
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
