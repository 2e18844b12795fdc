/** Names communities after the entities that tell them best from the rest of the map. */
import { compareText } from "../papers/compare-text.ts";
import type { Coverage } from "./model.ts";
import type { Namings } from "./namings.ts";

/** Entities shown as the reason for a name. */
const COVERAGE_COUNT = 6;

export interface CommunityName {
  id: string;
  name: string;
  secondName: string | null;
  coverage: Coverage[];
}

interface Candidate {
  entityId: string;
  name: string;
  /** Numbers of the community's papers that name it. */
  inside: number[];
  /** Papers of the whole corpus that name it. */
  paperCount: number;
}

/**
 * Names each group of papers, in the order given, so that no name comes twice.
 * The name is the entity with the best F1 between the papers that name it and the members, which
 * keeps words out that every paper uses; the second covers most of the members that the first does not.
 */
export function nameCommunities(
  groups: string[][],
  namings: Namings,
  nameOf: (entityId: string) => string,
): CommunityName[] {
  const taken = new Set<string>();
  return groups.map((paperIds) => {
    const candidates = findCandidates(paperIds, namings, nameOf);
    const isFree = ({ name }: Candidate): boolean => !taken.has(slugOf(name));
    const first = candidates.find(isFree);
    const name = first?.name ?? freeName(taken);
    const id = slugOf(name);
    taken.add(id);
    const second = first && findSecond(first, candidates, paperIds.length);
    const telling = [first, second, ...candidates].filter((candidate) => candidate !== undefined);
    return {
      id,
      name,
      secondName: second?.name ?? null,
      coverage: [...new Set(telling)].slice(0, COVERAGE_COUNT).map(coverageOf),
    };
  });
}

/** "Federated Learning" becomes "federated-learning". */
export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu)?.join("-") ?? "community";
}

/** Entities that two members or more name, best F1 first. */
function findCandidates(
  paperIds: string[],
  { paperIds: allIds, entityIds, entitiesOf, papersOf }: Namings,
  nameOf: (entityId: string) => string,
): Candidate[] {
  const members = new Set(paperIds);
  const inside = new Map<number, number[]>();
  allIds.forEach((id, paper) => {
    if (!members.has(id)) return;
    for (const entity of entitiesOf[paper] ?? [])
      inside.set(entity, [...(inside.get(entity) ?? []), paper]);
  });
  return [...inside]
    .filter(([, papers]) => papers.length > 1)
    .map(([entity, papers]) => {
      const entityId = entityIds[entity] ?? "";
      const paperCount = papersOf[entity]?.length ?? 0;
      return { entityId, name: nameOf(entityId), inside: papers, paperCount };
    })
    .sort(
      (a, b) =>
        f1Of(b, members.size) - f1Of(a, members.size) || compareText(a.entityId, b.entityId),
    );
}

/**
 * What says most about the members that `first` leaves and about all of them: by coverage of the rest
 * alone, a word of two papers would beat one of seven.
 */
function findSecond(
  first: Candidate,
  candidates: Candidate[],
  memberCount: number,
): Candidate | undefined {
  const named = new Set(first.inside);
  const newIn = ({ inside }: Candidate): number =>
    inside.filter((paper) => !named.has(paper)).length;
  const gain = (candidate: Candidate): number => {
    const inside = first.inside.length + newIn(candidate);
    const outside = outsideOf(first) + outsideOf(candidate);
    return (2 * inside) / (inside + outside + memberCount) + f1Of(candidate, memberCount) / 2;
  };
  return candidates
    .filter((candidate) => newIn(candidate) > 0 && !sharesHalf(first.name, candidate.name))
    .sort((a, b) => gain(b) - gain(a))[0];
}

function f1Of({ inside, paperCount }: Candidate, memberCount: number): number {
  return (2 * inside.length) / (paperCount + memberCount);
}

function outsideOf({ inside, paperCount }: Candidate): number {
  return paperCount - inside.length;
}

function sharesHalf(a: string, b: string): boolean {
  const [first, second] = [new Set(slugOf(a).split("-")), new Set(slugOf(b).split("-"))];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared * 2 >= Math.min(first.size, second.size);
}

function coverageOf(candidate: Candidate): Coverage {
  const { entityId, inside } = candidate;
  return { entityId, inside: inside.length, outside: outsideOf(candidate) };
}

/** For a group whose every telling entity already names another. */
function freeName(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`group-${number}`)) number++;
  return `Group ${number}`;
}
