import { mean } from "../../base/statistics.ts";
import type { Position } from "../../graph/model.ts";

/** The mean position of some points; 0, 0 of none. */
export function centroid(points: readonly Position[]): Position {
  return { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
}
