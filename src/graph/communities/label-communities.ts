/** Names communities after the entities that tell them best from the rest of the map. */
import { findTelling } from "./characteristic-entities.ts";
import type { Telling } from "./characteristic-entities.ts";
import type { Coverage } from "../model.ts";
import type { Namings } from "../links/paper-entity-matrix.ts";

/** Entities shown as the reason for a name. */
const COVERAGE_COUNT = 6;

/** Names of a community, each covering what those before it leave. */
const NAME_COUNT = 3;

/** What telling counts for a name: data are used by a topic, and seldom are one. */
const DATASET_WORTH = 0.7;

/** The same for a name that no label has room for. */
const LONG_WORTH = 0.7;

/** In characters: "Distributionally Robust Optimization" has as many. */
const LABEL_LENGTH = 36;

export interface CommunityName {
  id: string;
  name: string;
  secondName: string | null;
  thirdName: string | null;
  coverage: Coverage[];
}

interface Candidate extends Telling {
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
export function nameCommunities(
  groups: number[][],
  namings: Namings,
  nameOf: (entityId: string) => string,
  taken: ReadonlySet<string> = new Set(),
): CommunityName[] {
  const candidates = groups.map((papers) => findCandidates(papers, namings, nameOf));
  const firsts = chooseFirsts(candidates, taken);
  const used = new Set<string | null>([
    ...taken,
    ...firsts.map((first) => first && slugOf(first.name)),
  ]);
  return groups.map((papers, group) => {
    const all = candidates[group] ?? [];
    const first = firsts[group] ?? null;
    const names = first ? addNames(first, all, papers.length) : all.slice(0, NAME_COUNT);
    const name = first?.name ?? freeName(all[0]?.name ?? "Other", used);
    used.add(slugOf(name));
    return {
      id: slugOf(name),
      name,
      secondName: names[1]?.name ?? null,
      thirdName: names[2]?.name ?? null,
      coverage: [...new Set([...names, ...all])]
        .slice(0, COVERAGE_COUNT)
        .map((candidate) => coverageOf(candidate, namings)),
    };
  });
}

/** "Federated Learning" becomes "federated-learning". */
export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu)?.join("-") ?? "community";
}

/** Best first. */
function findCandidates(
  papers: number[],
  namings: Namings,
  nameOf: (entityId: string) => string,
): Candidate[] {
  return findTelling(papers, namings)
    .map((telling) => {
      const name = nameOf(namings.entityIds[telling.entity] ?? "");
      const isDataset = namings.entityTypes[telling.entity] === "dataset";
      const isLong = name.length > LABEL_LENGTH;
      const worth = telling.f1 * (isDataset ? DATASET_WORTH : 1) * (isLong ? LONG_WORTH : 1);
      return { ...telling, name, worth };
    })
    .sort((a, b) => b.worth - a.worth || a.entity - b.entity);
}

/** Hands out names from the most telling down; null for a group whose every candidate is gone. */
function chooseFirsts(candidates: Candidate[][], taken: ReadonlySet<string>): (Candidate | null)[] {
  const offers = candidates.flatMap((all, group) => all.map((candidate) => ({ candidate, group })));
  const firsts = candidates.map((): Candidate | null => null);
  const used = new Set(taken);
  for (const { candidate, group } of offers.sort((a, b) => b.candidate.worth - a.candidate.worth)) {
    const id = slugOf(candidate.name);
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
function addNames(first: Candidate, candidates: Candidate[], memberCount: number): Candidate[] {
  const names = [first];
  const named = new Set(first.inside);
  let outside = first.outside;
  while (names.length < NAME_COUNT) {
    const newIn = ({ inside }: Candidate): number =>
      inside.filter((paper) => !named.has(paper)).length;
    const gain = (candidate: Candidate): number => {
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
  const [first, second] = [new Set(slugOf(a).split("-")), new Set(slugOf(b).split("-"))];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared * 2 >= Math.min(first.size, second.size);
}

function coverageOf({ entity, inside, outside }: Candidate, { entityIds }: Namings): Coverage {
  return { entityId: entityIds[entity] ?? "", inside: inside.length, outside };
}

/** For a group whose every telling entity already names another: "Diffusion Model (other)". */
function freeName(name: string, taken: ReadonlySet<string | null>): string {
  let free = `${name} (other)`;
  for (let number = 2; taken.has(slugOf(free)); number++) free = `${name} (other ${number})`;
  return free;
}
