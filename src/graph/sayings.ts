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

/** The sayings of these entities alone. */
export function keepKnown(
  sayings: readonly Saying[],
  entities: readonly { id: string }[],
): Saying[] {
  const known = new Set(entities.map(({ id }) => id));
  return sayings.filter(({ entityId }) => known.has(entityId));
}

/** The words of a name after its first, and the entity. */
interface Name {
  rest: readonly string[];
  entityId: string;
}

/** A word of texts, as far as names are concerned. */
interface Word {
  stem: string;
  /** Ids of the entities that it names by itself, as it is written. */
  named: readonly string[];
  /** Names that begin with its stem. */
  begun: readonly Name[];
}

const NOTHING: readonly never[] = [];

/**
 * Finds the entities whose names a text has. Names of several words and plain ones are compared by their stems; short
 * names as they are written, for "MATH" is no "math".
 */
function createNameFinder(entities: readonly Entity[]): (text: string) => Set<string> {
  const bySpelling = new Map<string, string[]>();
  const byStem = new Map<string, Name[]>();
  for (const { id: entityId, name, otherNames } of entities)
    for (const one of [name, ...otherNames]) {
      const [first, ...rest] = stemsOf(one);
      if (isShortName(one)) addToGroup(bySpelling, one, entityId);
      else if (first !== undefined) addToGroup(byStem, first, { rest, entityId });
    }
  // Texts share most words: each is looked at once.
  const known = new Map<string, Word>();
  const wordOf = (text: string): Word => {
    const stem = WORD.test(text) ? stemOf(text) : text;
    const word = {
      stem,
      named: bySpelling.get(text) ?? NOTHING,
      begun: byStem.get(stem) ?? NOTHING,
    };
    known.set(text, word);
    return word;
  };
  return (text) => {
    const words = (text.match(WORD_OR_END) ?? []).map((word) => known.get(word) ?? wordOf(word));
    const found = new Set<string>();
    words.forEach(({ named, begun }, at) => {
      for (const entityId of named) found.add(entityId);
      for (const { rest, entityId } of begun)
        if (rest.every((stem, i) => words[at + 1 + i]?.stem === stem)) found.add(entityId);
    });
    return found;
  };
}
