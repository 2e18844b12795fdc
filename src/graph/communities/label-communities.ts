/** Names communities after the entities that tell them best from the rest of the map. */
import { findCharacteristicEntities } from "./characteristic-entities.ts";
import type { CharacteristicEntity } from "./characteristic-entities.ts";
import type { Coverage } from "../model.ts";
import type { PaperEntityMatrix } from "../links/paper-entity-matrix.ts";

/** Entities shown as the reason for a name. */
const COVERAGE_COUNT = 6;

/** Names of a community, each covering what those before it leave. */
const LABEL_COUNT = 3;

/** What telling counts for a name: data are used by a topic, and seldom are one. */
const DATASET_WORTH = 0.7;

/** The same for a name that no label has room for. */
const LONG_WORTH = 0.7;

/** In characters: "Distributionally Robust Optimization" has as many. */
const LABEL_LENGTH = 36;

export interface CommunityLabel {
  id: string;
  name: string;
  secondName: string | null;
  thirdName: string | null;
  coverage: Coverage[];
}

interface LabelCandidate extends CharacteristicEntity {
  name: string;
  /** F1, less for what makes a poor name. */
  worth: number;
}

/**
 * Names groups of papers so that no name comes twice, nor any of `taken`, which are ids.
 * The name is the entity with the best F1 between the papers that name it and the members; where two
 * groups want the same, the one it tells better has it. The second and third cover most of the members
 * that those before leave.
 */
export function labelCommunities(
  groups: number[][],
  matrix: PaperEntityMatrix,
  nameOf: (entityId: string) => string,
  taken: ReadonlySet<string> = new Set(),
): CommunityLabel[] {
  const candidates = groups.map((papers) => listLabelCandidates(papers, matrix, nameOf));
  const firsts = chooseFirsts(candidates, taken);
  const used = new Set<string | null>([
    ...taken,
    ...firsts.map((first) => first && communityIdOf(first.name)),
  ]);
  return groups.map((papers, group) => {
    const all = candidates[group] ?? [];
    const first = firsts[group] ?? null;
    const names = first ? addNames(first, all, papers.length) : all.slice(0, LABEL_COUNT);
    const name = first?.name ?? freeName(all[0]?.name ?? "Other", used);
    used.add(communityIdOf(name));
    return {
      id: communityIdOf(name),
      name,
      secondName: names[1]?.name ?? null,
      thirdName: names[2]?.name ?? null,
      coverage: [...new Set([...names, ...all])]
        .slice(0, COVERAGE_COUNT)
        .map((candidate) => coverageOf(candidate, matrix)),
    };
  });
}

/** "Federated Learning" becomes "federated-learning". */
export function communityIdOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu)?.join("-") ?? "community";
}

/** Best first. */
function listLabelCandidates(
  papers: number[],
  matrix: PaperEntityMatrix,
  nameOf: (entityId: string) => string,
): LabelCandidate[] {
  return findCharacteristicEntities(papers, matrix)
    .map((characteristic) => {
      const name = nameOf(matrix.entityIds[characteristic.entity] ?? "");
      const isDataset = matrix.entityTypes[characteristic.entity] === "dataset";
      const isLong = name.length > LABEL_LENGTH;
      const worth = characteristic.f1 * (isDataset ? DATASET_WORTH : 1) * (isLong ? LONG_WORTH : 1);
      return { ...characteristic, name, worth };
    })
    .sort((a, b) => b.worth - a.worth || a.entity - b.entity);
}

/** Hands out names from the most telling down; null for a group whose every candidate is gone. */
function chooseFirsts(
  candidates: LabelCandidate[][],
  taken: ReadonlySet<string>,
): (LabelCandidate | null)[] {
  const offers = candidates.flatMap((all, group) => all.map((candidate) => ({ candidate, group })));
  const firsts = candidates.map((): LabelCandidate | null => null);
  const used = new Set(taken);
  for (const { candidate, group } of offers.sort((a, b) => b.candidate.worth - a.candidate.worth)) {
    const id = communityIdOf(candidate.name);
    if (firsts[group] !== null || used.has(id)) continue;
    firsts[group] = candidate;
    used.add(id);
  }
  return firsts;
}

/**
 * Adds what says most about the members that the names so far leave and about all of them: by coverage of
 * the rest alone, a word of two papers would beat one of seven.
 */
function addNames(
  first: LabelCandidate,
  candidates: LabelCandidate[],
  memberCount: number,
): LabelCandidate[] {
  const names = [first];
  const named = new Set(first.inside);
  let outside = first.outside;
  while (names.length < LABEL_COUNT) {
    const newIn = ({ inside }: LabelCandidate): number =>
      inside.filter((paper) => !named.has(paper)).length;
    const gain = (candidate: LabelCandidate): number => {
      const inside = named.size + newIn(candidate);
      const f1 = (2 * inside) / (inside + outside + candidate.outside + memberCount);
      return (f1 * candidate.worth) / candidate.f1 + candidate.worth;
    };
    const [best] = candidates
      .filter((one) => newIn(one) > 0 && !names.some(({ name }) => sharesHalf(name, one.name)))
      .map((candidate) => ({ candidate, gain: gain(candidate) }))
      .sort((a, b) => b.gain - a.gain);
    if (!best) break;
    names.push(best.candidate);
    for (const paper of best.candidate.inside) named.add(paper);
    outside += best.candidate.outside;
  }
  return names;
}

function sharesHalf(a: string, b: string): boolean {
  const [first, second] = [
    new Set(communityIdOf(a).split("-")),
    new Set(communityIdOf(b).split("-")),
  ];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared * 2 >= Math.min(first.size, second.size);
}

function coverageOf(
  { entity, inside, outside }: LabelCandidate,
  { entityIds }: PaperEntityMatrix,
): Coverage {
  return { entityId: entityIds[entity] ?? "", inside: inside.length, outside };
}

/** For a group whose every telling entity already names another: "Diffusion Model (other)". */
function freeName(name: string, taken: ReadonlySet<string | null>): string {
  let free = `${name} (other)`;
  for (let number = 2; taken.has(communityIdOf(free)); number++) free = `${name} (other ${number})`;
  return free;
}
