/**
 * The layout of the map: communities side by side, inside of each its papers and shared entities, around each
 * paper the entities that it alone names, and unassigned papers in rows below. README.md shows the stages.
 */
import { CANVAS } from "./canvas.ts";
import { placeInRows, placeNear } from "./free-positions.ts";
import type { Satellite } from "./free-positions.ts";
import { updateLayout } from "./incremental-layout.ts";
import { selectLayoutNodes } from "./layout-nodes.ts";
import type { LayoutNodes } from "./layout-nodes.ts";
import { removeOverlaps } from "./circle-overlaps.ts";
import type { Circle } from "./circle-overlaps.ts";
import { placeCommunities } from "./place-communities.ts";
import { placeGroups } from "./place-groups.ts";
import { placeMembers } from "./place-members.ts";
import { relaxGroups } from "./relax-groups.ts";
import type { Membership } from "../communities/membership.ts";
import type { WeightedGraph } from "../communities/weighted-graph.ts";
import type { Position, Positions } from "../model.ts";
import type { PaperEntityMatrix } from "../links/paper-entity-matrix.ts";
import { entityRadius, PAPER_RADIUS, shrinkFactor } from "./node-size.ts";
import { createRandom } from "../../base/random.ts";
import { extent, roundTo } from "../../base/statistics.ts";

/** px between any two circles on the reference canvas: the 3 that are guaranteed, and room for rounding. */
const GAP = 3.3;

/** px between papers and shared entities, which leave room for labels and for entities of one paper. */
const WIDE_GAP = 6;

/** Positions in the unit of `Position`, to four decimals. */
export interface Layout {
  /** By the paper's number. */
  papers: Position[];
  /** By the entity's number. */
  entities: Position[];
}

interface LayoutOptions {
  seed: number;
  /** Positions on a map of mostly the same papers, which are kept about. */
  previous?: Positions | undefined;
}

interface PlacedNodes {
  papers: (Position & { id: string })[];
  entities: (Position & { id: string })[];
}

/** The positions of a map by id, as `LayoutOptions.previous` takes them. */
export function positionsOf({ papers, entities }: PlacedNodes): Positions {
  const byId = (nodes: (Position & { id: string })[]): Positions["papers"] =>
    new Map(nodes.map(({ id, x, y }) => [id, { x, y }]));
  return { papers: byId(papers), entities: byId(entities) };
}

/**
 * Lays out the map. Circles as drawn on the reference canvas never overlap. The map is centred on 0, 0, unless
 * `previous` positions are kept.
 * @param graph of papers, by number
 * @throws on an invalid seed
 */
export function layoutMap(
  matrix: PaperEntityMatrix,
  membership: Membership,
  graph: WeightedGraph,
  { seed, previous }: LayoutOptions,
): Layout {
  const { papers, entities, shrink } = createCircles(matrix);
  const before = findPreviousPositions(matrix, previous);
  const nodes = selectLayoutNodes(matrix, membership, graph);
  const isPaper = (node: number): boolean => node < nodes.paperCount;
  const previousOnMap = Array.from(nodes.numbers, (number, node) =>
    isPaper(node) ? before.papers[number] : before.entities[number],
  );
  const updated = updateLayout(nodes, previousOnMap);
  const positions = updated ?? placeAll(nodes, seed);
  const onMap = Array.from(nodes.numbers).flatMap((number, node): Circle[] => {
    const circle = (isPaper(node) ? papers : entities)[number];
    return circle ? [Object.assign(circle, positions[node])] : [];
  });
  removeOverlaps(onMap, { gap: WIDE_GAP * shrink });

  const isOnMap = new Set(onMap);
  const unassigned = papers.filter((circle) => !isOnMap.has(circle));
  placeInRows(unassigned, onMap, shrink);
  const satellites = entities.flatMap((circle, entity): Satellite[] => {
    const paper = matrix.papersOf[entity]?.[0] ?? -1;
    const anchor = papers[paper];
    const preferred = difference(before.entities[entity], before.papers[paper]);
    return isOnMap.has(circle) || !anchor ? [] : [{ circle, anchor, preferred }];
  });
  placeNear(satellites, [...onMap, ...unassigned], GAP * shrink);
  return toLayout(
    papers,
    entities,
    updated ? { x: 0, y: 0 } : boxCentreOf([...papers, ...entities]),
  );
}

function placeAll(nodes: LayoutNodes, seed: number): Position[] {
  const random = createRandom(seed);
  const groups = placeGroups(nodes, placeCommunities(nodes, random), random);
  return placeMembers(nodes, relaxGroups(groups), random);
}

function createCircles({ entitiesOf, papersOf }: PaperEntityMatrix): {
  papers: Circle[];
  entities: Circle[];
  shrink: number;
} {
  const paperRadii = entitiesOf.map(() => PAPER_RADIUS);
  const entityRadii = papersOf.map(({ length }) => entityRadius(length));
  const shrink = shrinkFactor([...paperRadii, ...entityRadii]);
  const createCircle = (radius: number): Circle => ({ x: 0, y: 0, radius: radius * shrink });
  return { papers: paperRadii.map(createCircle), entities: entityRadii.map(createCircle), shrink };
}

/** By number, in px with y downwards; undefined for a node that is not on the earlier map. */
function findPreviousPositions(
  { paperIds, entityIds }: PaperEntityMatrix,
  previous: Positions | undefined,
): Record<keyof Layout, (Position | undefined)[]> {
  const toPx = (position: Position | undefined): Position | undefined =>
    position && { x: position.x * CANVAS.height, y: -position.y * CANVAS.height };
  return {
    papers: paperIds.map((id) => toPx(previous?.papers.get(id))),
    entities: entityIds.map((id) => toPx(previous?.entities.get(id))),
  };
}

function difference(a: Position | undefined, b: Position | undefined): Position | undefined {
  return a && b && { x: a.x - b.x, y: a.y - b.y };
}

function boxCentreOf(circles: Circle[]): Position {
  const [left, right] = extent(circles.map(({ x }) => x));
  const [top, bottom] = extent(circles.map(({ y }) => y));
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Converts px with y downwards to the stored unit with y upwards, `middle` at 0, 0. */
function toLayout(papers: Circle[], entities: Circle[], middle: Position): Layout {
  const round = (px: number): number => roundTo(px / CANVAS.height, 4);
  const toPosition = ({ x, y }: Circle): Position => ({
    x: round(x - middle.x),
    y: round(middle.y - y),
  });
  return { papers: papers.map(toPosition), entities: entities.map(toPosition) };
}
