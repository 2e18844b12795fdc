/** Terms that are characteristic of a group of papers, and how well each would name it. */
import type { LabelTerm } from "./label-term.ts";
import { numberPapers } from "../communities/membership.ts";

/** Least share of a group's papers that name a term over the share of the others: below, it is a word of the whole map. */
const LEAST_LIFT = 1.5;

/** A term that two papers or more of a group name, at home in that group. */
export interface LabelCandidate {
  term: LabelTerm;
  /** Numbers of the group's papers that name it, ascending. */
  inside: number[];
  /** How many other papers name it. */
  outside: number;
  /** F1, 0–1, of the papers that name it as a prediction of the papers of the group. */
  f1: number;
  /**
   * The same with each paper weighed by how much it is about the term, times the factor of the term, times the share of
   * papers that remain without one: what two papers have in common may be chance.
   */
  score: number;
}

/**
 * By group: its candidates by score, highest first. A term is one of a single group: an entity of the one where its node
 * lies, words of the one that they predict best.
 * @param groups numbers of papers, ascending
 * @param homeOf by the entity's id: the group where its node lies, or −1; none for what only kinds of it name
 */
export function listCandidates(
  groups: readonly number[][],
  terms: readonly LabelTerm[],
  homeOf: ReadonlyMap<string | null, number>,
  paperCount: number,
): LabelCandidate[][] {
  const groupOf = numberPapers(groups, paperCount);
  const found = groups.map((): LabelCandidate[] => []);
  for (const term of terms) {
    const home = homeOf.get(term.entityId) ?? bestGroup(term, groupOf, groups);
    const size = groups[home]?.length ?? 0;
    const candidate = describe(term, groupOf, home, size);
    const { inside, outside } = candidate;
    if (inside.length < 2) continue;
    const others = paperCount - size;
    const isOfAll = inside.length * others < LEAST_LIFT * outside * size;
    if (!isOfAll) found[home]?.push(candidate);
  }
  return found.map((all) => all.sort((a, b) => b.score - a.score));
}

/** The group with the highest F1; the first of several. */
function bestGroup(
  { papers }: LabelTerm,
  groupOf: Int32Array,
  groups: readonly number[][],
): number {
  const counts = new Map<number, number>();
  for (const paper of papers) {
    const group = groupOf[paper] ?? -1;
    if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const f1 = ([group, count]: [number, number]): number =>
    count / (papers.length + (groups[group]?.length ?? 0));
  const [best] = [...counts].sort((a, b) => f1(b) - f1(a) || a[0] - b[0]);
  return best?.[0] ?? -1;
}

function describe(
  term: LabelTerm,
  groupOf: Int32Array,
  home: number,
  size: number,
): LabelCandidate {
  const { papers, weights, factor } = term;
  const inside = papers.filter((paper) => groupOf[paper] === home);
  let [own, all] = [0, 0];
  papers.forEach((paper, i) => {
    const weight = weights[i] ?? 0;
    all += weight;
    if (groupOf[paper] === home) own += weight;
  });
  return {
    term,
    inside,
    outside: papers.length - inside.length,
    f1: (2 * inside.length) / (papers.length + size),
    score: ((factor * 2 * own) / (all + size)) * (1 - 1 / Math.max(1, inside.length)),
  };
}
