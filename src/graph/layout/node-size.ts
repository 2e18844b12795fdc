/** How large things are drawn on the reference canvas, so that the layout can keep them apart. */
import { CANVAS } from "./canvas.ts";

/** Circles may cover this much of the canvas; where full size would cover more, all shrink alike. */
const MAX_FILL = 0.2;

/** px on the reference canvas, before `shrinkFactor`. */
export const PAPER_RADIUS = 6;

/** An entity that a third of thousands of papers name would else cover a community. */
const MAX_ENTITY_RADIUS = 24;

/** px on the reference canvas, before `shrinkFactor`, for an entity that `paperCount` papers name. */
export function entityRadius(paperCount: number): number {
  return Math.min(3.2 + 2.1 * Math.sqrt(paperCount), MAX_ENTITY_RADIUS);
}

/** What all radii are multiplied with so that they fit the canvas together, above 0 to 1. */
export function shrinkFactor(radii: number[]): number {
  const area = radii.reduce((sum, radius) => sum + Math.PI * radius * radius, 0);
  const room = MAX_FILL * CANVAS.width * CANVAS.height;
  return area > room ? Math.sqrt(room / area) : 1;
}

/** The same of a map, as the layout counted on when it kept all papers and entities apart. */
export function findSizeScale(map: {
  papers: readonly unknown[];
  entities: readonly { papers: readonly unknown[] }[];
}): number {
  const radii = map.entities.map(({ papers }) => entityRadius(papers.length));
  return shrinkFactor([...map.papers.map(() => PAPER_RADIUS), ...radii]);
}
