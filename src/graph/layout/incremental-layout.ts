/** Incremental layout: nodes of an earlier map keep their positions, new ones are placed near their neighbours. */
import { groupBy } from "../../base/group-by.ts";
import { CANVAS } from "./canvas.ts";
import type { Position } from "../model.ts";
import { directionOf } from "./directions.ts";
import { placeNear } from "./free-positions.ts";
import type { LayoutNodes } from "./layout-nodes.ts";
import type { Circle } from "./circle-overlaps.ts";
import { removeOutliers } from "./outliers.ts";
import { forEachNeighbour } from "./adjacency.ts";

/** Least share of nodes with a previous position; below, a new layout is better than an updated one. */
const MIN_KNOWN = 0.5;

/** Radius of a node's neighbourhood, in mean distances of nodes. */
const REACH = 2;

/** Distance of a new node from its neighbours' centroid, in mean distances of nodes; at 0, a chain is one point. */
const OFFSET = 0.5;

/**
 * Updates a layout. Nodes that are new, or outliers of their community (see outliers.ts), move to the centroid of
 * their neighbours in the community. A community without any other nodes gets a free circle.
 * @param previous by node: px, undefined for a new one
 * @returns by node: px; null where fewer than `MIN_KNOWN` of the nodes have a previous position
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
    const centroids = positions.map(
      (position, node) => position ?? findCentroid(node, positions, map),
    );
    centroids.forEach((middle, node) => {
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

/** Centroid by weight of a node's placed neighbours of the same community; null for none. */
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

/** Places the nodes of each community without positions in a free circle near the middle of the canvas. */
function placeNewCommunities(
  positions: (Position | undefined)[],
  { communities }: LayoutNodes,
  spacing: number,
): void {
  const centres = findCommunityCentres(positions, communities);
  const nodesByCommunity = groupBy(
    [...communities.keys()].filter((node) => !centres.has(communities[node] ?? -1)),
    (node) => communities[node] ?? -1,
  );
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

/** Centroid of each community's placed nodes. */
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
