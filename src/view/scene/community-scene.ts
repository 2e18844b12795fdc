/** Each community as one node, and the links between them: what a map of any size looks like from far away. */
import { shrinkFactor } from "../../graph/layout/node-size.ts";
import type { GraphIndex } from "../state/graph-index.ts";
import { centroid } from "./centroid.ts";
import type { SceneLink, SceneNode } from "./scene-model.ts";
import { buildCommunityLinks } from "../queries/community-links.ts";
import { ENTITY_TYPE_IDS } from "../../entities/entity-types.ts";

/** px on the reference canvas for a community of one paper; the area goes with the papers. */
const RADIUS_OF_ONE = 9;
/** Each community is linked to this many others: lines from all to all would show nothing. */
const LINKS_EACH = 3;

const radiusOf = (paperCount: number): number => RADIUS_OF_ONE * Math.sqrt(paperCount);

/** A node a community, at the centroid of its papers. */
export function communityNodes({ graph, paperById }: GraphIndex): SceneNode[] {
  const shrink = shrinkFactor(graph.communities.map(({ papers }) => radiusOf(papers.length)));
  return graph.communities.map(({ id, name, papers }) => {
    const places = papers.flatMap((paperId) => paperById.get(paperId) ?? []);
    return {
      ...{ id, kind: "community", ...centroid(places), label: name, community: id },
      ...{ size: radiusOf(papers.length) * shrink, rank: papers.length, isFilled: false },
    };
  });
}

/** The strongest links of each community; the strongest of all has strength 1. */
export function communityLinks(index: GraphIndex): SceneLink[] {
  const links = [...buildCommunityLinks(index)].sort(
    ([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1),
  );
  const most = links[0]?.[1].weight ?? 1;
  const counts = new Map<string, number>();
  const countOf = (id: string) => counts.get(id) ?? 0;
  return links.flatMap(([key, { source, target, weight }]) => {
    const isKept = [source, target].some((id) => countOf(id) < LINKS_EACH);
    for (const id of [source, target]) counts.set(id, countOf(id) + 1);
    return isKept ? [{ key, source, target, strength: weight / most, types: ENTITY_TYPE_IDS }] : [];
  });
}
