import type { Extraction } from "../entity.ts";
import { findEntry } from "../resources/lexicon.ts";
import type { Lexicon } from "../resources/lexicon.ts";
import { normalForm } from "../text/normal-form.ts";
import type { PileArea } from "./pile-area.ts";

/** Papers on machine learning name two to six things known there, and titles alone one; ten papers of history named one in all. */
const LEAST_NAMINGS_PER_PAPER = 1 / 3;

/**
 * "machine-learning" where more than half of the namings of known names are of names in that area of the lexicon, and
 * those are not rare; else "other", computing among it. Each paper that names an entity is a naming; the order of the
 * papers does not count.
 * @returns null where no paper names anything known
 */
export function findPileArea({ entities, papers }: Extraction, lexicon: Lexicon): PileArea | null {
  const areaById = new Map(
    entities.map(({ id, name }) => [
      id,
      findEntry(lexicon, normalForm(name), name)?.entry.area ?? "",
    ]),
  );
  const areas = papers
    .flatMap((paper) => paper.entities.map(({ entityId }) => areaById.get(entityId) ?? ""))
    .filter(Boolean);
  if (areas.length === 0) return null;
  const { length } = areas.filter((area) => area === "machine-learning");
  const isOwn = length * 2 > areas.length && length >= papers.length * LEAST_NAMINGS_PER_PAPER;
  return isOwn ? "machine-learning" : "other";
}
