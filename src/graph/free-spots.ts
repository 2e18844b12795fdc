import type { Position } from "./model.ts";
import type { Disc, DiscGrid } from "./overlaps.ts";

/** Radians; each next try is turned by it, so that tries never line up (H. Vogel, 1979, doi:10.1016/0025-5564(79)90080-4). */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** px² of the spiral per try. */
const TRY_AREA = 9;

/**
 * Finds the spot nearest to `anchor` where a disc of `radius` keeps `gap` to all discs of the grid,
 * going outwards in a spiral.
 */
export function findFreeSpot(grid: DiscGrid, anchor: Disc, radius: number, gap: number): Position {
  const start = (anchor.radius + radius + gap) ** 2;
  for (let step = 0; ; step++) {
    const distance = Math.sqrt(start + step * TRY_AREA);
    const angle = step * GOLDEN_ANGLE;
    const spot = {
      x: anchor.x + distance * Math.cos(angle),
      y: anchor.y + distance * Math.sin(angle),
      radius,
    };
    if (isFree(grid, spot, gap)) return spot;
  }
}

function isFree(grid: DiscGrid, spot: Disc, gap: number): boolean {
  return grid
    .near(spot, gap)
    .every(
      (disc) => Math.hypot(disc.x - spot.x, disc.y - spot.y) >= disc.radius + spot.radius + gap,
    );
}
