import { describe, expect, it } from "vitest";
import type { WiderTerm } from "../../src/entities/entity.ts";
import { addUnnamed, tieTerms } from "../../src/graph/hierarchy.ts";
import type { EntityNode } from "../../src/graph/model.ts";

/** "flicker < woodpecker": in this order, as a hierarchy lists them. */
const pairs = (...said: string[]): WiderTerm[] =>
  said.map((pair): WiderTerm => {
    const [narrower = "", wider = ""] = pair.split(" < ");
    return { narrower, wider, rule: "lexicon", evidence: null };
  });

const tied = (named: string[], ...said: string[]): string[] =>
  tieTerms(new Set(named), pairs(...said)).map(({ narrower, wider }) => `${narrower} < ${wider}`);

describe("the terms of a map", () => {
  it("are what papers name, and what two of these are kinds of", () => {
    const said = ["flicker < woodpecker", "owl < raptor", "sapsucker < woodpecker"];
    expect(tied(["flicker", "owl", "sapsucker"], ...said)).toEqual([
      "flicker < woodpecker",
      "sapsucker < woodpecker",
    ]);
  });

  it("keep what is a kind of them over a term that is left out", () => {
    const said = ["flicker < woodpecker", "owl < bird", "woodpecker < bird"];
    expect(tied(["flicker", "owl"], ...said)).toEqual(["flicker < bird", "owl < bird"]);
    expect(tied(["flicker", "bird"], ...said)).toEqual(["flicker < bird"]);
  });

  it("leave out a term whose kinds are all kinds of one of them", () => {
    const said = ["bird < animal", "flicker < bird", "owl < bird"];
    expect(tied(["flicker", "owl"], ...said)).toEqual(["flicker < bird", "owl < bird"]);
  });

  it("hold no pair that follows from others once a term between is left out", () => {
    const said = ["bird < animal", "flicker < bird", "flicker < pet", "owl < bird", "pet < animal"];
    expect(tied(["animal", "flicker", "owl"], ...said)).toEqual([
      "bird < animal",
      "flicker < bird",
      "owl < bird",
    ]);
  });
});

describe("addUnnamed", () => {
  it("puts a term that no paper names amid its kinds", () => {
    const node = (id: string, x: number): EntityNode => {
      return {
        id,
        name: id,
        type: "method",
        otherNames: [],
        x,
        y: 0,
        papers: ["p"],
        community: "c",
      };
    };
    const named = [node("flicker", 1), node("sapsucker", 3)];
    const woodpecker = {
      id: "woodpecker",
      name: "Woodpecker",
      type: "method",
      otherNames: [],
    } as const;
    const wider = pairs("flicker < woodpecker", "sapsucker < woodpecker");
    const all = [...named, { ...woodpecker, otherNames: [] }];
    expect(addUnnamed(named, all, wider).at(-1)).toEqual({
      ...woodpecker,
      ...{ x: 2, y: 0, papers: [], community: null },
    });
  });
});
