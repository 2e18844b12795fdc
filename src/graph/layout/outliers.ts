/** Which nodes of an earlier map lie where their community of today is. */
import type { Position } from "../model.ts";
import { createGrid } from "./circle-overlaps.ts";
import type { Circle } from "./circle-overlaps.ts";

/** A node keeps its place where at least this share of those around it are of its community. */
const MIN_LIKE = 0.4;

/** A body stays that has at least this share of the largest one's nodes: to move more would make it another map. */
const MIN_BODY = 0.25;

interface Spot extends Circle {
  node: number;
  community: number;
}

/** Calls `visit` once for each spot near to one, itself among them. */
type EachNear = (spot: Spot, visit: (other: Spot) => void) => void;

/**
 * Leaves out positions among other communities, and of each community all but its large bodies.
 * @param reach px: around a node is what is nearer, and a body is what such steps join
 */
export function removeOutliers(
  positions: (Position | undefined)[],
  communities: Int32Array,
  reach: number,
): (Position | undefined)[] {
  const spots = positions.flatMap((position, node): Spot[] => {
    if (!position) return [];
    const { x, y } = position;
    return [{ x, y, radius: 0, node, community: communities[node] ?? -1 }];
  });
  const eachNear = findNear(spots, reach);
  const amongLike = spots.filter((spot) => {
    let [near, like] = [0, 0];
    eachNear(spot, ({ community }) => {
      near++;
      if (community === spot.community) like++;
    });
    return like >= MIN_LIKE * near;
  });
  const bodies = keepLargeBodies(amongLike, findNear(amongLike, reach));
  const kept = new Set(bodies.map(({ node }) => node));
  return positions.map((position, node) => (kept.has(node) ? position : undefined));
}

/** Near is what lies within `reach` px. */
function findNear(spots: Spot[], reach: number): EachNear {
  const grid = createGrid<Spot>(spots.length, reach);
  for (const spot of spots) grid.add(spot);
  /** By node: the node that it was last found near to. */
  const foundFor: number[] = [];
  return (spot, visit) => {
    grid.someNear(spot, reach, (other) => {
      if (foundFor[other.node] === spot.node) return false;
      foundFor[other.node] = spot.node;
      if ((other.x - spot.x) ** 2 + (other.y - spot.y) ** 2 <= reach * reach) visit(other);
      return false;
    });
  };
}

function keepLargeBodies(spots: Spot[], eachNear: EachNear): Spot[] {
  const bodies: Spot[][] = [];
  const largest = new Map<number, number>();
  const seen = new Set<Spot>();
  for (const first of spots) {
    if (seen.has(first)) continue;
    seen.add(first);
    const body = [first];
    for (const spot of body)
      eachNear(spot, (other) => {
        if (seen.has(other) || other.community !== first.community) return;
        seen.add(other);
        body.push(other);
      });
    bodies.push(body);
    largest.set(first.community, Math.max(body.length, largest.get(first.community) ?? 0));
  }
  return bodies
    .filter(([first, ...rest]) => {
      return rest.length + 1 >= MIN_BODY * (largest.get(first?.community ?? -1) ?? 0);
    })
    .flat();
}
