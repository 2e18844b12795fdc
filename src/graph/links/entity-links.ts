/** Ties entities by the papers that name both: their number over what both have, as a cosine of sets. */
import type { EntityLink } from "../model.ts";
import type { PaperEntityMatrix } from "./paper-entity-matrix.ts";
import { findNearestNeighbours } from "./nearest-neighbours.ts";
import { WEIGHT_UNITS } from "../model.ts";

/** Strongest neighbours each entity keeps. */
export const ENTITY_NEIGHBOUR_COUNT = 8;

/** Links each entity of two papers or more to those it is named with most; sorted by source, then target. */
export function buildEntityLinks(matrix: PaperEntityMatrix): EntityLink[] {
  const { entityIds, entitiesOf, papersOf } = matrix;
  const isShared = (entity: number): boolean => (papersOf[entity]?.length ?? 0) > 1;
  /** One paper more than there is: a pair that met once ranks below one that met ten times. */
  const expected = (a: number, b: number): number =>
    Math.sqrt((papersOf[a]?.length ?? 0) * (papersOf[b]?.length ?? 0)) + 1;
  const pairs = findNearestNeighbours(entityIds.length, ENTITY_NEIGHBOUR_COUNT, (entity, meet) => {
    if (!isShared(entity)) return;
    for (const paper of papersOf[entity] ?? [])
      for (const other of entitiesOf[paper] ?? [])
        if (isShared(other)) meet(other, 1 / expected(entity, other));
  });
  return pairs.map(([a, b]) => {
    const others = new Set(papersOf[b]);
    const paperCount = papersOf[a]?.filter((paper) => others.has(paper)).length ?? 0;
    const units = Math.round((paperCount / expected(a, b)) * WEIGHT_UNITS);
    return {
      source: entityIds[a] ?? "",
      target: entityIds[b] ?? "",
      weight: units / WEIGHT_UNITS,
      paperCount,
    };
  });
}
