/** The last level of the layout: the nodes of a group inside its disc. */
import type { Position } from "../model.ts";
import { layoutByForces, MAX_ITERATIONS } from "./force-layout.ts";
import type { MapNodes } from "./layout-nodes.ts";
import { spreadEvenly } from "./pack-circles.ts";
import type { Group } from "./place-groups.ts";
import { tiesInside } from "./adjacency.ts";
import { findPulls, turnTowards } from "./procrustes.ts";
import { scatter } from "./scatter.ts";

/** Middles of nodes lie in this share of the radius, for discs at the edge reach over it. */
const INNER = 0.92;

/** All groups together get so many steps of a node, though each no fewer than a tenth of all iterations. */
const MAX_STEPS = 600_000;

/** Positions in px, in the order of the nodes: each in the disc of its group, on the side it is pulled to. */
export function placeMembers(
  { communities, ties }: MapNodes,
  groups: Group[],
  random: () => number,
): Position[] {
  const iterations = Math.max(MAX_STEPS / communities.length, MAX_ITERATIONS / 10);
  const positions = Array.from(communities, (): Position => ({ x: 0, y: 0 }));
  for (const { nodes, disc } of groups) for (const node of nodes) positions[node] = disc;
  const placeInside = new Int32Array(communities.length).fill(-1);
  for (const { nodes, disc } of groups) {
    nodes.forEach((node, place) => (placeInside[node] = place));
    const start = nodes.map(() => scatter({ x: 0, y: 0 }, 100, random));
    const inside = tiesInside(nodes, placeInside, ties);
    const spots = spreadEvenly(layoutByForces(start, inside, Math.ceil(iterations)));
    const pulls = findPulls(nodes, placeInside, ties, positions);
    turnTowards(spots, pulls).forEach(({ x, y }, i) => {
      const radius = INNER * disc.radius;
      positions[nodes[i] ?? -1] = { x: disc.x + x * radius, y: disc.y + y * radius };
    });
    for (const node of nodes) placeInside[node] = -1;
  }
  return positions;
}
