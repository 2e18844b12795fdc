/** Each community as one node, and how much ties two of them: what a map of any size looks like from far away. */
import { ENTITY_TYPES } from "../entities/entity.ts";
import type { Community } from "../graph/model.ts";
import { shrinkFactor } from "../graph/node-size.ts";
import { type GraphIndex, linkKey, otherEnd } from "./graph-index.ts";
import { middleOf } from "./middle-of.ts";
import type { SceneLink, SceneNode } from "./scene.ts";

/** px on the reference canvas for a community of one paper; the area goes with the papers. */
const RADIUS_OF_ONE = 9;
/** Of the other communities, this many are tied to each: a line to all others would tell nothing. */
const LINKS_EACH = 3;

const radiusOf = (paperCount: number): number => RADIUS_OF_ONE * Math.sqrt(paperCount);

/** In the middle of their papers. */
export function communityNodes({ graph, paperById }: GraphIndex): SceneNode[] {
  const shrink = shrinkFactor(graph.communities.map(({ papers }) => radiusOf(papers.length)));
  return graph.communities.map(({ id, name, papers }) => {
    const places = papers.flatMap((paperId) => paperById.get(paperId) ?? []);
    return {
      ...{ id, kind: "community", ...middleOf(places), label: name, community: id },
      ...{ size: radiusOf(papers.length) * shrink, rank: papers.length },
    };
  });
}

export interface CommunityTie {
  source: string;
  target: string;
  /** Sum of the weights of the links between papers of both. */
  weight: number;
  /** How many links these are. */
  linkCount: number;
}

/** By `linkKey`, for every two communities with a link between their papers. @param among ids of papers; null for all */
export function communityTies(
  index: GraphIndex,
  among: ReadonlySet<string> | null = null,
): ReadonlyMap<string, CommunityTie> {
  const ties = new Map<string, CommunityTie>();
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

/** The strongest ties of each community; the strongest of all has strength 1. */
export function communityLinks(index: GraphIndex): SceneLink[] {
  const ties = [...communityTies(index)].sort(
    ([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1),
  );
  const most = ties[0]?.[1].weight ?? 1;
  const counts = new Map<string, number>();
  const countOf = (id: string) => counts.get(id) ?? 0;
  return ties.flatMap(([key, { source, target, weight }]) => {
    const isKept = [source, target].some((id) => countOf(id) < LINKS_EACH);
    for (const id of [source, target]) counts.set(id, countOf(id) + 1);
    return isKept ? [{ key, source, target, strength: weight / most, types: ENTITY_TYPES }] : [];
  });
}
