/** Free positions for nodes that the layout leaves out: unassigned papers, and entities of one paper. */
import { CANVAS } from "./canvas.ts";
import type { Position } from "../model.ts";
import { directionOf } from "./directions.ts";
import { createOccupancyGrid } from "./occupancy-grid.ts";
import type { OccupancyGrid } from "./occupancy-grid.ts";
import { createCircleGrid } from "./circle-overlaps.ts";
import type { Circle, CircleGrid } from "./circle-overlaps.ts";

/** Area per step of the spiral, as a share of radius²; less finds nearer positions and takes longer. */
const TRY_SHARE = 0.1;

/** px from the map to the rows of unassigned papers, and from one paper to the next before shrinking. */
const UNASSIGNED_PITCH = 26;

/**
 * Places unassigned papers in rows below the map, from the right, in place.
 * @param shrink factor on radii, 0–1
 */
export function placeInRows(unassigned: Circle[], placed: Circle[], shrink: number): void {
  const bottom = placed.reduce((low, { y, radius }) => Math.max(low, y + radius), 0);
  const pitch = UNASSIGNED_PITCH * shrink;
  const perRow = Math.floor(CANVAS.width / pitch);
  unassigned.forEach((circle, i) => {
    circle.x = CANVAS.width / 2 - ((i % perRow) + 0.5) * pitch;
    circle.y = bottom + UNASSIGNED_PITCH + Math.floor(i / perRow) * pitch;
  });
}

/** A circle to be placed near another. */
export interface Satellite {
  circle: Circle;
  anchor: Circle;
  /** px from the anchor's centre; taken if it is free. */
  preferred?: Position | undefined;
}

/**
 * Places each circle on the free position nearest to its anchor along a golden-angle spiral, one after the other,
 * in place; those with a free preferred position first. Other circles do not move.
 * @param placed circles that the new ones keep `gap` px from, as from each other
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
  // Placed circles stay: for a circle of the same radius, all steps up to the last one are taken.
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
  /** For the smallest of the circles to place: what is occupied for it is so for all. */
  occupied: OccupancyGrid;
  gap: number;
}

/** Moves a circle to the first free step of the spiral from `first` on, and returns that step. */
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
