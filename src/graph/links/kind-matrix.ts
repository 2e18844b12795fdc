/**
 * The incidence matrix of papers and wider terms: a paper has a wider term where it names it or any kind of it, over any
 * number of steps.
 */
import { compareText } from "../../base/compare-text.ts";
import type { WiderTerm } from "../../entities/entity.ts";
import { indexHierarchy } from "../hierarchy.ts";
import type { PaperEntityMatrix } from "./paper-entity-matrix.ts";

export interface KindMatrix {
  /** Columns: ids, sorted. A term's number is its place here. */
  termIds: string[];
  /** By paper: the numbers of its terms, ascending, each once. */
  termsOf: Int32Array[];
  /** By term: the numbers of the papers that have it, ascending. */
  papersOf: Int32Array[];
  /** By term: the numbers in the paper-entity matrix of the term itself and of all kinds of it. */
  kindsOf: ReadonlySet<number>[];
}

/** Builds the matrix of the wider terms of the entities of another one; a type without papers has no kinds. */
export function buildKindMatrix(
  { entityIds, papersOf, paperIds }: PaperEntityMatrix,
  wider: readonly WiderTerm[],
): KindMatrix {
  const numberById = new Map(entityIds.map((id, number) => [id, number]));
  const { descendantsOf } = indexHierarchy(wider, []);
  const termIds = [...new Set(wider.map((term) => term.wider))].sort(compareText);
  const kindsOf = termIds.map(
    (id) => new Set([id, ...descendantsOf(id)].flatMap((kind) => numberById.get(kind) ?? [])),
  );
  const termsOf = paperIds.map((): number[] => []);
  const papersOfTerm = kindsOf.map((kinds, term) => {
    const papers = new Set([...kinds].flatMap((kind) => [...(papersOf[kind] ?? [])]));
    for (const paper of papers) termsOf[paper]?.push(term);
    return Int32Array.from(papers).sort();
  });
  return {
    termIds,
    termsOf: termsOf.map((terms) => Int32Array.from(terms)),
    papersOf: papersOfTerm,
    kindsOf,
  };
}
