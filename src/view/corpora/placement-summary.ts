/** What placed the papers of a map in their communities, in words. */
import type { LoadedPaper, PaperNode, Placement } from "../../graph/model.ts";
import { PLACEMENTS } from "../../graph/model.ts";
import { plural } from "../../base/format.ts";

/** How many papers each kind of tie placed, and how many are in no community. */
export type PlacementCounts = Record<Placement | "none", number>;

const BY: Record<Placement, string> = {
  names: "what they name",
  kinds: "kinds of what others name",
  keywords: "keywords",
  words: "words",
};

/** Below this share of papers with an abstract, more abstracts would place more papers. */
const ENOUGH_ABSTRACTS = 0.9;

/** Counts papers by what placed them. */
export function countPlacements(papers: readonly Pick<LoadedPaper, "placedBy">[]): PlacementCounts {
  const counts: PlacementCounts = { names: 0, kinds: 0, keywords: 0, words: 0, none: 0 };
  for (const { placedBy } of papers) counts[placedBy ?? "none"]++;
  return counts;
}

/**
 * "70 papers placed by what they name, 10 by words; 6 in no community".
 * @param abstractShare share of the papers with an abstract, 0–1; where it is low, what would help is added
 */
export function describePlacements(counts: PlacementCounts, abstractShare: number): string {
  const placed = PLACEMENTS.filter((kind) => counts[kind] > 0).map((kind, at) =>
    at === 0
      ? `${plural(counts[kind], "paper")} placed by ${BY[kind]}`
      : `${counts[kind].toLocaleString("en")} by ${BY[kind]}`,
  );
  const loose = counts.none > 0 ? [`${counts.none.toLocaleString("en")} in no community`] : [];
  const told = [placed.join(", "), ...loose].filter((part) => part !== "").join("; ");
  const isHelped = counts.words + counts.none > 0 && abstractShare < ENOUGH_ABSTRACTS;
  return isHelped ? `${told}. More abstracts would place more of them by what they name` : told;
}

/** "words: snag (7), cavity (5)", with how many others of its community have each; null where names placed it, or nothing. */
export function describePlacement({
  placedBy,
  placedWords,
}: Pick<PaperNode, "placedBy" | "placedWords">): string | null {
  if (placedBy === null || placedBy === "names") return null;
  const words = placedWords.map(({ word, paperCount }) => `${word} (${paperCount})`);
  return words.length > 0 ? `${BY[placedBy]}: ${words.join(", ")}` : BY[placedBy];
}
