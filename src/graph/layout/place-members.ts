/** Last level of the layout: the nodes of a group inside of its circle. */
import type { Position } from "../model.ts";
import { layoutByForces, MAX_ITERATIONS } from "./force-layout.ts";
import type { LayoutNodes } from "./layout-nodes.ts";
import { spreadEvenly } from "./pack-circles.ts";
import type { LayoutGroup } from "./place-groups.ts";
import { edgesInside } from "./adjacency.ts";
import { findTargets, alignRotation } from "./procrustes.ts";
import { scatter } from "./scatter.ts";

/** Share of the radius inside of which nodes have their centres: their circles need the rest. */
const INNER = 0.92;

/** Upper bound on nodes times iterations over all groups; each group gets a tenth of `MAX_ITERATIONS` at least. */
const MAX_STEPS = 600_000;

/** Lays out each group in its circle, rotated towards its neighbours outside. Positions by node, in px. */
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
