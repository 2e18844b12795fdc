/** Where papers appeared, for the list of venues. */
import { compareText } from "../../base/compare-text.ts";
import type { LoadedPaper } from "../../graph/model.ts";

export interface VenueCount {
  venue: string;
  all: number;
  left: number;
}

/** By papers, then by name. @param left ids that the other filters leave, null for all */
export function countByVenue(
  papers: readonly Pick<LoadedPaper, "id" | "venue">[],
  left: ReadonlySet<string> | null,
): VenueCount[] {
  const counts = new Map<string, VenueCount>();
  for (const { id, venue } of papers) {
    if (!venue) continue;
    const count = counts.get(venue) ?? { venue, all: 0, left: 0 };
    counts.set(venue, count);
    count.all++;
    if (left === null || left.has(id)) count.left++;
  }
  return [...counts.values()].sort((a, b) => b.all - a.all || compareText(a.venue, b.venue));
}
