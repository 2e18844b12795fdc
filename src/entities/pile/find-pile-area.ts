import type { Extraction } from "../entity.ts";
import type { PileArea } from "./pile-area.ts";

/** Papers on machine learning name two to six things known there, titles alone one in two; ten papers of history, one in all. */
const LEAST_NAMINGS_PER_PAPER = 1 / 5;

/**
 * "machine-learning" where more than half of the namings of known names are of names in that area of the lexicon, and
 * those are not rare; else "other", computing among it. Each paper that names an entity is a naming; the order of the
 * papers does not count.
 * @param areaByName of known names, as `readAreas` gives them
 * @returns null where no paper names anything known
 */
export function findPileArea(
  { entities, papers }: Extraction,
  areaByName: ReadonlyMap<string, string>,
): PileArea | null {
  const areaById = new Map(entities.map(({ id, name }) => [id, areaByName.get(name) ?? ""]));
  const areas = papers
    .flatMap((paper) => paper.entities.map(({ entityId }) => areaById.get(entityId) ?? ""))
    .filter(Boolean);
  if (areas.length === 0) return null;
  const { length } = areas.filter((area) => area === "machine-learning");
  const isOwn = length * 2 > areas.length && length >= papers.length * LEAST_NAMINGS_PER_PAPER;
  return isOwn ? "machine-learning" : "other";
}
