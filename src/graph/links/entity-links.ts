/** Links of entities: the papers that name both over the geometric mean of those that name each, plus one. */
import type { EntityLink } from "../model.ts";
import type { PaperEntityMatrix } from "./paper-entity-matrix.ts";
import { findNearestNeighbours } from "./nearest-neighbours.ts";
import { WEIGHT_UNITS } from "../model.ts";

/** Links that each entity keeps, strongest first. */
export const ENTITY_NEIGHBOUR_COUNT = 8;

/** Links each entity of two papers or more to its nearest neighbours; sorted by source, then target. */
export function buildEntityLinks(matrix: PaperEntityMatrix): EntityLink[] {
  const { entityIds, entitiesOf, papersOf } = matrix;
  const isShared = (entity: number): boolean => (papersOf[entity]?.length ?? 0) > 1;
  /** The added 1 ranks a pair that shares one paper of one below a pair that shares ten of ten. */
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
