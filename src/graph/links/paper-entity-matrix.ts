/**
 * The paper-entity matrix: the sparse incidence matrix of papers and entities, by rows and by columns. Links,
 * communities and layout are computed from it.
 */
import { isTie } from "../model.ts";
import { compareText } from "../../base/compare-text.ts";
import { ENTITY_TYPE_BY_ID, ENTITY_TYPE_IDS } from "../../entities/entity-types.ts";
import type { EntityType } from "../../entities/entity-types.ts";
import type { Role } from "../../entities/entity.ts";

/** How much a paper is about what it uses, beside what it introduces or addresses. */
const USES_WEIGHT = 0.5;

export interface PaperEntityMatrix {
  /** Rows: ids, sorted. A paper's number is its place here. */
  paperIds: string[];
  /** Columns: ids, sorted. An entity's number is its place here. */
  entityIds: string[];
  /** By the entity's number. */
  entityTypes: EntityType[];
  /** By paper: the numbers of its entities, ascending, each once. */
  entitiesOf: Int32Array[];
  /** By paper: the confidence of each entity in `entitiesOf`, 0–1, in that order. */
  confidenceOf: Float64Array[];
  /** By paper: that confidence times how much the paper is about the entity, 0–1. */
  weightOf: Float64Array[];
  /** By entity: the numbers of the papers that name it, ascending. */
  papersOf: Int32Array[];
}

/** The part of an extraction that the matrix holds. */
interface PapersWithEntities {
  entities: readonly { id: string; type: EntityType }[];
  papers: readonly {
    paperId: string;
    entities: readonly { entityId: string; role: Role; confidence: number }[];
  }[];
}

/**
 * Builds the matrix, equal for any order of the input. What a paper names only as what it does without is left out. Of
 * several confidences of one entity in one paper it takes the highest.
 * @throws where an id of a paper or an entity occurs twice, or the extraction refers to an unknown one
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
  const subjectsOf = paperIds.map(() => new Set<number>());
  for (const { paperId, entities } of extraction.papers) {
    const paper = paperNumber.get(paperId) ?? -1;
    const confidences = confidenceByEntity[paper];
    if (!confidences) throw new Error(`unknown paper: ${paperId}`);
    for (const { entityId, role, confidence } of entities) {
      const entity = entityNumber.get(entityId);
      if (entity === undefined) throw new Error(`unknown entity: ${entityId}`);
      if (!isTie({ role })) continue;
      confidences.set(entity, Math.max(confidence, confidences.get(entity) ?? 0));
      if (role !== "uses") subjectsOf[paper]?.add(entity);
    }
  }

  const entitiesOf = confidenceByEntity.map((map) => Int32Array.from(map.keys()).sort());
  const confidenceOf = entitiesOf.map((entities, paper) =>
    Float64Array.from(entities, (entity) => confidenceByEntity[paper]?.get(entity) ?? 0),
  );
  const entityTypes = [...extraction.entities]
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ type }) => type);
  const weightOf = entitiesOf.map((entities, paper) =>
    Float64Array.from(entities, (entity, i) => {
      const role = subjectsOf[paper]?.has(entity) ? 1 : USES_WEIGHT;
      const type = entityTypes[entity];
      const { subjectWeight } = type ? ENTITY_TYPE_BY_ID[type] : { subjectWeight: 1 };
      return (confidenceOf[paper]?.[i] ?? 0) * role * subjectWeight;
    }),
  );
  const papersOf = invert(entitiesOf, entityIds);
  return { paperIds, entityIds, entityTypes, entitiesOf, confidenceOf, weightOf, papersOf };
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

/** Removes the entries of all entities of other types; numbers of papers and entities stay. */
export function restrictToTypes(
  matrix: PaperEntityMatrix,
  types: readonly EntityType[],
): PaperEntityMatrix {
  if (ENTITY_TYPE_IDS.every((type) => types.includes(type))) return matrix;
  const { entityTypes, entitiesOf, papersOf } = matrix;
  const isKept = (entity = -1): boolean => types.some((type) => type === entityTypes[entity]);
  const keepOf = (rows: Float64Array[]): Float64Array[] =>
    rows.map((row, paper) => row.filter((_, i) => isKept(entitiesOf[paper]?.[i])));
  return {
    ...matrix,
    entitiesOf: entitiesOf.map((entities) => entities.filter(isKept)),
    confidenceOf: keepOf(matrix.confidenceOf),
    weightOf: keepOf(matrix.weightOf),
    papersOf: papersOf.map((papers, entity) => (isKept(entity) ? papers : new Int32Array())),
  };
}
