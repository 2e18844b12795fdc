/** How well what papers name tells a group of them from the rest, and what becomes of groups that nothing tells. */
import type { PaperEntityMatrix } from "../links/paper-entity-matrix.ts";
import { collectGroups, heaviestFirst, renumber, weighGroups } from "./weighted-graph.ts";
import type { WeightedGraph } from "./weighted-graph.ts";

/** An entity that two papers or more of a group name. */
export interface CharacteristicEntity {
  /** The entity's number. */
  entity: number;
  /** Numbers of the group's papers that name it, ascending. */
  inside: number[];
  /** Papers of the rest that name it. */
  outside: number;
  /** F1 of "the papers that name it" for "the papers of the group", 0–1: keeps words out that all papers use. */
  f1: number;
}

/** The entities of a group of papers, most telling first. */
export function findCharacteristicEntities(
  papers: number[],
  { entitiesOf, papersOf }: PaperEntityMatrix,
): CharacteristicEntity[] {
  const insideOf = new Map<number, number[]>();
  for (const paper of papers)
    for (const entity of entitiesOf[paper] ?? []) {
      const inside = insideOf.get(entity);
      if (inside) inside.push(paper);
      else insideOf.set(entity, [paper]);
    }
  return [...insideOf]
    .filter(([, inside]) => inside.length > 1)
    .map(([entity, inside]) => {
      const all = papersOf[entity]?.length ?? 0;
      const f1 = (2 * inside.length) / (all + papers.length);
      return { entity, inside, outside: all - inside.length, f1 };
    })
    .sort((a, b) => b.f1 - a.f1 || a.entity - b.entity);
}

/**
 * Dissolves each group whose most telling entity has an F1 below `minimum`: a bag of leftovers, tied by a
 * word that everyone uses. Each of its papers joins the group it is tied to most, or −1 where there is none.
 */
export function dissolveUncharacterised(
  graph: WeightedGraph,
  groupOf: Int32Array,
  matrix: PaperEntityMatrix,
  minimum: number,
): Int32Array {
  const isTold = collectGroups(groupOf).map(
    (papers) => (findCharacteristicEntities(papers, matrix)[0]?.f1 ?? 0) >= minimum,
  );
  const isStray = (group: number): boolean => group >= 0 && !isTold[group];
  const weightsOf = weighGroups(
    graph,
    groupOf.map((group) => (isStray(group) ? -1 : group)),
  );
  return renumber(
    groupOf.map((group, paper) => {
      if (!isStray(group)) return group;
      const [heaviest] = heaviestFirst(weightsOf[paper] ?? []);
      return heaviest?.[0] ?? -1;
    }),
  );
}
