/** What links two communities: the links between their papers. */
import type { Community } from "../../graph/model.ts";
import { type GraphIndex, linkKey, otherEnd } from "../state/graph-index.ts";

interface CommunityLink {
  source: string;
  target: string;
  /** Sum of the weights of the links between papers of both. */
  weight: number;
  /** How many links these are. */
  linkCount: number;
}

/**
 * A link for every two communities with a link between their papers, by `linkKey`.
 * @param among ids of the papers whose links count; null for all
 */
export function buildCommunityLinks(
  index: GraphIndex,
  among: ReadonlySet<string> | null = null,
): ReadonlyMap<string, CommunityLink> {
  const links = new Map<string, CommunityLink>();
  for (const { source, target, weight } of index.graph.paperLinks) {
    const [a, b] = [source, target].map((id) => index.paperById.get(id)?.community);
    const isAmong = among === null || (among.has(source) && among.has(target));
    if (!a || !b || a === b || !isAmong) continue;
    const key = linkKey(a, b);
    const link = links.get(key) ?? { source: a, target: b, weight: 0, linkCount: 0 };
    link.weight += weight;
    link.linkCount++;
    links.set(key, link);
  }
  return links;
}

/** How many links there are between papers of two communities; time grows with the smaller of the two. */
export function countLinksBetween(index: GraphIndex, one: Community, other: Community): number {
  const [small, large] = one.papers.length < other.papers.length ? [one, other] : [other, one];
  const isInLarge = (id: string) => index.paperById.get(id)?.community === large.id;
  return small.papers.reduce((count, id) => {
    const links = index.paperLinksByPaper.get(id) ?? [];
    return count + links.filter((link) => isInLarge(otherEnd(link, id))).length;
  }, 0);
}
