/** Relaxation of the groups of all communities: no overlaps, and distance between communities. */
import { CANVAS } from "./canvas.ts";
import { createCircleGrid, fill, pushApartFrom } from "./circle-overlaps.ts";
import type { Circle } from "./circle-overlaps.ts";
import type { LayoutGroup } from "./place-groups.ts";

/** Share of the canvas that the groups' circles have as area. */
const COVER = 0.6;

/** Distance between groups of two communities, in mean distances of nodes. */
const GAP = 1.6;

/** Most rounds. Circles grow to their full radii in the first half of them. */
const ROUNDS = 200;

/** Share of the way to its community's centroid that a group moves in each round. */
const COHESION = 0.005;

interface GroupCircle extends Circle {
  community: number;
  count: number;
}

/**
 * Gives each group a circle in px of an area in proportion to its nodes, inside the canvas and near its present
 * one. Groups of one community touch, so that a community takes any shape. Returns the same groups where no
 * community is split.
 */
export function relaxGroups(groups: LayoutGroup[]): LayoutGroup[] {
  const communityCount = new Set(groups.map(({ community }) => community)).size;
  if (groups.length === communityCount) return groups;
  const nodeCount = groups.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const nodeArea = (CANVAS.width * CANVAS.height) / nodeCount;
  const circles = groups.map(({ community, nodes, circle }): GroupCircle => {
    const radius = Math.sqrt((COVER * nodeArea * nodes.length) / Math.PI);
    return { community, count: nodes.length, x: circle.x, y: circle.y, radius };
  });
  relax(circles, GAP * Math.sqrt(nodeArea));
  return groups.map((group, i) => ({ ...group, circle: circles[i] ?? group.circle }));
}

function relax(circles: GroupCircle[], gap: number): void {
  const grid = createCircleGrid(circles);
  for (let round = 0; round < ROUNDS; round++) {
    const missing = Math.max(0, 0.5 - round / ROUNDS);
    contractCommunities(circles);
    const gapOf = (a: GroupCircle, b: GroupCircle): number =>
      (a.community === b.community ? 0 : gap) - missing * (a.radius + b.radius);
    fill(grid, circles);
    const moved = pushApartFrom(circles, grid, gapOf, gap);
    if (moved.size === 0 && missing === 0) return;
    for (const circle of circles) keepOnCanvas(circle);
  }
}

function contractCommunities(circles: GroupCircle[]): void {
  const sums = new Map<number, { x: number; y: number; count: number }>();
  for (const { community, x, y, count } of circles) {
    const sum = sums.get(community) ?? { x: 0, y: 0, count: 0 };
    sums.set(community, sum);
    sum.x += x * count;
    sum.y += y * count;
    sum.count += count;
  }
  for (const circle of circles) {
    const { x, y, count } = sums.get(circle.community) ?? { ...circle, count: 1 };
    circle.x += COHESION * (x / count - circle.x);
    circle.y += COHESION * (y / count - circle.y);
  }
}

/** Moves a circle that reaches over the edge of the canvas back inside, in place. */
export function keepOnCanvas(circle: Circle): void {
  const [right, bottom] = [CANVAS.width / 2 - circle.radius, CANVAS.height / 2 - circle.radius];
  circle.x = Math.max(-right, Math.min(circle.x, right));
  circle.y = Math.max(-bottom, Math.min(circle.y, bottom));
}
