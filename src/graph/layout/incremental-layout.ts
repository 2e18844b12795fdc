/** The layout of a map that was there before: what stayed keeps its place, what came is put beside its like. */
import { CANVAS } from "./canvas.ts";
import type { Position } from "../model.ts";
import { directionOf } from "./directions.ts";
import { placeNear } from "./free-positions.ts";
import type { LayoutNodes } from "./layout-nodes.ts";
import type { Circle } from "./circle-overlaps.ts";
import { removeOutliers } from "./outliers.ts";
import { forEachNeighbour } from "./adjacency.ts";

/** Where fewer nodes than this share have a place, a new map is better than a patched one. */
const MIN_KNOWN = 0.5;

/** What is nearer than this many mean distances of nodes lies around a node. */
const REACH = 2;

/** New nodes lie so many mean distances from what they are linked to, or in a row all would be on one spot. */
const OFFSET = 0.5;

/**
 * Positions in px for all nodes, given those they had; null where too few of them had one.
 * A node that has come, or whose old place is not where its community lies, goes to the middle of what it
 * is linked to there; a community of such nodes alone gets a place of its own.
 */
export function updateLayout(
  map: LayoutNodes,
  previous: (Position | undefined)[],
): Position[] | null {
  const { communities } = map;
  const knownCount = previous.filter((position) => position !== undefined).length;
  if (knownCount === 0 || knownCount < MIN_KNOWN * previous.length) return null;
  const spacing = Math.sqrt((CANVAS.width * CANVAS.height) / previous.length);
  const positions = removeOutliers(previous, communities, REACH * spacing);
  placeNewCommunities(positions, map, spacing);
  // Twice, for a new entity may be linked to new papers only.
  for (let pass = 0; pass < 2; pass++) {
    const middles = positions.map(
      (position, node) => position ?? findCentroid(node, positions, map),
    );
    middles.forEach((middle, node) => {
      if (!middle || positions[node]) return;
      const { x, y } = directionOf(node);
      positions[node] = { x: middle.x + OFFSET * spacing * x, y: middle.y + OFFSET * spacing * y };
    });
  }
  const centres = findCommunityCentres(positions, communities);
  return positions.map(
    (position, node) => position ?? centres.get(communities[node] ?? -1) ?? ORIGIN,
  );
}

const ORIGIN: Position = { x: 0, y: 0 };

/** The middle, by weight, of what a node is linked to in its community; null where none of it has a place. */
function findCentroid(
  node: number,
  positions: (Position | undefined)[],
  { communities, edges }: LayoutNodes,
): Position | null {
  let [x, y, weights] = [0, 0, 0];
  forEachNeighbour(edges, node, (other, weight) => {
    const position = positions[other];
    if (!position || communities[other] !== communities[node]) return;
    x += weight * position.x;
    y += weight * position.y;
    weights += weight;
  });
  return weights > 0 ? { x: x / weights, y: y / weights } : null;
}

/** Seeds each community that has no place with that of a circle of its size, free of all, near the middle. */
function placeNewCommunities(
  positions: (Position | undefined)[],
  { communities }: LayoutNodes,
  spacing: number,
): void {
  const centres = findCommunityCentres(positions, communities);
  const nodesByCommunity = new Map<number, number[]>();
  communities.forEach((community, node) => {
    if (centres.has(community)) return;
    const nodes = nodesByCommunity.get(community) ?? [];
    nodesByCommunity.set(community, nodes);
    nodes.push(node);
  });
  const placed = positions.flatMap((p) => (p ? [{ x: p.x, y: p.y, radius: spacing / 4 }] : []));
  const anchor: Circle = { ...ORIGIN, radius: 0 };
  const circles = [...nodesByCommunity.values()].map((nodes) => {
    const radius = (spacing / 2) * Math.sqrt(nodes.length);
    return { nodes, circle: { ...ORIGIN, radius } };
  });
  placeNear(
    circles.map(({ circle }) => ({ circle, anchor })),
    placed,
    spacing,
  );
  for (const { nodes, circle } of circles)
    nodes.forEach((node, i) => {
      const { x, y } = directionOf(i);
      const distance = circle.radius * Math.sqrt((i + 0.5) / nodes.length);
      positions[node] = { x: circle.x + distance * x, y: circle.y + distance * y };
    });
}

/** The middle of each community's nodes that have a place. */
function findCommunityCentres(
  positions: (Position | undefined)[],
  communities: Int32Array,
): Map<number, Position> {
  const sums = new Map<number, { x: number; y: number; count: number }>();
  positions.forEach((position, node) => {
    if (!position) return;
    const community = communities[node] ?? -1;
    const { x, y, count } = sums.get(community) ?? { x: 0, y: 0, count: 0 };
    sums.set(community, { x: x + position.x, y: y + position.y, count: count + 1 });
  });
  return new Map(
    [...sums].map(([community, { x, y, count }]) => [community, { x: x / count, y: y / count }]),
  );
}
