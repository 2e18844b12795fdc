/** Who belongs to which community, by number; −1 for none. */
import { compareText } from "../papers/compare-text.ts";
import type { PaperLink } from "./model.ts";
import type { Namings } from "./namings.ts";

export interface Membership {
  /** By the paper's number. */
  ofPaper: Int32Array;
  /** By the entity's number: the community whose papers name it most, counted by confidence. */
  ofEntity: Int32Array;
}

/** Numbers communities as `groups` are ordered; an entity that two hold alike goes to the first. */
export function findMembership(groups: string[][], namings: Namings): Membership {
  const numberOf = new Map(groups.flatMap((ids, number) => ids.map((id) => [id, number])));
  const ofPaper = Int32Array.from(namings.paperIds, (id) => numberOf.get(id) ?? -1);
  const votes = namings.entityIds.map(() => new Map<number, number>());
  namings.entitiesOf.forEach((entities, paper) => {
    const community = ofPaper[paper] ?? -1;
    if (community < 0) return;
    entities.forEach((entity, i) => {
      const count = votes[entity]?.get(community) ?? 0;
      votes[entity]?.set(community, count + (namings.confidenceOf[paper]?.[i] ?? 0));
    });
  });
  return { ofPaper, ofEntity: Int32Array.from(votes, winner) };
}

function winner(votes: Map<number, number>): number {
  const [first] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return first?.[0] ?? -1;
}

/** Sorts a community's papers by the weight of their links to each other, strongest first, then by id. */
export function sortByCentrality(paperIds: string[], links: PaperLink[]): string[] {
  const strength = new Map(paperIds.map((id) => [id, 0]));
  for (const { source, target, weight } of links) {
    const [a, b] = [strength.get(source), strength.get(target)];
    if (a === undefined || b === undefined) continue;
    strength.set(source, a + weight).set(target, b + weight);
  }
  const strengthOf = (id: string): number => strength.get(id) ?? 0;
  return [...paperIds].sort((a, b) => strengthOf(b) - strengthOf(a) || compareText(a, b));
}
