/** Rotation of a group in its circle: an orthogonal Procrustes problem in the plane. */
import type { Position } from "../model.ts";
import { forEachNeighbour } from "./adjacency.ts";
import type { Adjacency } from "./adjacency.ts";

/** Least ratio of fits for a reflection. Equal fits differ by rounding, which depends on the engine. */
const CLEARLY_BETTER = 1 + 1e-9;

/**
 * Targets of rotation: for each of `nodes` the sum by weight of unit vectors to its neighbours outside of them.
 * @param indexInside place in `nodes` of each node, −1 for all others
 * @param positions by node, in px
 */
export function findTargets(
  nodes: number[],
  indexInside: Int32Array,
  edges: Adjacency,
  positions: (Position | undefined)[],
): Position[] {
  return nodes.map((node) => {
    const target = { x: 0, y: 0 };
    const from = positions[node] ?? target;
    forEachNeighbour(edges, node, (other, weight) => {
      const to = positions[other];
      if (!to || (indexInside[other] ?? -1) >= 0) return;
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const distance = Math.sqrt(dx * dx + dy * dy);
      if (distance === 0) return;
      target.x += (weight * dx) / distance;
      target.y += (weight * dy) / distance;
    });
    return target;
  });
}

/** Rotates, and reflects where that fits better, positions around 0, 0 to have the highest dot product with `targets`. */
export function alignRotation(positions: Position[], targets: Position[]): Position[] {
  const mirrored = positions.map(({ x, y }) => ({ x, y: -y }));
  const [straight, flipped] = [fitRotation(positions, targets), fitRotation(mirrored, targets)];
  const isFlipped = flipped.fit > straight.fit * CLEARLY_BETTER;
  const { cos, sin } = isFlipped ? flipped : straight;
  return (isFlipped ? mirrored : positions).map(({ x, y }) => ({
    x: x * cos - y * sin,
    y: x * sin + y * cos,
  }));
}

/** The rotation of the highest dot product with the targets, in closed form (P. Schönemann, 1966, doi:10.1007/BF02289451). */
function fitRotation(
  positions: Position[],
  targets: Position[],
): { cos: number; sin: number; fit: number } {
  let [along, across] = [0, 0];
  positions.forEach(({ x, y }, i) => {
    const target = targets[i] ?? { x: 0, y: 0 };
    along += x * target.x + y * target.y;
    across += x * target.y - y * target.x;
  });
  const fit = Math.sqrt(along * along + across * across);
  return fit > 0 ? { cos: along / fit, sin: across / fit, fit } : { cos: 1, sin: 0, fit };
}
