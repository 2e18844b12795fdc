/** The types of entity. */

export const ENTITY_TYPE_IDS = ["task", "method", "dataset"] as const;
export type EntityType = (typeof ENTITY_TYPE_IDS)[number];
