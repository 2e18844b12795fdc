/** Wider terms by the lexicon, through terms that no paper names. */
import { compareText } from "../../base/compare-text.ts";
import { addToGroup } from "../../base/group-by.ts";
import { entityIdOf } from "../entity-id.ts";
import type { Entity, WiderTerm } from "../entity.ts";
import type { EntityType } from "../entity-types.ts";
import { stemsOf } from "../text/normal-form.ts";

/** A term of the lexicon: its type, and the names of the terms that it is a kind of. */
export interface LexiconTerm {
  type: EntityType;
  wider: readonly string[];
}
export type LexiconTerms = ReadonlyMap<string, LexiconTerm>;

/** Steps up from an entity to a term that no paper names: farther ones say little. */
const MAX_STEPS = 2;

/** What the lexicon says of the entities of a pile. */
interface LexiconHierarchy {
  pairs: WiderTerm[];
  /** Terms that no paper names, of which two entities or more are kinds. */
  unnamed: Entity[];
}

/** A way up the lexicon from an entity. */
interface Ascent {
  /** Ids of the nearest named terms above it. */
  named: string[];
  /** Names of the terms in between that no paper names, at most `MAX_STEPS` up. */
  passed: string[];
}

/**
 * Finds the nearest wider terms of each entity.
 *
 * A term that no paper names joins the hierarchy where entities of different papers are kinds of it that are not all
 * kinds of a nearer one.
 * @param papersOf ids of the papers that name an entity, by its id
 */
export function findByLexicon(
  entities: readonly Entity[],
  terms: LexiconTerms,
  papersOf: ReadonlyMap<string, readonly string[]>,
): LexiconHierarchy {
  const byName = new Map<string, Entity[]>();
  for (const entity of entities) addToGroup(byName, entity.name, entity);
  const pairs: WiderTerm[] = [];
  const kindsByName = new Map<string, string[]>();
  for (const entity of entities) {
    const { named, passed } = ascend(entity, terms, byName);
    for (const wider of named) pairs.push(pairOf(entity.id, wider));
    for (const name of passed) addToGroup(kindsByName, name, entity.id);
  }
  const unnamed: Entity[] = [];
  const ids = new Set(entities.map(({ id }) => id));
  for (const [name, kinds] of nearestOnly(kindsByName)) {
    const type = terms.get(name)?.type;
    if (type === undefined || !isShared(kinds, papersOf)) continue;
    const id = entityIdOf(type, name);
    if (ids.has(id)) continue;
    unnamed.push({ id, name, type, otherNames: [] });
    for (const kind of kinds) pairs.push(pairOf(kind, id));
  }
  for (const entity of unnamed) addToGroup(byName, entity.name, entity);
  for (const entity of unnamed)
    for (const wider of ascend(entity, terms, byName).named) pairs.push(pairOf(entity.id, wider));
  return { pairs, unnamed };
}

function pairOf(narrower: string, wider: string): WiderTerm {
  return { narrower, wider, rule: "lexicon", evidence: null };
}

function ascend(
  { id, name, type }: Entity,
  terms: LexiconTerms,
  byName: ReadonlyMap<string, readonly Entity[]>,
): Ascent {
  const named = new Set<string>();
  const passed = new Set<string>();
  const met = new Set([name]);
  let level = terms.get(name)?.wider ?? [];
  for (let step = 1; level.length > 0; step++) {
    const next: string[] = [];
    for (const wider of level) {
      if (met.has(wider)) continue;
      met.add(wider);
      const alike = byName.get(wider) ?? [];
      const found =
        alike.find((entity) => entity.type === type) ??
        alike.find((entity) => sharesStem(entity.name, name));
      if (found) {
        if (found.id !== id) named.add(found.id);
        continue;
      }
      if (step <= MAX_STEPS && terms.get(wider)?.type === type) passed.add(wider);
      next.push(...(terms.get(wider)?.wider ?? []));
    }
    level = next;
  }
  return { named: [...named], passed: [...passed] };
}

/**
 * What is of another type is mostly that by which the wider term is done, not a kind of it: a segmentation network is
 * no segmentation. Names with a word in common may be told apart wrongly: Hierarchical Clustering is Clustering.
 */
function sharesStem(a: string, b: string): boolean {
  const stems = new Set(stemsOf(a));
  return stemsOf(b).some((stem) => stems.has(stem));
}

/** Without terms that have the same kinds as one met before: the nearest come first. */
function nearestOnly(kindsByName: ReadonlyMap<string, string[]>): [string, string[]][] {
  const met = new Set<string>();
  return [...kindsByName].sort(byNearness(kindsByName)).filter(([, kinds]) => {
    const key = kinds.join(" ");
    if (kinds.length < 2 || met.has(key)) return false;
    met.add(key);
    return true;
  });
}

/** Of terms with the same kinds, the first met on the way up is the nearest. */
function byNearness(kindsByName: ReadonlyMap<string, string[]>) {
  const place = new Map([...kindsByName.keys()].map((name, at) => [name, at]));
  return ([a, ofA]: [string, string[]], [b, ofB]: [string, string[]]): number =>
    ofA.length - ofB.length || (place.get(a) ?? 0) - (place.get(b) ?? 0) || compareText(a, b);
}

/** Whether the kinds tie papers: they are named by two, and not all by the same. */
function isShared(
  kinds: readonly string[],
  papersOf: ReadonlyMap<string, readonly string[]>,
): boolean {
  const lists = kinds.map((id) => papersOf.get(id) ?? []);
  const papers = new Set(lists.flat());
  return papers.size >= 2 && lists.some((list) => list.length < papers.size);
}
