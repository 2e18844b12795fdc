/** Room for what the layout left out: loose papers, and entities that one paper names. */
import { CANVAS } from "./canvas.ts";
import type { Position } from "../model.ts";
import { directionOf } from "./directions.ts";
import { createOccupancyGrid } from "./occupancy-grid.ts";
import type { OccupancyGrid } from "./occupancy-grid.ts";
import { createCircleGrid } from "./circle-overlaps.ts";
import type { Circle, CircleGrid } from "./circle-overlaps.ts";

/** Share of a circle's area that the spiral gains per try: less finds nearer spots, and takes longer. */
const TRY_SHARE = 0.1;

/** px from the map to the rows of loose papers, and from one of these to the next, before shrinking. */
const UNASSIGNED_PITCH = 26;

/** Puts papers that belong nowhere in rows below the map, from the right; changes them in place. */
export function placeInRows(unassigned: Circle[], placed: Circle[], shrink: number): void {
  const bottom = placed.reduce((low, { y, radius }) => Math.max(low, y + radius), 0);
  const pitch = UNASSIGNED_PITCH * shrink;
  const perRow = Math.floor(CANVAS.width / pitch);
  unassigned.forEach((circle, i) => {
    circle.x = CANVAS.width / 2 - ((i % perRow) + 0.5) * pitch;
    circle.y = bottom + UNASSIGNED_PITCH + Math.floor(i / perRow) * pitch;
  });
}

export interface Satellite {
  circle: Circle;
  anchor: Circle;
  /** px from the anchor; taken where it is free. */
  preferred?: Position | undefined;
}

/**
 * Puts each circle on the free spot nearest to its anchor, `gap` from everything, one after the other;
 * changes these circles in place and moves nothing else. Wishes come first.
 */
export function placeNear(satellites: Satellite[], placed: Circle[], gap: number): void {
  if (satellites.length === 0) return;
  const grid = createCircleGrid([...placed, ...satellites.map(({ circle }) => circle)]);
  const smallest = satellites.reduce(
    (least, { circle }) => Math.min(least, circle.radius),
    Infinity,
  );
  const occupied = createOccupancyGrid(placed, smallest, gap);
  const put = (circle: Circle): void => {
    grid.add(circle);
    occupied.add(circle);
  };
  const room = { grid, occupied, gap };
  placed.forEach(put);
  const others = satellites.filter(({ circle, anchor, preferred }) => {
    if (!preferred) return true;
    circle.x = anchor.x + preferred.x;
    circle.y = anchor.y + preferred.y;
    const taken = isTaken(circle, room);
    if (!taken) put(circle);
    return taken;
  });
  // Nothing that is placed goes away: for a circle of the same size, all spots up to the last one are taken.
  const lastByAnchor = new Map<Circle, { radius: number; step: number }>();
  for (const { circle, anchor } of others) {
    const last = lastByAnchor.get(anchor);
    const first = last?.radius === circle.radius ? last.step + 1 : 0;
    const step = moveToFreePosition(circle, anchor, room, first);
    lastByAnchor.set(anchor, { radius: circle.radius, step });
    put(circle);
  }
}

interface Room {
  grid: CircleGrid<Circle>;
  /** For the smallest of the circles that look for room: what is full for it is so for all. */
  occupied: OccupancyGrid;
  gap: number;
}

/** Looks from step `first` of the spiral on; tells the one on which there was room. */
function moveToFreePosition(circle: Circle, anchor: Circle, room: Room, first: number): number {
  const nearest = (anchor.radius + circle.radius + room.gap) ** 2;
  const gain = circle.radius ** 2 * TRY_SHARE;
  for (let step = first; ; step++) {
    const distance = Math.sqrt(nearest + step * gain);
    const direction = directionOf(step);
    circle.x = anchor.x + distance * direction.x;
    circle.y = anchor.y + distance * direction.y;
    if (!isTaken(circle, room)) return step;
  }
}

function isTaken(circle: Circle, { grid, occupied, gap }: Room): boolean {
  if (occupied.has(circle.x, circle.y)) return true;
  return grid.someNear(circle, gap, ({ x, y, radius }) => {
    const [dx, dy, apart] = [x - circle.x, y - circle.y, radius + circle.radius + gap];
    return dx * dx + dy * dy < apart * apart;
  });
}
