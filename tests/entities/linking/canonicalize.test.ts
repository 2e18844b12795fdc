import { describe, expect, it } from "vitest";
import { canonicalize } from "../../../src/entities/linking/canonicalize.ts";
import { longFormOf } from "../../../src/entities/text/short-forms/short-forms.ts";
import { scored } from "../helpers.ts";

/** Papers that each name a method by the short form alone and explain it. */
function namesOf(...longForms: string[]): string[] {
  const papers = longForms.map((long, at) => ({
    paperId: String(at),
    sentences: [],
    shortForms: new Map([["ABC", longFormOf(long)]]),
    chosen: [
      {
        ...scored(longFormOf(long).key, "ABC", 0.9),
        roleProbabilities: { introduces: 1, addresses: 0, contrasts: 0 },
      },
    ],
  }));
  return canonicalize(papers).entities.map(({ name }) => name);
}

describe("canonicalize", () => {
  it("calls entities of one short name by their long forms", () => {
    expect(namesOf("artificial bee colony", "activity-based costing")).toEqual([
      "Activity-Based Costing",
      "Artificial Bee Colony",
    ]);
    expect(namesOf("artificial bee colony")).toEqual(["ABC"]);
  });

  it("gives nothing for no papers", () => {
    expect(canonicalize([])).toEqual({ entities: [], papers: [] });
  });

  it("names in the singular what other names of the pile end in", () => {
    const namesIn = (...texts: string[]) =>
      canonicalize([
        {
          ...{ paperId: "a", sentences: [], shortForms: new Map() },
          chosen: texts.map((text) => scored(longFormOf(text).key, text, 0.9)),
        },
      ]).entities.map(({ name }) => name);
    expect(namesIn("tree decompositions", "wave decomposition")).toEqual([
      "Tree Decomposition",
      "Wave Decomposition",
    ]);
    expect(namesIn("tree decompositions", "animal rights")).toEqual([
      "Animal Rights",
      "Tree Decompositions",
    ]);
  });

  it("makes no method of a compound", () => {
    const chosen = [scored("cucl2", "CuCl₂", 0.9)];
    const paper = { paperId: "a", sentences: [], shortForms: new Map(), chosen };
    expect(canonicalize([paper]).entities.map(({ type }) => type)).toEqual(["task"]);
  });
});
