import { describe, expect, it } from "vitest";
import { formatChanges } from "../../../scripts/report/format-changes.ts";
import type { MapChanges, NamedItem } from "../../../src/graph/compare-maps.ts";

const item = (id: string, name = `The ${id}`): NamedItem => ({ id, name });

const NOTHING: MapChanges = {
  papers: { added: [], removed: [] },
  entities: { added: [], removed: [] },
  paperEntities: { added: [], removed: [] },
  linkCount: { added: 0, removed: 0, kept: 0 },
  communities: [],
  goneCommunities: [],
  moves: [],
};

describe("formatChanges", () => {
  it("gives a line for each kind of change where nothing changed", () => {
    expect(formatChanges(NOTHING).split("\n")).toEqual([
      "papers: 0 new, 0 gone",
      "entities: 0 new, 0 gone",
      "names in papers of both: 0 new, 0 gone",
      "links: 0 new, 0 gone, 0 kept",
      "communities: 0, of which 0 new; 0 gone",
      "papers in another community: 0",
    ]);
  });

  it("lists what came and went, with the type of an entity", () => {
    const text = formatChanges({
      ...NOTHING,
      papers: { added: [item("a", "Paper A")], removed: [item("b", "Paper B")] },
      entities: { added: [item("method:bert", "BERT")], removed: [] },
      paperEntities: {
        added: [],
        removed: [{ paper: item("c", "Paper C"), entity: item("method:bert", "BERT") }],
      },
      linkCount: { added: 1234, removed: 2, kept: 3 },
    });
    expect(text).toContain("papers: 1 new, 1 gone\n  + Paper A\n  - Paper B\n");
    expect(text).toContain("entities: 1 new, 0 gone\n  + BERT (method)\n");
    expect(text).toContain("names in papers of both: 0 new, 1 gone\n  - BERT in Paper C\n");
    expect(text).toContain("links: 1,234 new, 2 gone, 3 kept\n");
  });

  it("says where a community comes from, and which are gone", () => {
    const predecessor = { ...item("old", "The old"), paperCount: 5, sharedCount: 4 };
    const text = formatChanges({
      ...NOTHING,
      communities: [
        { ...item("red"), paperCount: 26, predecessor: null },
        { ...item("blue"), paperCount: 6, predecessor },
      ],
      goneCommunities: [item("green")],
    });
    expect(text).toContain(
      "communities: 2, of which 1 new; 1 gone\n  The red, 26 papers: new\n" +
        "  The blue, 6 papers: 4 of the 5 of The old\n  gone: The green\n",
    );
  });

  it("gives the first 20 of a list, and how many more there are", () => {
    const added = Array.from({ length: 26 }, (_, at) => item(`${at}`, `Paper ${at}`));
    const text = formatChanges({ ...NOTHING, papers: { added, removed: [] } });
    expect(text).toContain("papers: 26 new, 0 gone\n  + Paper 0\n");
    expect(text).toContain("  + Paper 19\n  and 6 more\n");
    expect(text).not.toContain("Paper 20");
  });

  it("tells two communities of one name apart", () => {
    const paper = item("a", "Paper A");
    const text = formatChanges({
      ...NOTHING,
      moves: [
        { paper, from: item("red", "Red"), to: item("red-2", "Red") },
        { paper, from: null, to: item("blue", "Blue") },
        { paper, from: item("blue", "Blue"), to: null },
      ],
    });
    expect(text.split("\n").slice(-4)).toEqual([
      "papers in another community: 3",
      "  Paper A: another Red → Red",
      "  Paper A: none → Blue",
      "  Paper A: Blue → none",
    ]);
  });
});
