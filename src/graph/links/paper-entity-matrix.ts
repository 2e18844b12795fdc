/** Who names what, by number instead of by id: the ground that links, communities and layout stand on. */
import { compareText } from "../../base/compare-text.ts";
import { ENTITY_TYPE_IDS } from "../../entities/entity-types.ts";
import type { EntityType } from "../../entities/entity-types.ts";

export interface PaperEntityMatrix {
  /** Sorted; a paper's number is its place here. */
  paperIds: string[];
  /** Sorted; an entity's number is its place here. */
  entityIds: string[];
  /** By the entity's number. */
  entityTypes: EntityType[];
  /** For each paper the numbers of what it names, ascending, each once. */
  entitiesOf: Int32Array[];
  /** For each paper the confidence of each of these, 0–1, in the same order. */
  confidenceOf: Float64Array[];
  /** For each entity the numbers of the papers that name it, ascending. */
  papersOf: Int32Array[];
}

/** What is needed of an extraction: who names what, and how surely. */
export interface PapersWithEntities {
  entities: readonly { id: string; type: EntityType }[];
  papers: readonly {
    paperId: string;
    entities: readonly { entityId: string; confidence: number }[];
  }[];
}

/**
 * Counts who names what, the same way for any order of the input.
 * @throws when an id occurs twice, or an extraction speaks of a paper or entity that is not there
 */
export function buildPaperEntityMatrix(
  papers: readonly { id: string }[],
  extraction: PapersWithEntities,
): PaperEntityMatrix {
  const paperIds = sortedIds(papers, "paper");
  const entityIds = sortedIds(extraction.entities, "entity");
  const paperNumber = numbersOf(paperIds);
  const entityNumber = numbersOf(entityIds);

  const confidenceByEntity = paperIds.map(() => new Map<number, number>());
  for (const named of extraction.papers) {
    const confidences = confidenceByEntity[paperNumber.get(named.paperId) ?? -1];
    if (!confidences) throw new Error(`unknown paper: ${named.paperId}`);
    for (const { entityId, confidence } of named.entities) {
      const entity = entityNumber.get(entityId);
      if (entity === undefined) throw new Error(`unknown entity: ${entityId}`);
      confidences.set(entity, Math.max(confidence, confidences.get(entity) ?? 0));
    }
  }

  const entitiesOf = confidenceByEntity.map((map) => Int32Array.from(map.keys()).sort());
  const confidenceOf = entitiesOf.map((entities, paper) =>
    Float64Array.from(entities, (entity) => confidenceByEntity[paper]?.get(entity) ?? 0),
  );
  const entityTypes = [...extraction.entities]
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ type }) => type);
  const papersOf = invert(entitiesOf, entityIds);
  return { paperIds, entityIds, entityTypes, entitiesOf, confidenceOf, papersOf };
}

function sortedIds(items: readonly { id: string }[], what: string): string[] {
  const ids = items.map(({ id }) => id).sort();
  const repeated = ids.find((id, i) => id === ids[i + 1]);
  if (repeated !== undefined) throw new Error(`${what} given twice: ${repeated}`);
  return ids;
}

function numbersOf(ids: string[]): Map<string, number> {
  return new Map(ids.map((id, number) => [id, number]));
}

function invert(entitiesOf: Int32Array[], entityIds: string[]): Int32Array[] {
  const papersOf = entityIds.map((): number[] => []);
  entitiesOf.forEach((entities, paper) => {
    for (const entity of entities) papersOf[entity]?.push(paper);
  });
  return papersOf.map((papers) => Int32Array.from(papers));
}

/** PaperEntityMatrix of entities of some types; the numbers of papers and entities stay. */
export function restrictToTypes(
  matrix: PaperEntityMatrix,
  types: readonly EntityType[],
): PaperEntityMatrix {
  if (ENTITY_TYPE_IDS.every((type) => types.includes(type))) return matrix;
  const { entityTypes, entitiesOf, confidenceOf, papersOf } = matrix;
  const isKept = (entity = -1): boolean => types.some((type) => type === entityTypes[entity]);
  return {
    ...matrix,
    entitiesOf: entitiesOf.map((entities) => entities.filter(isKept)),
    confidenceOf: confidenceOf.map((confidences, paper) =>
      confidences.filter((_, i) => isKept(entitiesOf[paper]?.[i])),
    ),
    papersOf: papersOf.map((papers, entity) => (isKept(entity) ? papers : new Int32Array())),
  };
}
