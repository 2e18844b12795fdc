/** The mean place of some points; 0, 0 of none. */
import type { Position } from "../../graph/model.ts";

export function centroid(points: readonly Position[]): Position {
  const mean = (axis: "x" | "y") =>
    points.reduce((sum, point) => sum + point[axis], 0) / Math.max(points.length, 1);
  return { x: mean("x"), y: mean("y") };
}
