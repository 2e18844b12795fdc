/** Radii of nodes on the reference canvas, as drawn and as the layout keeps them apart. */
import { CANVAS } from "./canvas.ts";

/** Highest share of the canvas that circles cover; where they would cover more, all shrink alike. */
const MAX_FILL = 0.2;

/** px on the reference canvas, before `shrinkFactor`. */
export const PAPER_RADIUS = 6;

/** px. An entity of a third of thousands of papers would otherwise cover a community. */
const MAX_ENTITY_RADIUS = 24;

/** Radius of an entity of `paperCount` papers in px on the reference canvas, before `shrinkFactor`. */
export function entityRadius(paperCount: number): number {
  return Math.min(3.2 + 2.1 * Math.sqrt(paperCount), MAX_ENTITY_RADIUS);
}

/** Factor on all radii, above 0 to 1, with which the circles cover at most `MAX_FILL` of the canvas. */
export function shrinkFactor(radii: number[]): number {
  const area = radii.reduce((sum, radius) => sum + Math.PI * radius * radius, 0);
  const room = MAX_FILL * CANVAS.width * CANVAS.height;
  return area > room ? Math.sqrt(room / area) : 1;
}

/** The `shrinkFactor` that the layout of a map used, from its papers and entities. */
export function findSizeScale(map: {
  papers: readonly unknown[];
  entities: readonly { papers: readonly unknown[] }[];
}): number {
  const radii = map.entities.map(({ papers }) => entityRadius(papers.length));
  return shrinkFactor([...map.papers.map(() => PAPER_RADIUS), ...radii]);
}
