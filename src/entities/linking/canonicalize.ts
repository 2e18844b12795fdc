/** From what each paper was found to name to the entities of the whole corpus, each with one name and one type. */
import { groupBy } from "../../base/group-by.ts";
import { compareText } from "../../base/compare-text.ts";
import type { Entity, Extraction, NamedEntity, Span } from "../entity.ts";
import { roleOf, typeOf } from "../classifier/classify.ts";
import type { Judged } from "../classifier/classify.ts";
import { byFirstMention, mentionsOf } from "./mentions.ts";
import { nameOf } from "./canonical-name.ts";
import { entityIdOf } from "../entity-id.ts";

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
  const typeSureness = { task: 0, method: 0, dataset: 0 };
  for (const one of chosen) {
    typeSureness.task += one.confidence * one.typeSureness.task;
    typeSureness.method += one.confidence * one.typeSureness.method;
    typeSureness.dataset += one.confidence * one.typeSureness.dataset;
  }
  const type = typeOf({ entry, typeSureness });
  const spellings = chosen.flatMap((c) => c.places.map((o) => o.spelledOut ?? o.text));
  const isOwn = chosen.some((one) => roleOf(one, type) === "introduces");
  const name = entry?.name ?? nameOf(spellings, isOwn);
  const others = new Set(spellings.map((s) => s.replace(/\s+/g, " ")));
  others.delete(name);
  return { id: entityIdOf(type, name), name, type, otherNames: [...others].sort() };
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
