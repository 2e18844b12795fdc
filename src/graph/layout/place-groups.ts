/**
 * The second level of the layout: fine groups inside communities. A large community is split into groups,
 * each gets a disc inside, and so on until a group is small enough for ForceAtlas2.
 */
import type { Position } from "../model.ts";
import { findFineGroups } from "./split-community.ts";
import { layoutByForces } from "./force-layout.ts";
import type { MapNodes } from "./layout-nodes.ts";
import type { Disc } from "./circle-overlaps.ts";
import { packDiscs } from "./pack-circles.ts";
import { tieGroups, tiesInside } from "./adjacency.ts";
import type { Tie } from "./adjacency.ts";
import { findPulls, turnTowards } from "./procrustes.ts";
import { scatter } from "./scatter.ts";

/** Larger groups are split: the time of ForceAtlas2 grows with the square of the nodes. */
const MAX_GROUP = 150;

/** Nodes that are laid out together, and where. */
export interface Group {
  community: number;
  /** Places in the list of all nodes, ascending. */
  nodes: number[];
  disc: Disc;
}

/** Splits each community into groups of at most 150 nodes where its ties allow; discs are in px. */
export function placeGroups(
  { communities, ties }: MapNodes,
  discs: Map<number, Disc>,
  random: () => number,
): Group[] {
  const ofCommunity = new Map(
    [...discs].map(([community, disc]): [number, Group] => [
      community,
      { community, nodes: [], disc },
    ]),
  );
  communities.forEach((community, node) => ofCommunity.get(community)?.nodes.push(node));
  const groups: Group[] = [];
  const placeInside = new Int32Array(communities.length).fill(-1);
  /** Level by level: what is not yet placed is known by the middle of its group. */
  const middles = Array.from(communities, (community) => discs.get(community));
  const queue = [...ofCommunity.values()];
  for (const group of queue) {
    const { nodes } = group;
    nodes.forEach((node, place) => (placeInside[node] = place));
    const inside = nodes.length > MAX_GROUP ? tiesInside(nodes, placeInside, ties) : [];
    const parts = inside.length > 0 ? findFineGroups(nodes.length, inside, random) : [];
    if (parts.length > 1) {
      const pulls = findPulls(nodes, placeInside, ties, middles);
      for (const part of placeParts(parts, inside, pulls, group, random)) {
        for (const node of part.nodes) middles[node] = part.disc;
        queue.push(part);
      }
    } else groups.push(group);
    for (const node of nodes) placeInside[node] = -1;
  }
  return groups;
}

function placeParts(
  parts: number[][],
  ties: Tie[],
  pulls: Position[],
  { community, nodes, disc }: Group,
  random: () => number,
): Group[] {
  const partOf = new Int32Array(nodes.length);
  parts.forEach((places, part) => {
    for (const place of places) partOf[place] = part;
  });
  const counts = parts.map(({ length }) => length);
  const start = parts.map(() => scatter({ x: 0, y: 0 }, 100, random));
  const spots = layoutByForces(start, tieGroups(parts.length, partOf, ties));
  const partPulls = parts.map((places) => sumOf(places.map((place) => pulls[place])));
  const discs = packDiscs(turnTowards(spots, partPulls), counts);
  return parts.map((places, part): Group => {
    const { x, y, radius } = discs[part] ?? { x: 0, y: 0, radius: 0 };
    return {
      community,
      nodes: places.map((place) => nodes[place] ?? -1),
      disc: {
        x: disc.x + x * disc.radius,
        y: disc.y + y * disc.radius,
        radius: radius * disc.radius,
      },
    };
  });
}

function sumOf(vectors: (Position | undefined)[]): Position {
  const sum = { x: 0, y: 0 };
  for (const vector of vectors) {
    sum.x += vector?.x ?? 0;
    sum.y += vector?.y ?? 0;
  }
  return sum;
}
