import { describe, expect, it } from "vitest";
import { joinAliases } from "../../../src/entities/linking/aliases.ts";

const join = (...maps: Record<string, string>[]) =>
  Object.fromEntries(joinAliases(...maps.map((map) => new Map(Object.entries(map)))));

describe("joinAliases", () => {
  it("gives nothing for nothing", () => {
    expect(join()).toEqual({});
    expect(join({})).toEqual({});
  });

  it("ends each line of aliases at one name", () => {
    expect(join({ a: "b" }, { c: "a", b: "d" })).toEqual({ a: "d", b: "d", c: "d" });
  });

  it("takes the later of two that say otherwise, and no way back", () => {
    expect(join({ a: "b" }, { a: "c" })).toEqual({ a: "c" });
    expect(join({ a: "b" }, { b: "a" })).toEqual({ a: "b" });
  });
});
