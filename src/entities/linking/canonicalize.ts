/** Canonicalization: from the candidates kept in each paper to the entities of the corpus, each with one name and type. */
import { groupBy } from "../../base/group-by.ts";
import { compareText } from "../../base/compare-text.ts";
import type { Entity, Extraction, PaperEntity, Span } from "../entity.ts";
import { roleOf, typeOf } from "../classifier/classify.ts";
import type { ScoredCandidate } from "../classifier/classify.ts";
import { byFirstMention, listMentions } from "./mentions.ts";
import { chooseCanonicalName } from "./canonical-name.ts";
import { byEntityType } from "../entity-types.ts";
import { entityIdOf } from "../entity-id.ts";

interface ResolvedPaper {
  paperId: string;
  sentences: Span[];
  /** The candidates kept, none overlapping another. */
  chosen: ScoredCandidate[];
}

/** Makes one entity of all candidates with one key. Entities are sorted by id; papers are in the order given. */
export function canonicalize(papers: readonly ResolvedPaper[]): Extraction {
  const entityByKey = canonicalizeKeys(papers);
  const entityOf = (candidate: ScoredCandidate): Entity => {
    const entity = entityByKey.get(candidate.key);
    if (entity === undefined) throw new Error(`invalid key: ${candidate.key}`);
    return entity;
  };
  const paperEntities = papers.map(({ paperId, sentences, chosen }) => ({
    paperId,
    sentences,
    entities: chosen
      .map((candidate) => paperEntityOf(candidate, entityOf(candidate)))
      .sort(byFirstMention),
  }));
  const entities = [...entityByKey.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { entities, papers: paperEntities };
}

/** One entity for each key; where two keys come to the same id, the later key has a number in its id. */
function canonicalizeKeys(papers: readonly ResolvedPaper[]): Map<string, Entity> {
  // Sums of fractions depend on their order in the last digit, so the order must not be the caller's.
  const sorted = [...papers].sort((a, b) => compareText(a.paperId, b.paperId));
  const groups = groupBy(
    sorted.flatMap(({ chosen }) => chosen),
    ({ key }) => key,
  );
  const entityByKey = new Map<string, Entity>();
  const ids = new Set<string>();
  for (const [key, chosen] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const entity = canonicalizeKey(chosen);
    let id = entity.id;
    for (let number = 2; ids.has(id); number++) id = `${entity.id}-${number}`;
    ids.add(id);
    entityByKey.set(key, { ...entity, id });
  }
  return entityByKey;
}

function canonicalizeKey(chosen: readonly ScoredCandidate[]): Entity {
  const entry = chosen.find((c) => c.entry !== null)?.entry ?? null;
  const typeProbabilities = byEntityType((type) =>
    chosen.reduce(
      (sum, candidate) => sum + candidate.confidence * candidate.typeProbabilities[type],
      0,
    ),
  );
  const type = typeOf({ entry, typeProbabilities });
  const spellings = chosen.flatMap((c) => c.mentions.map((o) => o.spelledOut ?? o.text));
  const isOwn = chosen.some((candidate) => roleOf(candidate, type) === "introduces");
  const name = entry?.name ?? chooseCanonicalName(spellings, isOwn);
  const others = new Set(spellings.map((s) => s.replace(/\s+/g, " ")));
  others.delete(name);
  return { id: entityIdOf(type, name), name, type, otherNames: [...others].sort() };
}

function paperEntityOf(candidate: ScoredCandidate, { id, type }: Entity): PaperEntity {
  return {
    entityId: id,
    role: roleOf(candidate, type),
    confidence: Math.round(candidate.confidence * 1000) / 1000,
    mentions: listMentions(candidate.mentions),
    reason: candidate.reason,
  };
}
