/**
 * Names of communities, after what titles say and papers are about: terms by how frequent they are in the group and how
 * specific to it (P. Sjögårde, P. Ahlgren and L. Waltman, 2021, doi:10.1002/asi.24433).
 */
import type { Coverage } from "../model.ts";
import type { PaperEntityMatrix } from "../links/paper-entity-matrix.ts";
import { chooseJoined, isSubject, withSecond } from "./choose-terms.ts";
import { listCandidates } from "./label-candidates.ts";
import type { LabelCandidate } from "./label-candidates.ts";
import type { LabelTerm } from "./label-term.ts";
import { findMembership } from "../communities/membership.ts";

/** Terms whose coverage is given for a community. */
const COVERAGE_COUNT = 6;

/** Least share of its papers, and least F1, of what names a group alone. */
const LEAST_SHARE = 0.5;
const LEAST_F1 = 0.4;

export interface CommunityLabel {
  id: string;
  name: string;
  secondName: string | null;
  coverage: Coverage[];
}

/** The terms of a map, and what they are counted on. */
export interface LabelContext {
  matrix: PaperEntityMatrix;
  terms: readonly LabelTerm[];
}

interface LabelOptions {
  /** Ids of labels. */
  taken?: ReadonlySet<string>;
  /** By group: the label that it has already, which stays. */
  given?: readonly (CommunityLabel | undefined)[];
  /** Whether the groups are parts of those that the labels in `taken` name, so that these say nothing of them. */
  areParts?: boolean;
}

/**
 * Labels groups of papers with names whose ids are all different and not among `taken`. A group has the name of a term
 * that half of its papers or more name, and a second one that adds to it; else the three most telling terms, joined.
 * @param groups numbers of papers, ascending: all of a level, for a term names one of them alone
 */
export function labelCommunities(
  groups: number[][],
  { matrix, terms }: LabelContext,
  { taken = new Set(), given = [], areParts = false }: LabelOptions = {},
): CommunityLabel[] {
  const homeOf = findHomes(groups, matrix);
  const isFree = ({ name }: LabelTerm): boolean => !areParts || !taken.has(communityIdOf(name));
  const free = terms.filter(isFree);
  const listed = listCandidates(groups, free, homeOf, matrix.paperIds.length);
  const candidates = listed.map((all, group) => (given[group] ? [] : all));
  const sizeOf = (group: number): number => groups[group]?.length ?? 0;
  const used = new Set(taken);
  const firsts = chooseFirsts(candidates, sizeOf, used);
  return candidates.map((all, group) => {
    const known = given[group];
    if (known) return known;
    const first = firsts[group];
    const names = first
      ? withSecond(first, all.filter(isSubject), sizeOf(group))
      : chooseJoined(all, sizeOf(group));
    const name = first?.term.name ?? freeName(names, used);
    used.add(communityIdOf(name));
    return {
      id: communityIdOf(name),
      name,
      secondName: first ? (names[1]?.term.name ?? null) : null,
      coverage: [...new Set([...names, ...all])]
        .slice(0, COVERAGE_COUNT)
        .map((candidate) => coverageOf(candidate)),
    };
  });
}

/**
 * The id of a community: "Federated Learning" becomes "federated-learning". Words and digits alone count, so
 * that "C++" and "C#" are both "c"; ids of entities keep such signs (`entityIdOf`).
 */
export function communityIdOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu)?.join("-") ?? "community";
}

/** By id of each entity that papers name: the group where its node lies, or −1. */
function findHomes(groups: number[][], matrix: PaperEntityMatrix): Map<string | null, number> {
  const { ofEntity } = findMembership(groups, matrix);
  return new Map(
    matrix.entityIds.flatMap((id, entity): [string, number][] =>
      matrix.papersOf[entity]?.length ? [[id, ofEntity[entity] ?? -1]] : [],
    ),
  );
}

/** By group: the candidate that names it alone, by score, highest first; adds their ids to `used`. */
function chooseFirsts(
  candidates: readonly LabelCandidate[][],
  sizeOf: (group: number) => number,
  used: Set<string>,
): (LabelCandidate | undefined)[] {
  const offers = candidates
    .flatMap((all, group) => all.map((candidate) => ({ candidate, group })))
    .filter(({ candidate, group }) => {
      const { inside, f1 } = candidate;
      const isMost = inside.length >= LEAST_SHARE * sizeOf(group) && f1 >= LEAST_F1;
      return isMost && isSubject(candidate);
    })
    .sort((a, b) => b.candidate.score - a.candidate.score);
  const firsts = candidates.map((): LabelCandidate | undefined => undefined);
  for (const { candidate, group } of offers) {
    const id = communityIdOf(candidate.term.name);
    if (firsts[group] || used.has(id)) continue;
    firsts[group] = candidate;
    used.add(id);
  }
  return firsts;
}

function coverageOf({ term, inside, outside }: LabelCandidate): Coverage {
  const { name, entityId } = term;
  return { name, entityId, inside: inside.length, outside };
}

/** A name of the terms joined, "Snag · Cavity · Nest", with a number where it is taken. */
function freeName(names: readonly LabelCandidate[], taken: ReadonlySet<string>): string {
  const joined = names.map(({ term }) => term.name).join(" · ") || "Without a common name";
  let free = joined;
  for (let number = 2; taken.has(communityIdOf(free)); number++) free = `${joined} (${number})`;
  return free;
}
