/** Labels of communities: the names of their characteristic entities. */
import { ENTITY_TYPE_BY_ID } from "../../entities/entity-types.ts";
import { findCharacteristicEntities } from "./characteristic-entities.ts";
import type { CharacteristicEntity } from "./characteristic-entities.ts";
import type { Coverage } from "../model.ts";
import type { PaperEntityMatrix } from "../links/paper-entity-matrix.ts";

/** Entities whose coverage is given for a community. */
const COVERAGE_COUNT = 6;

/** Names of a community. */
const LABEL_COUNT = 3;

/** Factor on the score of a name longer than `LABEL_LENGTH`. */
const LONG_NAME_FACTOR = 0.7;

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
  /** F1 times the factors of poor names, 0–1. */
  score: number;
}

/**
 * Labels groups of papers with names whose ids are all different and not among `taken`.
 * The first name is the candidate with the highest score; of two groups with the same candidate, the one
 * with the higher score gets it. The second and third name add most coverage to those before them.
 * @param groups numbers of papers, ascending
 * @param taken ids of labels
 */
export function labelCommunities(
  groups: number[][],
  matrix: PaperEntityMatrix,
  nameOf: (entityId: string) => string,
  taken: ReadonlySet<string> = new Set(),
): CommunityLabel[] {
  const candidates = groups.map((papers) => listLabelCandidates(papers, matrix, nameOf));
  const firsts = chooseFirstLabels(candidates, taken);
  const used = new Set<string | null>([
    ...taken,
    ...firsts.map((first) => first && communityIdOf(first.name)),
  ]);
  return groups.map((papers, group) => {
    const all = candidates[group] ?? [];
    const first = firsts[group] ?? null;
    const names = first ? addFurtherLabels(first, all, papers.length) : all.slice(0, LABEL_COUNT);
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

/**
 * The id of a community: "Federated Learning" becomes "federated-learning". Words and digits alone count, so
 * that "C++" and "C#" are both "c"; ids of entities keep such signs (`entityIdOf`).
 */
export function communityIdOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu)?.join("-") ?? "community";
}

/** By score, highest first, then by the entity's number. */
function listLabelCandidates(
  papers: number[],
  matrix: PaperEntityMatrix,
  nameOf: (entityId: string) => string,
): LabelCandidate[] {
  return findCharacteristicEntities(papers, matrix)
    .map((characteristic) => {
      const name = nameOf(matrix.entityIds[characteristic.entity] ?? "");
      const type = matrix.entityTypes[characteristic.entity];
      const isLong = name.length > LABEL_LENGTH;
      const factor = type ? ENTITY_TYPE_BY_ID[type].labelWeight : 1;
      const score = characteristic.f1 * factor * (isLong ? LONG_NAME_FACTOR : 1);
      return { ...characteristic, name, score };
    })
    .sort((a, b) => b.score - a.score || a.entity - b.entity);
}

/** Assigns candidates to groups by score, highest first; null for a group all of whose candidates are taken. */
function chooseFirstLabels(
  candidates: LabelCandidate[][],
  taken: ReadonlySet<string>,
): (LabelCandidate | null)[] {
  const offers = candidates.flatMap((all, group) => all.map((candidate) => ({ candidate, group })));
  const firsts = candidates.map((): LabelCandidate | null => null);
  const used = new Set(taken);
  for (const { candidate, group } of offers.sort((a, b) => b.candidate.score - a.candidate.score)) {
    const id = communityIdOf(candidate.name);
    if (firsts[group] !== null || used.has(id)) continue;
    firsts[group] = candidate;
    used.add(id);
  }
  return firsts;
}

/**
 * Adds the candidate with the highest sum of its own score and the score of all names with it. By the second
 * alone, a name of two papers would beat one of seven.
 */
function addFurtherLabels(
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
      return (f1 * candidate.score) / candidate.f1 + candidate.score;
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

/** A name for a group all of whose candidates are taken: "Diffusion Model (other)". */
function freeName(name: string, taken: ReadonlySet<string | null>): string {
  let free = `${name} (other)`;
  for (let number = 2; taken.has(communityIdOf(free)); number++) free = `${name} (other ${number})`;
  return free;
}
