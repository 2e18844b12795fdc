/** Canonicalization: from the candidates kept in each paper to the entities of the corpus, each with one name and type. */
import { groupBy } from "../../base/group-by.ts";
import { compareText } from "../../base/compare-text.ts";
import type { Entity, Extraction, PaperEntity, Span } from "../entity.ts";
import { roleOf, typeOf } from "../classifier/classify.ts";
import { byFirstMention, listMentions } from "./mentions.ts";
import { foldScriptDigits } from "../text/normal-form.ts";
import { isThingName } from "./thing-names.ts";
import { chooseCanonicalName } from "./canonical-name.ts";
import { byEntityType, ENTITY_TYPES } from "../entity-types.ts";
import type { EntityType } from "../entity-types.ts";
import type { ShortForms } from "../text/short-forms/short-forms.ts";
import { isShortName } from "../text/word-shape.ts";
import { entityIdOf } from "../entity-id.ts";
import type { ScoredCandidate } from "../findings.ts";

interface ResolvedPaper {
  paperId: string;
  sentences: Span[];
  shortForms: ShortForms;
  /** The candidates kept, none overlapping another. */
  chosen: ScoredCandidate[];
}

const HEAD = /\s(\p{L}+)$/u;

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
  const heads = collectHeads(sorted);
  const isHead = (word: string): boolean => heads.has(word);
  const drafts = [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, chosen]) => ({ key, ...draftEntity(chosen, isHead) }));
  const entityByKey = new Map<string, Entity>();
  const ids = new Set<string>();
  for (const { key, type, name, spellings } of tellApart(drafts, sorted)) {
    let id = entityIdOf(type, name);
    for (let number = 2; ids.has(id); number++) id = `${entityIdOf(type, name)}-${number}`;
    ids.add(id);
    const others = new Set(spellings.map((s) => s.replace(/\s+/g, " ")));
    others.delete(name);
    entityByKey.set(key, { id, name, type, otherNames: [...others].sort() });
  }
  return entityByKey;
}

/** An entity before it has its id. */
interface EntityDraft {
  name: string;
  type: EntityType;
  /** Whether the name is the lexicon's. */
  isKnown: boolean;
  /** One of each kind for each paper. */
  spellings: string[];
}

/** The last words of all namings of several words, in small letters. */
function collectHeads(papers: readonly ResolvedPaper[]): ReadonlySet<string> {
  const mentions = papers.flatMap(({ chosen }) => chosen.flatMap((one) => one.mentions));
  return new Set(mentions.flatMap(({ text }) => HEAD.exec(text)?.[1]?.toLowerCase() ?? []));
}

function draftEntity(
  chosen: readonly ScoredCandidate[],
  isHead: (word: string) => boolean,
): EntityDraft {
  const entry = chosen.find((c) => c.entry !== null)?.entry ?? null;
  const typeProbabilities = byEntityType((type) =>
    chosen.reduce(
      (sum, candidate) => sum + candidate.confidence * candidate.typeProbabilities[type],
      0,
    ),
  );
  const spellings = chosen.flatMap(({ mentions }) => [
    ...new Set(mentions.map((mention) => mention.spelledOut ?? mention.text)),
  ]);
  if (spellings.some((spelling) => isThingName(foldScriptDigits(spelling))))
    for (const { id, isThing } of ENTITY_TYPES) if (!isThing) typeProbabilities[id] = 0;
  const type = typeOf({ entry, typeProbabilities });
  const isOwn = chosen.some((candidate) => roleOf(candidate, type) === "introduces");
  const name = entry?.name ?? chooseCanonicalName(spellings, isOwn, isHead);
  return { name, type, isKnown: entry !== null, spellings };
}

/** Of entities that have one name, calls those by a long form that have one and are not in the lexicon. */
function tellApart<D extends EntityDraft & { key: string }>(
  drafts: readonly D[],
  papers: readonly ResolvedPaper[],
): D[] {
  const byName = groupBy(drafts, ({ name }) => name.toLowerCase());
  const longForms = groupBy(
    papers.flatMap(({ shortForms }) => [...shortForms.values()]),
    ({ key }) => key,
  );
  return drafts.map((draft) => {
    const isAlone = byName.get(draft.name.toLowerCase())?.length === 1;
    if (isAlone || draft.isKnown) return draft;
    const defined = longForms.get(draft.key)?.map(({ text }) => text) ?? [];
    const long = [...draft.spellings, ...defined].filter((spelling) => !isShortName(spelling));
    return long.length === 0 ? draft : { ...draft, name: chooseCanonicalName(long, false) };
  });
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
