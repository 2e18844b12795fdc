/** The kinds of correction. Each returns the corrected corpus, or as a phrase why it changes nothing. */
import type { Entity } from "../entities/entity.ts";
import { normalForm } from "../entities/text/normal-form.ts";
import type { MentionMove } from "./apply-moves.ts";
import { moveInPapers, moveMentions, papersWithout } from "./move-mentions.ts";
import type { CorrectableCorpus } from "./move-mentions.ts";
import { splitEntityId, entityIdOf } from "../entities/entity-id.ts";
import type { EntityType } from "../entities/entity-types.ts";

/** The entity that a correction is about. */
export interface Target {
  corpus: CorrectableCorpus;
  /** One of `corpus.entities`. */
  entity: Entity;
  /** The only paper meant; null for all. */
  paperId: string | null;
}

/** The effect of one correction. */
export interface Change {
  corpus: CorrectableCorpus;
  /** The move of mentions; null for none. */
  move: MentionMove | null;
  /** Id of the entity that got the mentions; null for none. */
  reached: string | null;
  /** Id of an entity that lost all mentions; null for none. */
  ended: string | null;
}

/** Removes an entity from one paper or from all. */
export function reject({ corpus, entity: { id }, paperId }: Target): Change | string {
  const move: MentionMove = { fromId: id, to: null, paperId, form: null };
  const papers = moveInPapers(corpus.papers, move) ?? papersWithout(corpus.papers, move);
  if (papers === null) return `${nobody(paperId)} ${id}`;
  const isNamed = papers.some(({ entities }) => entities.some((e) => e.entityId === id));
  const entities = corpus.entities.filter((entity) => isNamed || entity.id !== id);
  return { corpus: { entities, papers }, move, reached: null, ended: null };
}

/**
 * Renames an entity. In all papers its id stays, so that links to it stay valid; in one paper its mentions move to
 * the entity of that name, which is created if there is none.
 */
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

/** Moves the mentions of an entity to another one. */
export function merge(target: Target, into: Entity): Change | string {
  const { id } = target.entity;
  return into.id === id ? `${id} would merge with itself` : move(target, into);
}

/**
 * Moves the mentions of one spelling, compared by normal form, to the entity of that name, which is created if
 * there is none.
 */
export function splitSpelling(target: Target, spelling: string): Change | string {
  const { entity, paperId } = target;
  const form = normalForm(spelling);
  if (form === normalForm(entity.name)) return `${entity.id} is called ${spelling} itself`;
  const change = move(target, findNamed(target, spelling), form);
  if (typeof change !== "string") return change;
  return `${nobody(paperId)} ${entity.id} as ${spelling}`;
}

/** Changes the type of an entity, and with it the id; merges it into the entity that has the id already. */
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
