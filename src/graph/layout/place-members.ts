/** The last level of the layout: the nodes of a group inside its circle. */
import type { Position } from "../model.ts";
import { layoutByForces, MAX_ITERATIONS } from "./force-layout.ts";
import type { LayoutNodes } from "./layout-nodes.ts";
import { spreadEvenly } from "./pack-circles.ts";
import type { LayoutGroup } from "./place-groups.ts";
import { edgesInside } from "./adjacency.ts";
import { findTargets, alignRotation } from "./procrustes.ts";
import { scatter } from "./scatter.ts";

/** Middles of nodes lie in this share of the radius, for circles at the edge reach over it. */
const INNER = 0.92;

/** All groups together get so many steps of a node, though each no fewer than a tenth of all iterations. */
const MAX_STEPS = 600_000;

/** Positions in px, in the order of the nodes: each in the circle of its group, on the side it is pulled to. */
export function placeMembers(
  { communities, edges }: LayoutNodes,
  groups: LayoutGroup[],
  random: () => number,
): Position[] {
  const iterations = Math.max(MAX_STEPS / communities.length, MAX_ITERATIONS / 10);
  const positions = Array.from(communities, (): Position => ({ x: 0, y: 0 }));
  for (const { nodes, circle } of groups) for (const node of nodes) positions[node] = circle;
  const indexInside = new Int32Array(communities.length).fill(-1);
  for (const { nodes, circle } of groups) {
    nodes.forEach((node, place) => (indexInside[node] = place));
    const start = nodes.map(() => scatter({ x: 0, y: 0 }, 100, random));
    const inside = edgesInside(nodes, indexInside, edges);
    const layout = spreadEvenly(layoutByForces(start, inside, Math.ceil(iterations)));
    const targets = findTargets(nodes, indexInside, edges, positions);
    alignRotation(layout, targets).forEach(({ x, y }, i) => {
      const radius = INNER * circle.radius;
      positions[nodes[i] ?? -1] = { x: circle.x + x * radius, y: circle.y + y * radius };
    });
    for (const node of nodes) indexInside[node] = -1;
  }
  return positions;
}
