import { describe, expect, it } from "vitest";
import { drain } from "../../src/base/drain.ts";

describe("drain", () => {
  it("yields the items in order, each out of the array by then", () => {
    const items = ["a", "b", "c"];
    const left = Array.from(drain(items), (item) => [item, items.length]);
    expect(left).toEqual([
      ["a", 2],
      ["b", 1],
      ["c", 0],
    ]);
  });
});
