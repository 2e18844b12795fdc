/** Room for what the layout left out: loose papers, and entities that one paper names. */
import { CANVAS } from "./canvas.ts";
import type { Position } from "../model.ts";
import { directionOf } from "./directions.ts";
import { createFullSquares } from "./occupancy-grid.ts";
import type { FullSquares } from "./occupancy-grid.ts";
import { createDiscGrid } from "./circle-overlaps.ts";
import type { Disc, DiscGrid } from "./circle-overlaps.ts";

/** Share of a disc's area that the spiral gains per try: less finds nearer spots, and takes longer. */
const TRY_SHARE = 0.1;

/** px from the map to the rows of loose papers, and from one of these to the next, before shrinking. */
const LOOSE_PITCH = 26;

/** Puts papers that belong nowhere in rows below the map, from the right; changes them in place. */
export function placeInRows(loose: Disc[], placed: Disc[], shrink: number): void {
  const bottom = placed.reduce((low, { y, radius }) => Math.max(low, y + radius), 0);
  const pitch = LOOSE_PITCH * shrink;
  const perRow = Math.floor(CANVAS.width / pitch);
  loose.forEach((disc, i) => {
    disc.x = CANVAS.width / 2 - ((i % perRow) + 0.5) * pitch;
    disc.y = bottom + LOOSE_PITCH + Math.floor(i / perRow) * pitch;
  });
}

export interface Satellite {
  disc: Disc;
  anchor: Disc;
  /** px from the anchor; taken where it is free. */
  wish?: Position | undefined;
}

/**
 * Puts each disc on the free spot nearest to its anchor, `gap` from everything, one after the other;
 * changes these discs in place and moves nothing else. Wishes come first.
 */
export function placeNear(satellites: Satellite[], placed: Disc[], gap: number): void {
  if (satellites.length === 0) return;
  const grid = createDiscGrid([...placed, ...satellites.map(({ disc }) => disc)]);
  const smallest = satellites.reduce((least, { disc }) => Math.min(least, disc.radius), Infinity);
  const full = createFullSquares(placed, smallest, gap);
  const put = (disc: Disc): void => {
    grid.add(disc);
    full.add(disc);
  };
  const room = { grid, full, gap };
  placed.forEach(put);
  const others = satellites.filter(({ disc, anchor, wish }) => {
    if (!wish) return true;
    disc.x = anchor.x + wish.x;
    disc.y = anchor.y + wish.y;
    const taken = isTaken(disc, room);
    if (!taken) put(disc);
    return taken;
  });
  // Nothing that is placed goes away: for a disc of the same size, all spots up to the last one are taken.
  const lastByAnchor = new Map<Disc, { radius: number; step: number }>();
  for (const { disc, anchor } of others) {
    const last = lastByAnchor.get(anchor);
    const first = last?.radius === disc.radius ? last.step + 1 : 0;
    const step = moveToFreeSpot(disc, anchor, room, first);
    lastByAnchor.set(anchor, { radius: disc.radius, step });
    put(disc);
  }
}

interface Room {
  grid: DiscGrid<Disc>;
  /** For the smallest of the discs that look for room: what is full for it is so for all. */
  full: FullSquares;
  gap: number;
}

/** Looks from step `first` of the spiral on; tells the one on which there was room. */
function moveToFreeSpot(disc: Disc, anchor: Disc, room: Room, first: number): number {
  const nearest = (anchor.radius + disc.radius + room.gap) ** 2;
  const gain = disc.radius ** 2 * TRY_SHARE;
  for (let step = first; ; step++) {
    const distance = Math.sqrt(nearest + step * gain);
    const direction = directionOf(step);
    disc.x = anchor.x + distance * direction.x;
    disc.y = anchor.y + distance * direction.y;
    if (!isTaken(disc, room)) return step;
  }
}

function isTaken(disc: Disc, { grid, full, gap }: Room): boolean {
  if (full.has(disc.x, disc.y)) return true;
  return grid.someNear(disc, gap, ({ x, y, radius }) => {
    const [dx, dy, apart] = [x - disc.x, y - disc.y, radius + disc.radius + gap];
    return dx * dx + dy * dy < apart * apart;
  });
}
