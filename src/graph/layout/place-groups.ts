/**
 * Second level of the layout: sub-communities. A community too large for ForceAtlas2 is split, each part gets a
 * circle inside, and parts are split again until they are small enough.
 */
import type { Position } from "../model.ts";
import { splitCommunity } from "./split-community.ts";
import { layoutByForces } from "./force-layout.ts";
import type { LayoutNodes } from "./layout-nodes.ts";
import type { Circle } from "./circle-overlaps.ts";
import { packCircles } from "./pack-circles.ts";
import { edgesBetweenGroups, edgesInside } from "./adjacency.ts";
import type { Edge } from "./adjacency.ts";
import { findTargets, alignRotation } from "./procrustes.ts";
import { scatter } from "./scatter.ts";

/** Nodes above which a group is split: the time of ForceAtlas2 grows with their square. */
const MAX_GROUP = 150;

/** Nodes that are laid out together inside of one circle. */
export interface LayoutGroup {
  community: number;
  /** Numbers of nodes, ascending. */
  nodes: number[];
  circle: Circle;
}

/**
 * Splits each community into groups of at most `MAX_GROUP` nodes where its edges allow it.
 * @param circles in px, by the community's number
 */
export function placeGroups(
  { communities, edges }: LayoutNodes,
  circles: Map<number, Circle>,
  random: () => number,
): LayoutGroup[] {
  const ofCommunity = new Map(
    [...circles].map(([community, circle]): [number, LayoutGroup] => [
      community,
      { community, nodes: [], circle },
    ]),
  );
  communities.forEach((community, node) => ofCommunity.get(community)?.nodes.push(node));
  const groups: LayoutGroup[] = [];
  const indexInside = new Int32Array(communities.length).fill(-1);
  /** By node: the circle of the smallest group so far. */
  const middles = Array.from(communities, (community) => circles.get(community));
  const queue = [...ofCommunity.values()];
  for (const group of queue) {
    const { nodes } = group;
    nodes.forEach((node, place) => (indexInside[node] = place));
    const inside = nodes.length > MAX_GROUP ? edgesInside(nodes, indexInside, edges) : [];
    const parts = inside.length > 0 ? splitCommunity(nodes.length, inside, random) : [];
    if (parts.length > 1) {
      const targets = findTargets(nodes, indexInside, edges, middles);
      for (const part of placeParts(parts, inside, targets, group, random)) {
        for (const node of part.nodes) middles[node] = part.circle;
        queue.push(part);
      }
    } else groups.push(group);
    for (const node of nodes) indexInside[node] = -1;
  }
  return groups;
}

function placeParts(
  parts: number[][],
  edges: Edge[],
  targets: Position[],
  { community, nodes, circle }: LayoutGroup,
  random: () => number,
): LayoutGroup[] {
  const partOf = new Int32Array(nodes.length);
  parts.forEach((places, part) => {
    for (const place of places) partOf[place] = part;
  });
  const counts = parts.map(({ length }) => length);
  const start = parts.map(() => scatter({ x: 0, y: 0 }, 100, random));
  const centres = layoutByForces(start, edgesBetweenGroups(parts.length, partOf, edges));
  const partTargets = parts.map((places) => sumOf(places.map((place) => targets[place])));
  const circles = packCircles(alignRotation(centres, partTargets), counts);
  return parts.map((places, part): LayoutGroup => {
    const { x, y, radius } = circles[part] ?? { x: 0, y: 0, radius: 0 };
    return {
      community,
      nodes: places.map((place) => nodes[place] ?? -1),
      circle: {
        x: circle.x + x * circle.radius,
        y: circle.y + y * circle.radius,
        radius: radius * circle.radius,
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
