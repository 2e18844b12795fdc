/**
 * Sayings: papers whose title or abstract has a name of an entity that they were not found to name. That no paper names
 * two entities together is not told before these are looked at.
 */
import { addToGroup, groupBy } from "../base/group-by.ts";
import { compareText } from "../base/compare-text.ts";
import type { Entity, Extraction } from "../entities/entity.ts";
import { stemOf, stemsOf } from "../entities/text/normal-form.ts";
import { isShortName } from "../entities/text/word-shape.ts";
import type { Paper } from "../papers/paper.ts";
import { SEARCHED_PER_TYPE } from "./model.ts";
import type { Saying } from "./model.ts";

/** Words as names have them (see normal-form.ts), and what ends a phrase. */
const WORD_OR_END = /[\p{L}\p{N}\p{M}+#&'’]+|[.,;:!?()[\]]/gu;
const WORD = /[\p{L}\p{N}]/u;

/** Finds the sayings of the entities of most papers, sorted by id. */
export function findSayings(papers: readonly Paper[], extraction: Extraction): Saying[] {
  const naming = new Map(extraction.entities.map(({ id }) => [id, new Set<string>()]));
  for (const { paperId, entities } of extraction.papers)
    for (const { entityId } of entities) naming.get(entityId)?.add(paperId);
  const countOf = ({ id }: Entity): number => naming.get(id)?.size ?? 0;
  const searched = [...groupBy(extraction.entities, ({ type }) => type).values()].flatMap((all) =>
    [...all]
      .sort((a, b) => countOf(b) - countOf(a) || compareText(a.id, b.id))
      .slice(0, SEARCHED_PER_TYPE),
  );
  const findNames = createNameFinder(searched);
  const found = new Map(searched.map(({ id }) => [id, [] as string[]]));
  for (const { id, title, abstract } of papers)
    for (const entityId of findNames(`${title}. ${abstract}`))
      if (!naming.get(entityId)?.has(id)) found.get(entityId)?.push(id);
  return [...found]
    .map(([entityId, own]) => ({ entityId, papers: own.sort(compareText) }))
    .sort((a, b) => compareText(a.entityId, b.entityId));
}

/** The words of a name after its first, and the entity. */
interface Name {
  rest: readonly string[];
  entityId: string;
}

/**
 * Finds the entities whose names a text has. Names of several words and plain ones are compared by their stems; short
 * names as they are written, for "MATH" is no "math".
 */
function createNameFinder(entities: readonly Entity[]): (text: string) => Set<string> {
  const bySpelling = new Map<string, Name[]>();
  const byStem = new Map<string, Name[]>();
  for (const { id: entityId, name, otherNames } of entities)
    for (const one of [name, ...otherNames]) {
      const [first, ...rest] = stemsOf(one);
      if (isShortName(one)) addToGroup(bySpelling, one, { rest: [], entityId });
      else if (first !== undefined) addToGroup(byStem, first, { rest, entityId });
    }
  const stems = new Map<string, string>();
  const stemFor = (word: string): string => {
    const known = stems.get(word) ?? (WORD.test(word) ? stemOf(word) : word);
    stems.set(word, known);
    return known;
  };
  return (text) => {
    const words = text.match(WORD_OR_END) ?? [];
    const stemmed = words.map(stemFor);
    const found = new Set<string>();
    words.forEach((word, at) => {
      for (const { entityId } of bySpelling.get(word) ?? []) found.add(entityId);
      for (const { rest, entityId } of byStem.get(stemmed[at] ?? "") ?? [])
        if (rest.every((stem, i) => stemmed[at + 1 + i] === stem)) found.add(entityId);
    });
    return found;
  };
}
