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

/**
 * The pairs among the terms of a map: entities that papers are tied to, and wider terms of two or more of these. What is
 * a kind of a term that is left out becomes a kind of what that one is a kind of. Sorted by narrower term, then wider.
 * @param named ids of the entities that papers are tied to
 * @param given direct pairs alone, without a circle
 */
export function tieTerms(named: ReadonlySet<string>, given: readonly WiderTerm[]): WiderTerm[] {
  const { narrowerOf, ancestorsOf } = indexHierarchy(given, []);
  const isKept = (id: string): boolean => named.has(id) || nearestKinds(id).length >= 2;
  /** The pairs of a term and those kept below it, over what is left out in between. */
  const nearestKinds = remember((wider: string): WiderTerm[] => {
    const below = new Map<string, WiderTerm>();
    for (const pair of narrowerOf(wider))
      for (const own of isKept(pair.narrower) ? [pair] : nearestKinds(pair.narrower))
        below.set(own.narrower, { ...own, wider });
    return [...below.values()].filter(
      ({ narrower }) => !ancestorsOf(narrower).some((other) => below.has(other)),
    );
  });
  return [...new Set(given.map((term) => term.wider))]
    .filter(isKept)
    .flatMap(nearestKinds)
    .sort((a, b) => compareText(a.narrower, b.narrower) || compareText(a.wider, b.wider));
}

/**
 * Adds to the entities that papers are tied to the other terms of a map, each amid its kinds; sorted by id.
 * @param all candidates for what is added
 * @param wider the pairs of the map's terms
 */
export function addUnnamed(
  named: readonly EntityNode[],
  all: readonly Entity[],
  wider: readonly WiderTerm[],
): EntityNode[] {
  const nodeById = new Map(named.map((node) => [node.id, node]));
  const { descendantsOf, narrowerOf } = indexHierarchy(wider, named);
  const added = all
    .filter(({ id }) => narrowerOf(id).length > 0 && !nodeById.has(id))
    .map(({ id, name, type, otherNames }): EntityNode => {
      const kinds = descendantsOf(id).flatMap((kind) => nodeById.get(kind) ?? []);
      const mean = (of: (node: EntityNode) => number): number =>
        kinds.reduce((sum, node) => sum + of(node), 0) / Math.max(1, kinds.length);
      const position = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
      return { id, name, type, otherNames, ...position, papers: [], community: null };
    });
  return [...named, ...added].sort((a, b) => compareText(a.id, b.id));
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
