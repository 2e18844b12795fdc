/** What each kind of correction does to who names what; where it finds nothing to do, it says so in a phrase. */
import type { Entity } from "../entities/entity.ts";
import { normalForm } from "../entities/text/normal-form.ts";
import type { MentionMove } from "./apply-moves.ts";
import { moveInPapers, moveMentions } from "./move-mentions.ts";
import type { CorrectableCorpus } from "./move-mentions.ts";
import { splitEntityId, entityIdOf } from "../entities/entity-id.ts";
import type { EntityType } from "../entities/entity-types.ts";

/** What a correction is about. */
export interface Target {
  corpus: CorrectableCorpus;
  /** One of the corpus's. */
  entity: Entity;
  /** The only paper meant; null for all. */
  paperId: string | null;
}

export interface Change {
  corpus: CorrectableCorpus;
  /** What it does to the names of papers; null for nothing. */
  move: MentionMove | null;
  /** The id that mentions came to, if any did; in use now. */
  reached: string | null;
  /** The id that they left, where nothing stayed with it. */
  ended: string | null;
}

export function reject({ corpus, entity: { id }, paperId }: Target): Change | string {
  const move: MentionMove = { fromId: id, to: null, paperId, form: null };
  const papers = moveInPapers(corpus.papers, move);
  if (papers === null) return `${nobody(paperId)} ${id}`;
  const isNamed = papers.some(({ entities }) => entities.some((e) => e.entityId === id));
  const entities = corpus.entities.filter((entity) => isNamed || entity.id !== id);
  return { corpus: { entities, papers }, move, reached: null, ended: null };
}

/** Everywhere the id stays, so that links and addresses still find the entity; one paper's naming gets another. */
export function rename(target: Target, name: string): Change | string {
  const { corpus, entity, paperId } = target;
  const { id, type } = entity;
  if (entity.name === name) return `${id} is called ${name} already`;
  if (paperId !== null) return move(target, findNamed(target, name));
  const twin = corpus.entities.find((other) => other.type === type && other.name === name);
  if (twin) return `${twin.id} is called ${name} already`;
  const spellings = new Set([...entity.otherNames, entity.name]);
  spellings.delete(name);
  const renamed = { ...entity, name, otherNames: [...spellings].sort() };
  const entities = corpus.entities.map((other) => (other === entity ? renamed : other));
  return { corpus: { ...corpus, entities }, move: null, reached: null, ended: null };
}

export function merge(target: Target, into: Entity): Change | string {
  const { id } = target.entity;
  return into.id === id ? `${id} would merge with itself` : move(target, into);
}

/** The mentions spelled so, in any case and number, go to the entity of that name, made where there is none. */
export function splitSpelling(target: Target, spelling: string): Change | string {
  const { entity, paperId } = target;
  const form = normalForm(spelling);
  if (form === normalForm(entity.name)) return `${entity.id} is called ${spelling} itself`;
  const change = move(target, findNamed(target, spelling), form);
  if (typeof change !== "string") return change;
  return `${nobody(paperId)} ${entity.id} as ${spelling}`;
}

/** The id changes with the type, and meets an entity that has it already. */
export function retype(target: Target, type: EntityType): Change | string {
  const { corpus, entity } = target;
  if (entity.type === type) return `${entity.id} is a ${type} already`;
  const id = `${type}:${splitEntityId(entity.id).slug}`;
  const known = corpus.entities.find((other) => other.id === id);
  return move(target, known ?? { id, name: entity.name, type, otherNames: [] });
}

function nobody(paperId: string | null): string {
  return paperId === null ? "no paper names" : `${paperId} does not name`;
}

/** @param form normal form of the only spelling meant; null for all */
function move(
  { corpus, entity, paperId }: Target,
  to: Entity,
  form: string | null = null,
): Change | string {
  const moved = moveMentions(corpus, entity, to, { paperId, form });
  if (moved === null) return `${nobody(paperId)} ${entity.id}`;
  const { isEmptied, ...change } = moved;
  return { ...change, reached: to.id, ended: isEmptied ? entity.id : null };
}

/** Another entity of the same type that has this name, or the id that goes with it; else a new one. */
function findNamed({ corpus: { entities }, entity }: Target, name: string): Entity {
  const { type } = entity;
  const others = entities.filter((other) => other !== entity);
  const id = entityIdOf(type, name);
  const known =
    others.find((other) => other.type === type && other.name === name) ??
    others.find((other) => other.id === id);
  if (known) return known;
  // An entity that was renamed keeps the id of its old name, which may be the name wanted here.
  const ids = new Set(entities.map((other) => other.id));
  let freeId = id;
  for (let number = 2; ids.has(freeId); number++) freeId = `${id}-${String(number)}`;
  return { id: freeId, name, type, otherNames: [] };
}
