/** Ties of two papers that name different kinds of one thing. */
import type { SharedEntity } from "../model.ts";
import type { KindMatrix } from "./kind-matrix.ts";
import type { PaperEntityMatrix } from "./paper-entity-matrix.ts";

/** What a wider term adds to a link, as a share of what a shared entity as rare does. */
export const KIND_SHARE = 0.5;

/** The weight of an entity of a paper as a kind of a term, 0–1; `place` as in `PaperEntityMatrix.entitiesOf`. */
export type KindWeight = (paper: number, place: number, term: number) => number;

/** Part of a link, its weight not yet rounded. */
export type SharedPart = Pick<SharedEntity, "entityId" | "kinds" | "weight">;

/** The weight of each term in each of its papers, in the order of `KindMatrix.papersOf`. */
export function weighTerms(
  matrix: PaperEntityMatrix,
  kinds: KindMatrix,
  weigh: KindWeight,
): Float64Array[] {
  return kinds.papersOf.map((papers, term) =>
    Float64Array.from(papers, (paper) => {
      return findSurest(matrix, kinds, weigh, { paper, term }, () => false).weight;
    }),
  );
}

/**
 * The wider terms that two papers name different kinds of. Of several, the one that weighs most comes first, and no
 * entity counts for two; what is a kind of an entity that both name is left to that.
 */
export function findSharedKinds(
  matrix: PaperEntityMatrix,
  kinds: KindMatrix,
  weigh: KindWeight,
  [source, target]: [number, number],
  isShared: (entity: number) => boolean,
): SharedPart[] {
  const common = kinds.termsOf[source]?.filter((term) => kinds.termsOf[target]?.includes(term));
  const offers = Array.from(common ?? [], (term) => {
    const a = findSurest(matrix, kinds, weigh, { paper: source, term }, isShared);
    const b = findSurest(matrix, kinds, weigh, { paper: target, term }, isShared);
    return { term, ends: [a.entity, b.entity], weight: a.weight * b.weight };
  });
  offers.sort((a, b) => b.weight - a.weight || a.term - b.term);
  const taken = new Set<number>();
  return offers.flatMap(({ term, ends, weight }): SharedPart[] => {
    const own = matrix.entitiesOf[source]?.filter(isShared) ?? [];
    if (weight === 0 || own.some((entity) => kinds.kindsOf[term]?.has(entity))) return [];
    if (ends.some((entity) => taken.has(entity))) return [];
    for (const entity of ends) taken.add(entity);
    const [first = "", second = ""] = ends.map((entity) => matrix.entityIds[entity]);
    return [{ entityId: kinds.termIds[term] ?? "", weight, kinds: [first, second] }];
  });
}

/** The entity of a paper that most surely is a kind of a term; weight 0 where none is. */
function findSurest(
  { entitiesOf }: PaperEntityMatrix,
  { kindsOf }: KindMatrix,
  weigh: KindWeight,
  { paper, term }: { paper: number; term: number },
  isLeftOut: (entity: number) => boolean,
): { entity: number; weight: number } {
  let best = { entity: -1, weight: 0 };
  entitiesOf[paper]?.forEach((entity, place) => {
    if (!kindsOf[term]?.has(entity) || isLeftOut(entity)) return;
    const weight = weigh(paper, place, term);
    if (weight > best.weight) best = { entity, weight };
  });
  return best;
}
