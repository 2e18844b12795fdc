/** What the entities of each type are called, which depends on the area of science of the papers. */
import { listWords } from "../../base/format.ts";
import { byEntityType, ENTITY_TYPE_BY_ID, ENTITY_TYPE_IDS } from "../entity-types.ts";
import type { EntityType, TypeWords } from "../entity-types.ts";
import type { PileArea } from "./pile-area.ts";

/** The words for all types, on one map. */
export interface WordsByType {
  of: Record<EntityType, TypeWords>;
  /** "task, method or dataset" */
  any: string;
  /** "tasks, methods and datasets" */
  all: string;
}

/** Words for papers of an area; papers of which nothing is known are worded as those on machine learning. */
export function wordTypes(area: PileArea | null): WordsByType {
  const of = byEntityType((type): TypeWords => {
    const row = ENTITY_TYPE_BY_ID[type];
    return (area === "other" && row.elsewhere) || { ...row, noun: row.id };
  });
  const rows = ENTITY_TYPE_IDS.map((id) => of[id]);
  return {
    of,
    any: listWords(
      rows.map(({ noun }) => noun),
      "or",
    ),
    all: listWords(
      rows.map(({ plural }) => plural),
      "and",
    ),
  };
}

/** The reason for a naming, "known task" or "reads like a task", in the words for its type. */
export function wordReason(reason: string, { of }: WordsByType): string {
  const type = ENTITY_TYPE_IDS.find((id) => reason.endsWith(` ${id}`));
  return type === undefined ? reason : `${reason.slice(0, -type.length)}${of[type].noun}`;
}
