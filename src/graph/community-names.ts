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
  const f1 = ({ inside, paperCount }: Candidate): number =>
    (2 * inside.length) / (paperCount + members.size);
  return [...inside]
    .filter(([, papers]) => papers.length > 1)
    .map(([entity, papers]) => {
      const entityId = entityIds[entity] ?? "";
      const paperCount = papersOf[entity]?.length ?? 0;
      return { entityId, name: nameOf(entityId), inside: papers, paperCount };
    })
    .sort((a, b) => f1(b) - f1(a) || compareText(a.entityId, b.entityId));
}

function findSecond(
  first: Candidate,
  candidates: Candidate[],
  memberCount: number,
): Candidate | undefined {
  const named = new Set(first.inside);
  const rest = memberCount - named.size;
  /** F1 on the members that `first` leaves, so that a word of every paper does not win by reach alone. */
  const gain = ({ inside, paperCount }: Candidate): number =>
    (2 * inside.filter((paper) => !named.has(paper)).length) / (paperCount + rest);
  const fitting = candidates.filter(
    (candidate) => gain(candidate) > 0 && !sharesHalf(first.name, candidate.name),
  );
  return fitting.sort((a, b) => gain(b) - gain(a))[0];
}

function sharesHalf(a: string, b: string): boolean {
  const [first, second] = [new Set(slugOf(a).split("-")), new Set(slugOf(b).split("-"))];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared * 2 >= Math.min(first.size, second.size);
}

function coverageOf({ entityId, inside, paperCount }: Candidate): Coverage {
  return { entityId, inside: inside.length, outside: paperCount - inside.length };
}

/** For a group whose every telling entity already names another. */
function freeName(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`group-${number}`)) number++;
  return `Group ${number}`;
}
