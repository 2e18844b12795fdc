/** From what each paper was found to name to the entities of the whole corpus, each with one name and one type. */
import { groupBy } from "../papers/group-by.ts";
import { compareText } from "../papers/compare-text.ts";
import type { Entity, EntityType, Extraction, Mention, NamedEntity, Span } from "./entity.ts";
import { likeliestType, roleOf } from "./judge.ts";
import type { Judged } from "./judge.ts";
import { nameOf, slugOf } from "./names.ts";

export interface FoundInPaper {
  paperId: string;
  sentences: Span[];
  chosen: Judged[];
}

/** Entities sorted by id; papers in the order given. */
export function assembleExtraction(found: readonly FoundInPaper[]): Extraction {
  const entityByKey = nameEntities(found);
  const entityOf = (one: Judged): Entity => {
    const entity = entityByKey.get(one.key);
    if (entity === undefined) throw new Error(`invalid key: ${one.key}`);
    return entity;
  };
  const papers = found.map(({ paperId, sentences, chosen }) => ({
    paperId,
    sentences,
    entities: chosen.map((one) => nameInPaper(one, entityOf(one))).sort(byFirstMention),
  }));
  const entities = [...entityByKey.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { entities, papers };
}

/** One entity a key; where two keys come to the same id, the second has a number in its id. */
function nameEntities(found: readonly FoundInPaper[]): Map<string, Entity> {
  // Sums of fractions depend on their order in the last digit, so the order must not be the caller's.
  const sorted = [...found].sort((a, b) => compareText(a.paperId, b.paperId));
  const groups = groupBy(
    sorted.flatMap(({ chosen }) => chosen),
    ({ key }) => key,
  );
  const entityByKey = new Map<string, Entity>();
  const ids = new Set<string>();
  for (const [key, chosen] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const entity = nameEntity(chosen);
    let id = entity.id;
    for (let number = 2; ids.has(id); number++) id = `${entity.id}-${number}`;
    ids.add(id);
    entityByKey.set(key, { ...entity, id });
  }
  return entityByKey;
}

function nameEntity(chosen: readonly Judged[]): Entity {
  const entry = chosen.find((c) => c.entry !== null)?.entry ?? null;
  const sureness = { task: 0, method: 0, dataset: 0 };
  for (const { confidence, typeSureness } of chosen) {
    sureness.task += confidence * typeSureness.task;
    sureness.method += confidence * typeSureness.method;
    sureness.dataset += confidence * typeSureness.dataset;
  }
  const type = entry?.type ?? likeliestType(sureness);
  const spellings = chosen.flatMap((c) => c.places.map((o) => o.spelledOut ?? o.text));
  const isOwn = chosen.some((one) => roleOf(one, type) === "introduces");
  const name = entry?.name ?? nameOf(spellings, isOwn);
  const others = new Set(spellings.map((s) => s.replace(/\s+/g, " ")));
  others.delete(name);
  return { id: entityIdOf(type, name), name, type, otherNames: [...others].sort() };
}

/** The type and the readable form of the name; the name itself where it has no letters. */
export function entityIdOf(type: EntityType, name: string): string {
  return `${type}:${slugOf(name) || name}`;
}

function nameInPaper(one: Judged, { id, type }: Entity): NamedEntity {
  return {
    entityId: id,
    role: roleOf(one, type),
    confidence: Math.round(one.confidence * 1000) / 1000,
    mentions: mentionsOf(one.places),
    reason: one.reason,
  };
}

/** In reading order; of two that start alike the longer stays, and none that starts within another. */
export function mentionsOf(places: readonly Mention[]): Mention[] {
  const mentions: Mention[] = [];
  for (const { field, start, end, text } of [...places].sort(
    (a, b) => byPlace(a, b) || b.end - a.end,
  )) {
    const previous = mentions.at(-1);
    if (previous?.field === field && start < previous.end) continue;
    mentions.push({ field, start, end, text });
  }
  return mentions;
}

/** The order of what a paper names; by id where two are first named at the same place. */
export function byFirstMention(a: NamedEntity, b: NamedEntity): number {
  return byPlace(a.mentions[0], b.mentions[0]) || (a.entityId < b.entityId ? -1 : 1);
}

function byPlace(a: Mention | undefined, b: Mention | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (a.field !== b.field) return a.field === "title" ? -1 : 1;
  return a.start - b.start;
}
