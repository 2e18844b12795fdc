/** Where papers appeared, for the list of venues. */
import { compareText } from "../../base/compare-text.ts";
import type { LoadedPaper } from "../../graph/model.ts";

interface VenueCount {
  venue: string;
  all: number;
  /** Of these, how many the other filters leave. */
  left: number;
}

/**
 * Papers of each venue, most papers first, then by name.
 * @param filtered ids that the other filters leave; null for all
 */
export function countByVenue(
  papers: readonly Pick<LoadedPaper, "id" | "venue">[],
  filtered: ReadonlySet<string> | null,
): VenueCount[] {
  const counts = new Map<string, VenueCount>();
  for (const { id, venue } of papers) {
    if (!venue) continue;
    const count = counts.get(venue) ?? { venue, all: 0, left: 0 };
    counts.set(venue, count);
    count.all++;
    if (filtered === null || filtered.has(id)) count.left++;
  }
  return [...counts.values()].sort((a, b) => b.all - a.all || compareText(a.venue, b.venue));
}
