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
});
