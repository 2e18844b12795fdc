/** Outliers: nodes whose earlier position does not lie among their present community. */
import type { Position } from "../model.ts";
import { createGrid } from "./circle-overlaps.ts";
import type { Circle } from "./circle-overlaps.ts";

/** Least share of a node's neighbourhood that is of its community, the node itself counted. */
const MIN_SAME_COMMUNITY = 0.4;

/** Least size of a component that stays, as a share of its community's largest: to move more changes the map. */
const MIN_COMPONENT = 0.25;

interface NodePoint extends Circle {
  node: number;
  community: number;
}

/** Calls `visit` once for each point in the neighbourhood of a point, itself among them. */
type ForEachNear = (point: NodePoint, visit: (other: NodePoint) => void) => void;

/**
 * Removes positions of nodes among other communities, and those outside of the large connected components of
 * each community.
 * @param communities by node: the number of its community
 * @param reach px, radius of a neighbourhood; components are connected by steps of at most this
 * @returns by node: its position, undefined for an outlier
 */
export function removeOutliers(
  positions: (Position | undefined)[],
  communities: Int32Array,
  reach: number,
): (Position | undefined)[] {
  const points = positions.flatMap((position, node): NodePoint[] => {
    if (!position) return [];
    const { x, y } = position;
    return [{ x, y, radius: 0, node, community: communities[node] ?? -1 }];
  });
  const eachNear = findNear(points, reach);
  const fitting = points.filter((point) => {
    let [near, like] = [0, 0];
    eachNear(point, ({ community }) => {
      near++;
      if (community === point.community) like++;
    });
    return like >= MIN_SAME_COMMUNITY * near;
  });
  const large = keepLargeComponents(fitting, findNear(fitting, reach));
  const kept = new Set(large.map(({ node }) => node));
  return positions.map((position, node) => (kept.has(node) ? position : undefined));
}

/** Neighbourhoods of `reach` px. */
function findNear(points: NodePoint[], reach: number): ForEachNear {
  const grid = createGrid<NodePoint>(points.length, reach);
  for (const point of points) grid.add(point);
  /** By node: the node in whose neighbourhood it was found last. */
  const foundFor: number[] = [];
  return (point, visit) => {
    grid.someNear(point, reach, (other) => {
      if (foundFor[other.node] === point.node) return false;
      foundFor[other.node] = point.node;
      if ((other.x - point.x) ** 2 + (other.y - point.y) ** 2 <= reach * reach) visit(other);
      return false;
    });
  };
}

function keepLargeComponents(points: NodePoint[], eachNear: ForEachNear): NodePoint[] {
  const components: NodePoint[][] = [];
  const largest = new Map<number, number>();
  const seen = new Set<NodePoint>();
  for (const first of points) {
    if (seen.has(first)) continue;
    seen.add(first);
    const component = [first];
    for (const point of component)
      eachNear(point, (other) => {
        if (seen.has(other) || other.community !== first.community) return;
        seen.add(other);
        component.push(other);
      });
    components.push(component);
    largest.set(first.community, Math.max(component.length, largest.get(first.community) ?? 0));
  }
  return components
    .filter(([first, ...rest]) => {
      return rest.length + 1 >= MIN_COMPONENT * (largest.get(first?.community ?? -1) ?? 0);
    })
    .flat();
}
