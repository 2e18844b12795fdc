/** Entities that are characteristic of a group of papers, and dissolution of groups that have none. */
import { groupBy } from "../../base/group-by.ts";
import type { PaperEntityMatrix } from "../links/paper-entity-matrix.ts";
import { collectGroups, heaviestFirst, renumber, weighGroups } from "./weighted-graph.ts";
import type { WeightedGraph } from "./weighted-graph.ts";

/** An entity that two papers or more of a group name. */
export interface CharacteristicEntity {
  /** The entity's number. */
  entity: number;
  /** Numbers of the group's papers that name it, ascending. */
  inside: number[];
  /** How many other papers name it. */
  outside: number;
  /** F1, 0–1, of the papers that name it as a prediction of the papers of the group. */
  f1: number;
}

/**
 * Entities that two papers or more of a group name, by F1, highest first, then by number.
 * @param papers numbers, ascending
 */
export function findCharacteristicEntities(
  papers: number[],
  { entitiesOf, papersOf }: PaperEntityMatrix,
): CharacteristicEntity[] {
  const pairs = papers.flatMap((paper) =>
    Array.from(entitiesOf[paper] ?? [], (entity) => ({ paper, entity })),
  );
  return [...groupBy(pairs, ({ entity }) => entity)]
    .filter(([, own]) => own.length > 1)
    .map(([entity, own]) => {
      const inside = own.map(({ paper }) => paper);
      const all = papersOf[entity]?.length ?? 0;
      const f1 = (2 * inside.length) / (all + papers.length);
      return { entity, inside, outside: all - inside.length, f1 };
    })
    .sort((a, b) => b.f1 - a.f1 || a.entity - b.entity);
}

/**
 * Dissolves each group whose best characteristic entity has an F1 below `minimum`: a remainder, linked by
 * words that all papers use. Each of its papers joins the group with which it has the heaviest links.
 * @param groupOf a group's number for each paper, or −1
 * @param minimum 0–1
 * @returns numbers of groups for each paper, in the order of their first papers; −1 for none
 */
export function dissolveUncharacterised(
  graph: WeightedGraph,
  groupOf: Int32Array,
  matrix: PaperEntityMatrix,
  minimum: number,
): Int32Array {
  const isCharacterised = collectGroups(groupOf).map(
    (papers) => (findCharacteristicEntities(papers, matrix)[0]?.f1 ?? 0) >= minimum,
  );
  const isDissolved = (group: number): boolean => group >= 0 && !isCharacterised[group];
  const weightsOf = weighGroups(
    graph,
    groupOf.map((group) => (isDissolved(group) ? -1 : group)),
  );
  return renumber(
    groupOf.map((group, paper) => {
      if (!isDissolved(group)) return group;
      const [heaviest] = heaviestFirst(weightsOf[paper] ?? []);
      return heaviest?.[0] ?? -1;
    }),
  );
}
