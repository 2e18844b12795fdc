/**
 * Where labels go so that none overlaps another: greedy in order of rank, over a few places around each point,
 * the simplest of the methods compared by Christensen, Marks and Shieber (1995, doi:10.1145/212332.212334).
 * Pure: text widths come in as numbers. All lengths in px, y downwards.
 */
import { addToGroup } from "../../base/group-by.ts";

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A drawn node, which a label should not cover. */
interface Obstacle {
  x: number;
  y: number;
  radius: number;
}

export interface LabelRequest {
  id: string;
  /** Centre of what is labelled. */
  x: number;
  y: number;
  /** Distance that the label keeps from the centre; 0 sets it on the centre. */
  radius: number;
  width: number;
  height: number;
}

export interface PlacedLabel {
  id: string;
  /** Left edge and vertical middle of the text. */
  x: number;
  y: number;
  box: Box;
}

const GAP = 4;
/** Free room kept around a label, so that neighbours read as two. */
const MARGIN = 2;
/** px */
const LEAST_OBSTACLE = 3.5;
const CELL = 64;
/** More cells than any canvas is high. */
const COLUMN = 1 << 16;

/** Boxes in a grid, so that asking for overlaps does not walk all of them. */
export class BoxGrid {
  readonly #cells = new Map<number, Box[]>();

  *#keys(box: Box): Generator<number> {
    for (let i = Math.floor(box.left / CELL); i <= Math.floor(box.right / CELL); i++)
      for (let j = Math.floor(box.top / CELL); j <= Math.floor(box.bottom / CELL); j++)
        yield i * COLUMN + j;
  }

  add(box: Box): void {
    for (const key of this.#keys(box)) addToGroup(this.#cells, key, box);
  }

  overlaps(box: Box): boolean {
    for (const key of this.#keys(box))
      if (this.#cells.get(key)?.some((other) => doOverlap(box, other))) return true;
    return false;
  }

  /** px² of `box` that lies under others; what two others share counts twice. */
  overlapArea(box: Box): number {
    const seen = new Set<Box>();
    for (const key of this.#keys(box))
      for (const other of this.#cells.get(key) ?? []) seen.add(other);
    let area = 0;
    for (const other of seen) {
      const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
      if (width > 0 && height > 0) area += width * height;
    }
    return area;
  }
}

/** Whether two boxes share more than an edge. */
export function doOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function boxAt(left: number, middle: number, width: number, height: number): Box {
  return {
    left: left - MARGIN,
    top: middle - height / 2 - MARGIN,
    right: left + width + MARGIN,
    bottom: middle + height / 2 + MARGIN,
  };
}

/** The square that stands for a node. */
export function obstacleBox({ x, y, radius }: Obstacle): Box {
  // A circle covers little of its square's corners: a slightly smaller square keeps labels close.
  const reach = radius * 0.85;
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

/**
 * A grid of the boxes of nodes.
 * @param least radius in px: labels may cover smaller nodes, which are many and would leave no place
 */
export function gridOf(obstacles: readonly Obstacle[], least = LEAST_OBSTACLE): BoxGrid {
  const grid = new BoxGrid();
  for (const node of obstacles) if (node.radius >= least) grid.add(obstacleBox(node));
  return grid;
}

/** Left edges and middles to try, best first: right, left, below, above, then the slanted ones. */
function placesAround({ x, y, radius, width, height }: LabelRequest): [number, number][] {
  const side = radius + GAP;
  const rise = radius + height / 2 + 1;
  return [
    [x + side, y],
    [x - side - width, y],
    [x - width / 2, y + rise],
    [x - width / 2, y - rise],
    [x + side * 0.7, y + rise * 0.8],
    [x + side * 0.7, y - rise * 0.8],
    [x - side * 0.7 - width, y + rise * 0.8],
    [x - side * 0.7 - width, y - rise * 0.8],
  ];
}

/** Whether the whole of a box lies in the frame. */
export function isWithin(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.top >= frame.top &&
    box.right <= frame.right &&
    box.bottom <= frame.bottom
  );
}

/**
 * Places labels next to their points. A label that finds no free place is left out.
 * @param requests highest rank first
 * @param taken labels already placed; the new ones are added to it
 * @param nodes what labels should not cover; a label whose every place covers a node is left out
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  taken: BoxGrid,
  nodes: BoxGrid,
  frame: Box,
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const request of requests)
    for (const [x, y] of placesAround(request)) {
      const box = boxAt(x, y, request.width, request.height);
      if (!isWithin(box, frame) || taken.overlaps(box) || nodes.overlaps(box)) continue;
      taken.add(box);
      placed.push({ id: request.id, x, y, box });
      break;
    }
  return placed;
}

/** As `placeLabels`; where every place covers a node, the first that covers no label is taken. */
export function placeLabelsAnyway(
  requests: readonly LabelRequest[],
  taken: BoxGrid,
  nodes: BoxGrid,
  frame: Box,
): PlacedLabel[] {
  const free = placeLabels(requests, taken, nodes, frame);
  const placed = new Set(free.map(({ id }) => id));
  const crowded = requests.filter(({ id }) => !placed.has(id));
  return [...free, ...placeLabels(crowded, taken, new BoxGrid(), frame)];
}

export interface CommunityLabelRequest extends LabelRequest {
  /** Nodes of the community itself: a label over them says nothing wrong, only hides. */
  own: BoxGrid;
  /** These and all others, which a label over them would seem to name. */
  all: BoxGrid;
}

/** Rings of places tried for a community label, and how far apart they lie, px. */
const RINGS = 14;
const RING_STEP = 12;
const PLACES_A_RING = 16;
/** What a covered px² weighs in px of distance from the middle of the community. */
const OWN_COST = 0.8;
const OTHERS_COST = 1.5;

/**
 * Places community labels: near the middle of their community where that is free, else where they cover least.
 * A label whose every place overlaps another is left out.
 * @param requests the largest community first
 * @param taken labels already placed; the new ones are added to it
 */
export function placeCommunityLabels(
  requests: readonly CommunityLabelRequest[],
  taken: BoxGrid,
  frame: Box,
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    let best: { cost: number; x: number; y: number; box: Box } | null = null;
    for (let place = 0; place <= RINGS * PLACES_A_RING; place++) {
      const ring = Math.ceil(place / PLACES_A_RING);
      const angle = ((place % PLACES_A_RING) / PLACES_A_RING) * 2 * Math.PI;
      const x = request.x + Math.cos(angle) * ring * RING_STEP * 1.4 - request.width / 2;
      const y = request.y + Math.sin(angle) * ring * RING_STEP;
      const box = boxAt(x, y, request.width, request.height);
      if (!isWithin(box, frame) || taken.overlaps(box)) continue;
      const own = request.own.overlapArea(box);
      const others = request.all.overlapArea(box) - own;
      const covered = own * OWN_COST + others * OTHERS_COST;
      const cost = ring * RING_STEP + covered;
      if (!best || cost < best.cost) best = { cost, x, y, box };
    }
    if (!best) continue;
    taken.add(best.box);
    placed.push({ id: request.id, x: best.x, y: best.y, box: best.box });
  }
  return placed;
}
