import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countByVenue } from "../../../src/view/queries/venue-counts.ts";
import { anyText } from "../../view-helpers.ts";

/** Papers "p0", "p1" and so on, that appeared there. */
function papersAt(...venues: (string | null)[]) {
  return venues.map((venue, i) => ({ id: `p${i}`, venue }));
}

describe("countByVenue", () => {
  it("puts the venue of most papers first, and those of as many in the order of their names", () => {
    const papers = papersAt("KDD", "ICML", "ACL", "ICML");
    expect(countByVenue(papers, null).map(({ venue, all }) => [venue, all])).toEqual([
      ["ICML", 2],
      ["ACL", 1],
      ["KDD", 1],
    ]);
  });

  it("leaves out papers that do not say where they appeared", () => {
    expect(countByVenue(papersAt(null, "", "ACL"), null)).toEqual([
      { venue: "ACL", all: 1, left: 1 },
    ]);
    expect(countByVenue(papersAt(null), null)).toEqual([]);
  });

  it("counts what the other filters leave, and keeps a venue of which nothing is left in its place", () => {
    const papers = papersAt("ICML", "ICML", "ACL");
    expect(countByVenue(papers, new Set(["p1"]))).toEqual([
      { venue: "ICML", all: 2, left: 1 },
      { venue: "ACL", all: 1, left: 0 },
    ]);
  });

  it("is not misled by a venue called like a part of every object", () => {
    expect(countByVenue(papersAt("constructor", "__proto__"), null)).toHaveLength(2);
  });

  it("counts each paper with a venue once, in the same order whatever order they come in", () => {
    const anyVenues = fc.array(fc.option(fc.oneof(fc.constantFrom("A", "B"), anyText)));
    fc.assert(
      fc.property(anyVenues, (venues) => {
        const counts = countByVenue(papersAt(...venues), null);
        const known = venues.filter((venue) => venue !== null);
        expect(counts.reduce((sum, { all }) => sum + all, 0)).toBe(known.length);
        expect(new Set(counts.map(({ venue }) => venue))).toEqual(new Set(known));
        expect(counts.every(({ all, left }) => all === left)).toBe(true);
        expect(countByVenue(papersAt(...venues.toReversed()), null)).toEqual(counts);
      }),
    );
  });
});
