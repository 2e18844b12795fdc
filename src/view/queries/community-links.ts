import type { Community } from "../../graph/model.ts";
import { linkKey, otherEnd } from "../state/graph-index.ts";
import type { GraphIndex } from "../state/graph-index.ts";
export interface CommunityLink {
  source: string;
  target: string;
  /** Sum of the weights of the links between papers of both. */
  weight: number;
  /** How many links these are. */
  linkCount: number;
}

/** By `linkKey`, for every two communities with a link between their papers. @param among ids of papers; null for all */
export function buildCommunityLinks(
  index: GraphIndex,
  among: ReadonlySet<string> | null = null,
): ReadonlyMap<string, CommunityLink> {
  const ties = new Map<string, CommunityLink>();
  for (const { source, target, weight } of index.graph.paperLinks) {
    const [a, b] = [source, target].map((id) => index.paperById.get(id)?.community);
    const isAmong = among === null || (among.has(source) && among.has(target));
    if (!a || !b || a === b || !isAmong) continue;
    const key = linkKey(a, b);
    const tie = ties.get(key) ?? { source: a, target: b, weight: 0, linkCount: 0 };
    tie.weight += weight;
    tie.linkCount++;
    ties.set(key, tie);
  }
  return ties;
}

/** Found from the papers of the smaller, never from the whole. */
export function countLinksBetween(index: GraphIndex, one: Community, other: Community): number {
  const [small, large] = one.papers.length < other.papers.length ? [one, other] : [other, one];
  const isInLarge = (id: string) => index.paperById.get(id)?.community === large.id;
  return small.papers.reduce((count, id) => {
    const links = index.paperLinksByPaper.get(id) ?? [];
    return count + links.filter((link) => isInLarge(otherEnd(link, id))).length;
  }, 0);
}
