/** Which nodes of an earlier map lie where their community of today is. */
import type { Position } from "../model.ts";
import { createDiscGrid, fill } from "./overlaps.ts";
import type { Disc } from "./overlaps.ts";

/** A node keeps its place where at least this share of those around it are of its community. */
const MIN_LIKE = 0.4;

/** A body stays that has at least this share of the largest one's nodes: to move more would make it another map. */
const MIN_BODY = 0.25;

interface Spot extends Disc {
  node: number;
  community: number;
}

type NearOf = (spot: Spot) => Spot[];

/**
 * Leaves out positions among other communities, and of each community all but its large bodies.
 * @param reach px: around a node is what is nearer, and a body is what such steps join
 */
export function dropStrays(
  positions: (Position | undefined)[],
  communities: Int32Array,
  reach: number,
): (Position | undefined)[] {
  const spots = positions.flatMap((position, node): Spot[] =>
    position ? [{ ...position, radius: reach / 2, node, community: communities[node] ?? -1 }] : [],
  );
  const nearOf = findNear(spots, reach);
  const amongLike = spots.filter((spot) => {
    const near = nearOf(spot);
    const like = near.filter(({ community }) => community === spot.community);
    return like.length >= MIN_LIKE * near.length;
  });
  const kept = new Set(keepLargeBodies(amongLike, findNear(amongLike, reach)));
  const byNode = new Map(spots.map((spot) => [spot.node, spot]));
  return positions.map((position, node) => {
    const spot = byNode.get(node);
    return spot && kept.has(spot) ? position : undefined;
  });
}

/** Gives a function that lists the spots nearer than `reach` to one, itself among them. */
function findNear(spots: Spot[], reach: number): NearOf {
  const grid = createDiscGrid(spots);
  fill(grid, spots);
  return (spot) => {
    const near = new Set<Spot>();
    grid.someNear({ x: spot.x, y: spot.y, radius: 0 }, reach, (other) => {
      if ((other.x - spot.x) ** 2 + (other.y - spot.y) ** 2 <= reach * reach) near.add(other);
      return false;
    });
    return [...near];
  };
}

function keepLargeBodies(spots: Spot[], nearOf: NearOf): Spot[] {
  const bodies: Spot[][] = [];
  const largest = new Map<number, number>();
  const seen = new Set<Spot>();
  for (const first of spots) {
    if (seen.has(first)) continue;
    seen.add(first);
    const body = [first];
    for (const spot of body)
      for (const other of nearOf(spot)) {
        if (seen.has(other) || other.community !== first.community) continue;
        seen.add(other);
        body.push(other);
      }
    bodies.push(body);
    largest.set(first.community, Math.max(body.length, largest.get(first.community) ?? 0));
  }
  return bodies
    .filter(([first, ...rest]) => {
      return rest.length + 1 >= MIN_BODY * (largest.get(first?.community ?? -1) ?? 0);
    })
    .flat();
}
