/** The hierarchy of the entities on a map, looked up from either side. */
import { groupBy } from "../base/group-by.ts";
import { compareText } from "../base/compare-text.ts";
import type { Entity, WiderTerm } from "../entities/entity.ts";

import type { EntityNode } from "./model.ts";

/** An entity as far as its place in the hierarchy needs it. */
interface Term {
  id: string;
  /** Ids of the papers that name it. */
  papers: readonly string[];
}

export interface Hierarchy {
  /** The pairs in which an entity is the narrower term, by id; direct ones alone. */
  widerOf: (id: string) => readonly WiderTerm[];
  /** The pairs in which it is the wider term. */
  narrowerOf: (id: string) => readonly WiderTerm[];
  /** Ids of all that it is a kind of, over any number of steps, nearest first. */
  ancestorsOf: (id: string) => readonly string[];
  /** Ids of all kinds of it, over any number of steps, nearest first. */
  descendantsOf: (id: string) => readonly string[];
  /** Ids of the papers that name it or any kind of it, sorted. */
  papersWithKinds: (id: string) => readonly string[];
}

const NONE: readonly never[] = [];

/** Indexes the pairs of a map; what is asked for twice is worked out once. */
export function indexHierarchy(wider: readonly WiderTerm[], entities: readonly Term[]): Hierarchy {
  const byNarrower = groupBy(wider, ({ narrower }) => narrower);
  const byWider = groupBy(wider, (term) => term.wider);
  const papersById = new Map(entities.map(({ id, papers }) => [id, papers]));
  const widerOf = (id: string): readonly WiderTerm[] => byNarrower.get(id) ?? NONE;
  const narrowerOf = (id: string): readonly WiderTerm[] => byWider.get(id) ?? NONE;
  const ancestorsOf = remember((id) => reach(id, (at) => widerOf(at).map((term) => term.wider)));
  const descendantsOf = remember((id) =>
    reach(id, (at) => narrowerOf(at).map(({ narrower }) => narrower)),
  );
  const papersWithKinds = remember((id) => {
    const own = papersById.get(id) ?? NONE;
    const kinds = descendantsOf(id);
    if (kinds.length === 0) return own;
    const all = new Set([...own, ...kinds.flatMap((kind) => papersById.get(kind) ?? NONE)]);
    return [...all].sort();
  });
  return { widerOf, narrowerOf, ancestorsOf, descendantsOf, papersWithKinds };
}

/** All that is reached from a term, by steps; the term itself is not. */
function reach(id: string, stepsFrom: (id: string) => readonly string[]): string[] {
  const met = new Set([id]);
  for (const at of met) for (const next of stepsFrom(at)) met.add(next);
  met.delete(id);
  return [...met];
}

function remember<T>(find: (id: string) => T): (id: string) => T {
  const found = new Map<string, T>();
  return (id) => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const value = find(id);
    found.set(id, value);
    return value;
  };
}

/** The entities of a map, and what is a kind of what among them. */
interface TiedHierarchy {
  /** Sorted by id. */
  entities: EntityNode[];
  wider: WiderTerm[];
}

/**
 * Adds to the entities that papers are tied to the wider terms of two or more of them that no paper names, each amid
 * its kinds; pairs with any other entity are left out.
 * @param all candidates for what is added
 */
export function addUnnamed(
  named: readonly EntityNode[],
  all: readonly Entity[],
  given: readonly WiderTerm[],
): TiedHierarchy {
  const nodeById = new Map(named.map((node) => [node.id, node]));
  const ids = withWider(new Set(nodeById.keys()), given);
  const wider = given.filter((term) => ids.has(term.narrower) && ids.has(term.wider));
  const { descendantsOf } = indexHierarchy(wider, named);
  const added = all
    .filter(({ id }) => ids.has(id) && !nodeById.has(id))
    .map(({ id, name, type, otherNames }): EntityNode => {
      const kinds = descendantsOf(id).flatMap((kind) => nodeById.get(kind) ?? []);
      const mean = (of: (node: EntityNode) => number): number =>
        kinds.reduce((sum, node) => sum + of(node), 0) / Math.max(1, kinds.length);
      const position = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
      return { id, name, type, otherNames, ...position, papers: [], community: null };
    });
  const entities = [...named, ...added].sort((a, b) => compareText(a.id, b.id));
  return { entities, wider };
}

/** Adds to `ids` the wider terms of two entities or more among them, until there is none. */
export function withWider(ids: Set<string>, wider: readonly WiderTerm[]): Set<string> {
  const byWider = groupBy(wider, (term) => term.wider);
  for (let size = -1; size !== ids.size;) {
    size = ids.size;
    for (const [id, pairs] of byWider)
      if (pairs.filter(({ narrower }) => ids.has(narrower)).length >= 2) ids.add(id);
  }
  return ids;
}
