import type { Position } from "./model.ts";

export interface Disc extends Position {
  radius: number;
}

/** Discs by the square of a grid they lie in, so that near ones are found without looking at all. */
export interface DiscGrid {
  add: (disc: Disc) => void;
  /** Discs whose edge may lie within `reach` of the disc's edge. */
  near: (disc: Disc, reach: number) => Disc[];
}

/** Makes an empty grid for discs of at most `maxRadius`. */
export function createDiscGrid(maxRadius: number): DiscGrid {
  const side = Math.max(1, maxRadius * 2);
  const cells = new Map<number, Disc[]>();
  const cellOf = (value: number): number => Math.floor(value / side);
  const keyOf = (column: number, row: number): number => column * 1_000_003 + row;
  return {
    add(disc) {
      const key = keyOf(cellOf(disc.x), cellOf(disc.y));
      const cell = cells.get(key);
      if (cell) cell.push(disc);
      else cells.set(key, [disc]);
    },
    near({ x, y, radius }, reach) {
      const span = radius + maxRadius + reach;
      const found: Disc[] = [];
      for (let column = cellOf(x - span); column <= cellOf(x + span); column++)
        for (let row = cellOf(y - span); row <= cellOf(y + span); row++)
          found.push(...(cells.get(keyOf(column, row)) ?? []));
      return found;
    },
  };
}

const MAX_ROUNDS = 400;

/** Pushes discs apart, each pair by halves, until `gap` lies between any two; changes them in place. */
export function removeOverlaps(discs: Disc[], gap: number): void {
  const maxRadius = discs.reduce((max, { radius }) => Math.max(max, radius), 0);
  const place = new Map(discs.map((disc, i) => [disc, i]));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const grid = createDiscGrid(maxRadius);
    for (const disc of discs) grid.add(disc);
    let moved = false;
    discs.forEach((disc, i) => {
      for (const other of grid.near(disc, gap)) {
        const j = place.get(other) ?? 0;
        if (j > i && pushApart(disc, other, gap, i + j)) moved = true;
      }
    });
    if (!moved) return;
  }
}

/** @param turn picks the direction in which two discs on the same spot part */
function pushApart(a: Disc, b: Disc, gap: number, turn: number): boolean {
  let [dx, dy] = [b.x - a.x, b.y - a.y];
  let distance = Math.hypot(dx, dy);
  const missing = a.radius + b.radius + gap - distance;
  if (missing <= 0) return false;
  if (distance < 1e-6) [dx, dy, distance] = [Math.cos(turn), Math.sin(turn), 1];
  /** A little more than needed, or rounding would bring them back for ever. */
  const push = (missing / 2 + 0.01) / distance;
  a.x -= dx * push;
  a.y -= dy * push;
  b.x += dx * push;
  b.y += dy * push;
  return true;
}
