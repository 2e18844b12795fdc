/** Between the levels: groups of all communities find room side by side, and communities keep apart. */
import { CANVAS } from "./canvas.ts";
import { createDiscGrid, fill, pushApartFrom } from "./circle-overlaps.ts";
import type { Disc } from "./circle-overlaps.ts";
import type { Group } from "./place-groups.ts";

/** Share of the canvas that groups cover; the rest lies between communities. */
const COVER = 0.6;

/** Room between groups of two communities, in mean distances of nodes. */
const GAP = 1.6;

/** Discs grow through the first half of these rounds; then, or before the last, they have found their room. */
const ROUNDS = 200;

/** Each round brings a group nearer to the middle of its community by this share of the way. */
const COHESION = 0.005;

interface GroupDisc extends Disc {
  community: number;
  count: number;
}

/**
 * Gives each group a disc in px of an area in proportion to its nodes, near the one it has, inside the canvas.
 * Groups of one community touch, so that communities take any shape and fill the canvas like countries.
 */
export function settleGroups(groups: Group[]): Group[] {
  const communityCount = new Set(groups.map(({ community }) => community)).size;
  if (groups.length === communityCount) return groups;
  const nodeCount = groups.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const nodeArea = (CANVAS.width * CANVAS.height) / nodeCount;
  const discs = groups.map(({ community, nodes, disc }): GroupDisc => {
    const radius = Math.sqrt((COVER * nodeArea * nodes.length) / Math.PI);
    return { community, count: nodes.length, x: disc.x, y: disc.y, radius };
  });
  settle(discs, GAP * Math.sqrt(nodeArea));
  return groups.map((group, i) => ({ ...group, disc: discs[i] ?? group.disc }));
}

function settle(discs: GroupDisc[], gap: number): void {
  const grid = createDiscGrid(discs);
  for (let round = 0; round < ROUNDS; round++) {
    const missing = Math.max(0, 0.5 - round / ROUNDS);
    pullTogether(discs);
    const gapOf = (a: GroupDisc, b: GroupDisc): number =>
      (a.community === b.community ? 0 : gap) - missing * (a.radius + b.radius);
    fill(grid, discs);
    const moved = pushApartFrom(discs, grid, gapOf, gap);
    if (moved.size === 0 && missing === 0) return;
    for (const disc of discs) keepOnCanvas(disc);
  }
}

function pullTogether(discs: GroupDisc[]): void {
  const sums = new Map<number, { x: number; y: number; count: number }>();
  for (const { community, x, y, count } of discs) {
    const sum = sums.get(community) ?? { x: 0, y: 0, count: 0 };
    sums.set(community, sum);
    sum.x += x * count;
    sum.y += y * count;
    sum.count += count;
  }
  for (const disc of discs) {
    const { x, y, count } = sums.get(disc.community) ?? { ...disc, count: 1 };
    disc.x += COHESION * (x / count - disc.x);
    disc.y += COHESION * (y / count - disc.y);
  }
}

/** Moves a disc back that reaches over the edge. */
export function keepOnCanvas(disc: Disc): void {
  const [right, bottom] = [CANVAS.width / 2 - disc.radius, CANVAS.height / 2 - disc.radius];
  disc.x = Math.max(-right, Math.min(disc.x, right));
  disc.y = Math.max(-bottom, Math.min(disc.y, bottom));
}
