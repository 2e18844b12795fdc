import { describe, expect, it } from "vitest";
import { addToGroup, groupBy } from "../../src/base/group-by.ts";

describe("groupBy", () => {
  it("keeps the order of items, and of keys as they are first met", () => {
    const groups = groupBy(["bee", "ant", "moth", "fly", "wasp"], ({ length }) => length);
    expect([...groups]).toEqual([
      [3, ["bee", "ant", "fly"]],
      [4, ["moth", "wasp"]],
    ]);
  });
});

describe("addToGroup", () => {
  it("adds to a group that is there, else makes one", () => {
    const groups = new Map([["a", [1]]]);
    addToGroup(groups, "a", 2);
    addToGroup(groups, "b", 3);
    expect([...groups]).toEqual([
      ["a", [1, 2]],
      ["b", [3]],
    ]);
  });
});
