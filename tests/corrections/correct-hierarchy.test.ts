import { describe, expect, it } from "vitest";
import { correctHierarchy } from "../../src/corrections/correct-hierarchy.ts";
import type { HierarchyCorrection } from "../../src/corrections/corrections.ts";
import type { Entity, WiderRule, WiderTerm } from "../../src/entities/entity.ts";
import { applyCorrections } from "../../src/corrections/resolve-corrections.ts";

const entity = (id: string): Entity => ({ id, name: id, type: "task", otherNames: [] });
const ENTITIES = ["pine", "conifer", "plant", "oak"].map(entity);
const find = (id: string): Entity | null => ENTITIES.find((one) => one.id === id) ?? null;

const pair = (narrower: string, wider: string, rule: WiderRule = "name"): WiderTerm => {
  return { narrower, wider, rule, evidence: null };
};
const CHAIN = [pair("pine", "conifer"), pair("conifer", "plant")];

type Pair = [HierarchyCorrection["kind"], string, string];

/** The pairs after corrections as "narrower < wider", and what had no effect. */
function correct(...pairs: Pair[]) {
  const corrections = pairs.map(([kind, entityId, widerId]) => ({ kind, entityId, widerId }));
  const { wider, unmatched } = correctHierarchy(CHAIN, corrections, find);
  return { pairs: wider.map((term) => `${term.narrower} < ${term.wider}`), unmatched };
}

const UNCHANGED = ["conifer < plant", "pine < conifer"];

describe("correctHierarchy", () => {
  it("adds and takes away pairs in order", () => {
    expect(correct(["isNotKindOf", "pine", "conifer"], ["isKindOf", "conifer", "pine"])).toEqual({
      pairs: ["conifer < pine", "conifer < plant"],
      unmatched: [],
    });
  });

  it.each<[string, Pair, string]>([
    ["a circle", ["isKindOf", "plant", "pine"], "pine is a kind of plant"],
    ["a kind of itself", ["isKindOf", "oak", "oak"], "oak is a kind of oak"],
    ["a pair that is there", ["isKindOf", "pine", "conifer"], "pine is a kind of conifer already"],
    ["a pair that is not", ["isNotKindOf", "oak", "plant"], "oak is no kind of plant anyway"],
    ["an unknown id", ["isKindOf", "elm", "plant"], "no entity elm"],
    [
      "a pair that others make",
      ["isNotKindOf", "pine", "plant"],
      "pine is a kind of plant through others, of which one is to be taken away",
    ],
  ])("tells why it changes nothing: %s", (_name, asked, reason) => {
    const unmatched = [`${asked[0]}: ${reason}`];
    expect(correct(asked)).toEqual({ pairs: UNCHANGED, unmatched });
  });
});

describe("corrections of a wider term that no paper names", () => {
  const named = ["method:spruce", "method:pine"].map((id) => ({
    ...{ entityId: id, role: "uses" as const, confidence: 1, reason: "test" },
    mentions: [{ field: "title" as const, start: 0, end: 4, text: "Tree" }],
  }));
  const extraction = {
    entities: ["method:conifer", "method:pine", "method:spruce", "method:tree"].map((id) => ({
      ...entity(id),
      type: "method" as const,
    })),
    papers: named.map((one, at) => ({ paperId: `${at}`, sentences: [], entities: [one] })),
    wider: [pair("method:pine", "method:conifer"), pair("method:spruce", "method:conifer")],
  };
  const after = (...corrections: Parameters<typeof applyCorrections>[1]) => {
    const { extraction: corrected, unmatched } = applyCorrections(extraction, corrections);
    expect(unmatched).toEqual([]);
    expect(corrected.papers).toEqual(extraction.papers);
    return {
      ids: corrected.entities.map(({ id }) => id),
      pairs: corrected.wider?.map((term) => `${term.narrower} < ${term.wider}`),
    };
  };

  it("takes it away with its pairs", () => {
    expect(after({ kind: "reject", entityId: "method:conifer" })).toEqual({
      ids: ["method:pine", "method:spruce", "method:tree"],
      pairs: [],
    });
  });

  it("hands its kinds to what it is the same as, and to its id of another type", () => {
    expect(
      after({ kind: "merge", entityId: "method:conifer", intoId: "method:tree" }).pairs,
    ).toEqual(["method:pine < method:tree", "method:spruce < method:tree"]);
    expect(after({ kind: "retype", entityId: "method:conifer", type: "task" }).pairs).toEqual([
      "method:pine < task:conifer",
      "method:spruce < task:conifer",
    ]);
  });
});
