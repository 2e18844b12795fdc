import { describe, expect, it } from "vitest";
import { findCommunityFlaw } from "../../src/storage/check-communities.ts";
import type { LoadedGraph } from "../../src/graph/model.ts";
import { community, entityNode, graphIndex, paperNode } from "../view-helpers.ts";

function validMap(): LoadedGraph {
  const { graph } = graphIndex({
    papers: ["a", "b", "c"].map((id) =>
      paperNode({ id, ...(id === "c" ? {} : { community: "red", subtopic: "pink" }) }),
    ),
    entities: [entityNode({ id: "task:t", papers: ["a"] })],
  });
  return {
    ...graph,
    fields: [community({ id: "all", papers: ["a", "b"] })],
    communities: [
      community({
        ...{ id: "red", papers: ["a", "b"], parent: "all" },
        coverage: [{ name: "T", entityId: "task:t", inside: 1, outside: 0 }],
      }),
    ],
    subtopics: [community({ id: "pink", papers: ["a", "b"], parent: "red" })],
  };
}

/** The only group of each level. */
function groupsOf({ fields: [field], communities: [own], subtopics: [subtopic] }: LoadedGraph) {
  if (!field || !own || !subtopic) throw new Error("a level is empty");
  return { field, own, subtopic };
}

describe("findCommunityFlaw", () => {
  it("finds nothing in a consistent map", () => {
    expect(findCommunityFlaw(validMap())).toBeNull();
  });

  it.each<[string, (map: LoadedGraph) => void, string]>([
    [
      "an id twice on one level",
      (map) => map.communities.push(groupsOf(map).own),
      "a community is given twice",
    ],
    ["an unknown paper", (map) => groupsOf(map).field.papers.push("z"), "not among the papers: z"],
    [
      "an unknown entity",
      (map) =>
        groupsOf(map).own.coverage.push({ name: "Z", entityId: "task:z", inside: 1, outside: 0 }),
      "not among the entities: task:z",
    ],
    [
      "an unknown parent",
      (map) => (groupsOf(map).subtopic.parent = "blue"),
      "not among the communities: blue",
    ],
    [
      "a parent of a field",
      (map) => (groupsOf(map).field.parent = "all"),
      "not among the communities: all",
    ],
    [
      "a paper that its community does not list",
      (map) => groupsOf(map).own.papers.pop(),
      "b is not listed by red",
    ],
    [
      "a paper listed by a community that it is not in",
      (map) => groupsOf(map).subtopic.papers.push("c"),
      "c is not listed by what it is in",
    ],
  ])("finds %s", (_name, damage, flaw) => {
    const map = validMap();
    damage(map);
    expect(findCommunityFlaw(map)).toBe(flaw);
  });
});
