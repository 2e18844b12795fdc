import { describe, expect, it } from "vitest";
import { groupByBasis, restrictNamings } from "../../../src/graph/communities/by-basis.ts";
import { buildNamings } from "../../../src/graph/namings.ts";
import { corpus, graphOf, twoGroups } from "../helpers.ts";
import type { Corpus } from "../helpers.ts";

/** Papers whose methods part them in halves, and whose data part them otherwise. */
function crossed(): Corpus {
  const rows = Array.from({ length: 16 }, (_, i): [string, string[]] => [
    `paper ${String(i).padStart(2, "0")}`,
    [i < 8 ? "Red" : "Blue", i % 2 === 0 ? "Even data" : "Odd data"],
  ]);
  const crossed = corpus(Object.fromEntries(rows));
  for (const entity of crossed.extraction.entities)
    if (entity.name.endsWith("data")) entity.type = "dataset";
  return crossed;
}

describe("groupByBasis", () => {
  it("groups the same papers by methods or by data sets", () => {
    const graph = graphOf(crossed());
    const partsOf = (basis: "methods" | "datasets") =>
      groupByBasis(graph, basis, 1).places.map(({ community }) => community);
    expect(partsOf("methods")).toEqual(graph.papers.map((_, i) => (i < 8 ? "red" : "blue")));
    expect(partsOf("datasets")).toEqual(
      graph.papers.map((_, i) => (i % 2 === 0 ? "even-data" : "odd-data")),
    );
  });

  it("gives what the map has, where the basis is all", () => {
    const graph = graphOf(twoGroups());
    const { communities, fields, subtopics, places } = groupByBasis(graph, "all", 1);
    expect({ communities, fields, subtopics }).toEqual({
      ...{ communities: graph.communities, fields: graph.fields, subtopics: graph.subtopics },
    });
    expect(graph.papers).toMatchObject(places);
  });

  it("leaves all papers loose where nothing of the type is named", () => {
    const { communities, places } = groupByBasis(graphOf(twoGroups()), "tasks", 1);
    expect(communities).toEqual([]);
    expect(places.every(({ community }) => community === null)).toBe(true);
  });
});

describe("restrictNamings", () => {
  it("keeps numbers, and of each paper what is of the type", () => {
    const { papers, extraction } = crossed();
    const all = buildNamings(papers, extraction);
    const some = restrictNamings(all, "dataset");
    expect(some.entityIds).toEqual(all.entityIds);
    expect(some.entitiesOf.map(({ length }) => length)).toEqual(papers.map(() => 1));
    expect(some.confidenceOf.map(({ length }) => length)).toEqual(papers.map(() => 1));
    expect(restrictNamings(all, null)).toBe(all);
  });
});
