/** Places papers and entities on the map: near what they are tied to, community by community. */
import { fitToCanvas } from "./canvas.ts";
import { layoutByForces } from "./force-layout.ts";
import type { ForceEdge } from "./force-layout.ts";
import { findFreeSpot } from "./free-spots.ts";
import type { Membership } from "./membership.ts";
import type { Position } from "./model.ts";
import type { Namings } from "./namings.ts";
import { CANVAS, entityRadius, paperRadius, shrinkFactor } from "./node-size.ts";
import { createDiscGrid, removeOverlaps } from "./overlaps.ts";
import type { Disc } from "./overlaps.ts";
import { createRandom } from "./random.ts";

/** Pull of a tie inside a community over one that leaves it: the one setting that parts communities. */
const INSIDE_PULL = 4;

/** px between discs on the reference canvas; 3 are promised, the rest is for rounding. */
const GAP = 3.3;

/** px between the map and the row of loose papers. */
const LOOSE_MARGIN = 40;

export interface Layout {
  /** By the paper's number. */
  papers: Position[];
  /** By the entity's number. */
  entities: Position[];
}

/** Lays out the map; the whole fits about 1.5 by 1, centred on 0, 0. */
export function layoutMap(namings: Namings, membership: Membership, seed: number): Layout {
  const { ofPaper: communityOfPaper, ofEntity: communityOfEntity } = membership;
  const { papersOf, entitiesOf } = namings;
  const radiusOf = (entity: number): number => entityRadius(papersOf[entity]?.length ?? 0);
  const shrink = shrinkFactor([
    ...entitiesOf.map(paperRadius),
    ...papersOf.map((_, entity) => radiusOf(entity)),
  ]);
  const papers = entitiesOf.map(() => ({ x: 0, y: 0, radius: paperRadius() * shrink }));
  const entities = papersOf.map((_, entity) => ({ x: 0, y: 0, radius: radiusOf(entity) * shrink }));

  const placedPapers = numbersWhere(papers.length, (paper) => (communityOfPaper[paper] ?? -1) >= 0);
  const placedEntities = numbersWhere(
    entities.length,
    (entity) => (papersOf[entity]?.length ?? 0) > 1 && (communityOfEntity[entity] ?? -1) >= 0,
  );
  const discs = [
    ...placedPapers.map((paper) => papers[paper]),
    ...placedEntities.map((entity) => entities[entity]),
  ].filter((disc) => disc !== undefined);
  const communities = [
    ...placedPapers.map((paper) => communityOfPaper[paper] ?? -1),
    ...placedEntities.map((entity) => communityOfEntity[entity] ?? -1),
  ];
  const nodeOfPaper = new Map(placedPapers.map((paper, node) => [paper, node]));
  const edges = placedEntities.flatMap((entity, i): ForceEdge[] => {
    const source = placedPapers.length + i;
    return [...(papersOf[entity] ?? [])].flatMap((paper) => {
      const target = nodeOfPaper.get(paper);
      if (target === undefined) return [];
      const isInside = communities[source] === communities[target];
      return [{ source, target, weight: isInside ? INSIDE_PULL : 1 }];
    });
  });
  const forced = layoutByForces(startPositions(communities, seed), edges);
  fitToCanvas(forced, CANVAS.width - 60, CANVAS.height - 60).forEach((position, node) => {
    Object.assign(discs[node] ?? {}, position);
  });
  removeOverlaps(discs, GAP * shrink);
  const set = new Set(discs);
  placeLoose(
    papers.filter((disc) => !set.has(disc)),
    discs,
    shrink,
  );
  placeSingles(
    entities.filter((disc) => !set.has(disc)),
    entities,
    papers,
    namings,
    [...discs],
    shrink,
  );
  const toUnit = ({ x, y }: Disc): Position => ({
    x: Math.round((x / CANVAS.height) * 1e4) / 1e4,
    y: Math.round((-y / CANVAS.height) * 1e4) / 1e4,
  });
  return { papers: papers.map(toUnit), entities: entities.map(toUnit) };
}

function startPositions(communities: number[], seed: number): Position[] {
  const random = createRandom(seed);
  const count = Math.max(...communities, 0) + 1;
  return communities.map((community) => {
    const angle = (community / count) * 2 * Math.PI;
    return {
      x: 100 * Math.cos(angle) + 30 * (random() - 0.5),
      y: 100 * Math.sin(angle) + 30 * (random() - 0.5),
    };
  });
}

function placeLoose(loose: Disc[], placed: Disc[], shrink: number): void {
  const bottom = placed.reduce((low, { y, radius }) => Math.max(low, y + radius), 0);
  const pitch = 24 * shrink;
  const perRow = Math.floor(CANVAS.width / pitch);
  loose.forEach((disc, i) => {
    disc.x = CANVAS.width / 2 - 20 - (i % perRow) * pitch;
    disc.y = bottom + LOOSE_MARGIN + Math.floor(i / perRow) * pitch;
  });
}

function placeSingles(
  singles: Disc[],
  entities: Disc[],
  papers: Disc[],
  namings: Namings,
  placed: Disc[],
  shrink: number,
): void {
  const grid = createDiscGrid([...papers, ...entities].reduce((m, d) => Math.max(m, d.radius), 0));
  for (const disc of new Set([...placed, ...papers])) grid.add(disc);
  for (const disc of singles) {
    const paper = papers[namings.papersOf[entities.indexOf(disc)]?.[0] ?? -1];
    if (paper) Object.assign(disc, findFreeSpot(grid, paper, disc.radius, GAP * shrink));
    grid.add(disc);
  }
}

function numbersWhere(count: number, holds: (number: number) => boolean): number[] {
  return Array.from({ length: count }, (_, number) => number).filter(holds);
}
