/** From what each paper was found to name to the entities of the whole corpus, each with one name and one type. */
import { groupBy } from "../../base/group-by.ts";
import { compareText } from "../../base/compare-text.ts";
import type { Entity, Extraction, PaperEntity, Span } from "../entity.ts";
import { roleOf, typeOf } from "../classifier/classify.ts";
import type { ScoredCandidate } from "../classifier/classify.ts";
import { byFirstMention, listMentions } from "./mentions.ts";
import { chooseCanonicalName } from "./canonical-name.ts";
import { byEntityType } from "../entity-types.ts";
import { entityIdOf } from "../entity-id.ts";

export interface ResolvedPaper {
  paperId: string;
  sentences: Span[];
  chosen: ScoredCandidate[];
}

/** Entities sorted by id; papers in the order given. */
export function canonicalize(found: readonly ResolvedPaper[]): Extraction {
  const entityByKey = nameEntities(found);
  const entityOf = (one: ScoredCandidate): Entity => {
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
function nameEntities(found: readonly ResolvedPaper[]): Map<string, Entity> {
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

function nameEntity(chosen: readonly ScoredCandidate[]): Entity {
  const entry = chosen.find((c) => c.entry !== null)?.entry ?? null;
  const typeProbabilities = byEntityType((type) =>
    chosen.reduce((sum, one) => sum + one.confidence * one.typeProbabilities[type], 0),
  );
  const type = typeOf({ entry, typeProbabilities });
  const spellings = chosen.flatMap((c) => c.mentions.map((o) => o.spelledOut ?? o.text));
  const isOwn = chosen.some((one) => roleOf(one, type) === "introduces");
  const name = entry?.name ?? chooseCanonicalName(spellings, isOwn);
  const others = new Set(spellings.map((s) => s.replace(/\s+/g, " ")));
  others.delete(name);
  return { id: entityIdOf(type, name), name, type, otherNames: [...others].sort() };
}

function nameInPaper(one: ScoredCandidate, { id, type }: Entity): PaperEntity {
  return {
    entityId: id,
    role: roleOf(one, type),
    confidence: Math.round(one.confidence * 1000) / 1000,
    mentions: listMentions(one.mentions),
    reason: one.reason,
  };
}
