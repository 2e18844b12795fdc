import { describe, expect, it } from "vitest";
import { renameCommunities } from "../../../src/graph/communities/rename-communities.ts";
import { community } from "../../view-helpers.ts";

const levels = () => ({
  communities: [community({ id: "red", name: "Red" }), community({ id: "blue", name: "Blue" })],
  fields: [community({ id: "red", name: "Red" })],
  subtopics: [community({ id: "pink", name: "Pink" })],
});
const name = (communityId: string, name: string) => ({
  kind: "nameCommunity" as const,
  ...{ communityId, name },
});

describe("renameCommunities", () => {
  it("renames a group on all levels that have its id, and keeps ids", () => {
    const { communities, fields, subtopics, unmatched } = renameCommunities(levels(), [
      name("red", "Crimson"),
      name("pink", "Rose"),
    ]);
    const show = (groups: { id: string; name: string }[]) => groups.map((g) => [g.id, g.name]);
    expect([communities, fields, subtopics].map(show)).toEqual([
      [
        ["red", "Crimson"],
        ["blue", "Blue"],
      ],
      [["red", "Crimson"]],
      [["pink", "Rose"]],
    ]);
    expect(unmatched).toEqual([]);
  });

  it("takes the last of several names, and leaves its argument as it was", () => {
    const before = levels();
    const { communities } = renameCommunities(before, [name("red", "One"), name("red", "Two")]);
    expect(communities[0]?.name).toBe("Two");
    expect(before).toEqual(levels());
  });

  it("reports names of communities that are not there, and passes over other corrections", () => {
    const { unmatched, ...same } = renameCommunities(levels(), [
      name("green", "Green"),
      { kind: "reject", entityId: "red" },
    ]);
    expect(unmatched).toEqual(["nameCommunity: no community green"]);
    expect(same).toEqual(levels());
  });
});
