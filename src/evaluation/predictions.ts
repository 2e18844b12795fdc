/** Predictions: an extraction paper by paper, each entity in full; the shape that commands print and scores are made of. */
import type { Extraction, Mention, Role } from "../entities/entity.ts";
import type { Paper } from "../papers/paper.ts";
import type { EntityType } from "../entities/entity-types.ts";

export interface PredictedEntity {
  id: string;
  name: string;
  type: EntityType;
  role: Role;
  /** 0–1 */
  confidence: number;
  mentions: Mention[];
}

export interface Prediction {
  id: string;
  title: string;
  entities: PredictedEntity[];
}

/**
 * One prediction a paper, in the order of the papers that were extracted from.
 * @throws where a paper has an entity that the extraction does not list
 */
export function predictionsOf(papers: readonly Paper[], extraction: Extraction): Prediction[] {
  const entityById = new Map(extraction.entities.map((entity) => [entity.id, entity]));
  return papers.map(({ id, title }, index) => ({
    id,
    title,
    entities: (extraction.papers[index]?.entities ?? []).map(
      ({ entityId, role, confidence, mentions }) => {
        const entity = entityById.get(entityId);
        if (entity === undefined) throw new Error(`invalid extraction: no entity ${entityId}`);
        return { id: entityId, name: entity.name, type: entity.type, role, confidence, mentions };
      },
    ),
  }));
}
