/** Communities of papers and of entities. */
import type { PaperEntityMatrix } from "../links/paper-entity-matrix.ts";
import { forEachLink } from "./weighted-graph.ts";
import type { WeightedGraph } from "./weighted-graph.ts";

/** Numbers of communities; −1 for none. */
export interface Membership {
  /** By the paper's number. */
  ofPaper: Int32Array;
  /** By the entity's number: the community with the highest sum of confidences with which its papers name it. */
  ofEntity: Int32Array;
}

/**
 * Assigns papers and entities to communities; of communities with equal sums an entity gets the first.
 * @param groups numbers of papers for each community
 */
export function findMembership(groups: readonly number[][], matrix: PaperEntityMatrix): Membership {
  const ofPaper = numberPapers(groups, matrix.paperIds.length);
  const votes = matrix.entityIds.map(() => new Map<number, number>());
  matrix.entitiesOf.forEach((entities, paper) => {
    const community = ofPaper[paper] ?? -1;
    if (community < 0) return;
    entities.forEach((entity, i) => {
      const count = votes[entity]?.get(community) ?? 0;
      votes[entity]?.set(community, count + (matrix.confidenceOf[paper]?.[i] ?? 0));
    });
  });
  return { ofPaper, ofEntity: Int32Array.from(votes, winner) };
}

function winner(votes: Map<number, number>): number {
  const [first] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return first?.[0] ?? -1;
}

/** By paper: the number of its group; −1 for none. */
export function numberPapers(groups: readonly number[][], paperCount: number): Int32Array {
  const groupOf = new Int32Array(paperCount).fill(-1);
  groups.forEach((papers, number) => {
    for (const paper of papers) groupOf[paper] = number;
  });
  return groupOf;
}

/** Each group's papers by the weight of their links inside of the group, highest first, then by number. */
export function sortByCentrality(groups: readonly number[][], graph: WeightedGraph): number[][] {
  const groupOf = numberPapers(groups, graph.order);
  const strengths = new Float64Array(graph.order);
  forEachLink(graph, (source, target, weight) => {
    if (groupOf[source] !== groupOf[target]) return;
    for (const paper of [source, target]) strengths[paper] = (strengths[paper] ?? 0) + weight;
  });
  const strengthOf = (paper: number): number => strengths[paper] ?? 0;
  return groups.map((papers) => [...papers].sort((a, b) => strengthOf(b) - strengthOf(a) || a - b));
}
