import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Filters, applyFilters } from "../../../src/view/state/filters.ts";
import type { GraphIndex } from "../../../src/view/state/graph-index.ts";
import { INITIAL_STATE, UNASSIGNED } from "../../../src/view/state/view-state.ts";
import { entityNode, graphIndex, paperEntity, paperNode, threePapers } from "../../view-helpers.ts";
import { ENTITY_TYPE_IDS } from "../../../src/entities/entity-types.ts";

/** What is left, sorted; "all" for a filter that leaves everything unasked. */
function leftOf(index: GraphIndex, filters: Partial<Filters>) {
  const left = applyFilters(index, { ...INITIAL_STATE, ...filters });
  return left ? { papers: [...left.papers].sort(), entities: [...left.entities].sort() } : "all";
}

/** The three papers with a year and a venue each, but for the last. */
function dated(): GraphIndex {
  const { graph } = threePapers();
  const dates = [2021, 2023, null];
  return graphIndex({
    entities: graph.entities,
    communities: graph.communities,
    papers: graph.papers.map((paper, i) =>
      paperNode({
        id: paper.id,
        entities: paper.entities.map(({ entityId }) => paperEntity(entityId)),
        community: paper.community,
        venue: ["ICLR", "ICML", null][i] ?? null,
        date: dates[i] ? { year: dates[i], month: null, day: null } : null,
      }),
    ),
  });
}

describe("applyFilters", () => {
  it("leaves all unasked where nothing is filtered", () => {
    expect(leftOf(dated(), {})).toBe("all");
  });

  it.each<[string, Partial<Filters>, string[], string[]]>([
    ["years, both ends counted", { years: { from: 2021, to: 2022 } }, ["a"], ["method:fedavg"]],
    [
      "venues, any of them",
      { venues: ["ICLR", "ICML"] },
      ["a", "b"],
      ["dataset:cifar", "method:fedavg"],
    ],
    ["a venue that nobody has", { venues: ["NeurIPS"] }, [], []],
    [
      "communities with their own entities",
      { communities: ["blue"] },
      ["c"],
      ["dataset:cifar", "task:nlp"],
    ],
    [
      "what they name, all of it",
      { named: ["dataset:cifar", "task:nlp"] },
      ["c"],
      ["dataset:cifar", "task:nlp"],
    ],
    [
      "types, which take no paper out",
      { hiddenTypes: ["task", "dataset"] },
      ["a", "b", "c"],
      ["method:fedavg"],
    ],
    [
      "all at once",
      { communities: ["red"], years: { from: 2023, to: 2023 } },
      ["b"],
      ["method:fedavg"],
    ],
  ])("leaves papers by %s", (_name, filters, papers, entities) => {
    expect(leftOf(dated(), filters)).toEqual({ papers, entities });
  });

  it("leaves papers in no community, beside those of others", () => {
    const papers = ["red", "blue", null].map((community) =>
      paperNode({ id: community ?? "loose", community }),
    );
    const index = graphIndex({ papers });
    const leftBy = (...communities: string[]) => [
      ...(applyFilters(index, { ...INITIAL_STATE, communities })?.papers ?? []),
    ];
    expect(leftBy(UNASSIGNED)).toEqual(["loose"]);
    expect(leftBy(UNASSIGNED, "red")).toEqual(["red", "loose"]);
    expect(leftBy("red")).toEqual(["red"]);
  });

  it("takes a kind of what is asked for, unless asked for exactly", () => {
    const papers = [
      paperNode({ id: "a", entities: [paperEntity("method:fedavg")] }),
      paperNode({ id: "b", entities: [paperEntity("method:fedprox")] }),
    ];
    const entities = ["method:fedavg", "method:fedprox", "method:fl"].map((id) =>
      entityNode({
        id,
        papers: papers.filter((p) => p.entities[0]?.entityId === id).map((p) => p.id),
      }),
    );
    const rule = { rule: "lexicon" as const, evidence: null };
    const wider = [
      { narrower: "method:fedavg", wider: "method:fl", ...rule },
      { narrower: "method:fedprox", wider: "method:fedavg", ...rule },
    ];
    const index = graphIndex({ papers, entities, wider });
    const leftBy = (named: string, isExact: boolean) => [
      ...(applyFilters(index, { ...INITIAL_STATE, named: [named], isExact })?.papers ?? []),
    ];
    expect(leftBy("method:fl", false)).toEqual(["a", "b"]);
    expect(leftBy("method:fedavg", false)).toEqual(["a", "b"]);
    expect(leftBy("method:fedavg", true)).toEqual(["a"]);
    expect(leftBy("method:fl", true)).toEqual([]);
  });

  it("leaves a wider term that no paper names where a paper left names a kind of it", () => {
    const papers = ["red", "blue"].map((community) =>
      paperNode({ id: community, community, entities: [paperEntity(`method:${community}`)] }),
    );
    const entities = ["red", "blue"].map((community) =>
      entityNode({ id: `method:${community}`, community, papers: [community] }),
    );
    const wider = ["red", "blue"].map((kind) => {
      const narrower = `method:${kind}`;
      return { narrower, wider: `method:any ${kind}`, rule: "lexicon" as const, evidence: null };
    });
    const unnamed = wider.map((term) => entityNode({ id: term.wider, papers: [] }));
    const index = graphIndex({ papers, entities: [...entities, ...unnamed], wider });
    expect(leftOf(index, { communities: ["red"] })).toEqual({
      papers: ["red"],
      entities: ["method:any red", "method:red"],
    });
    expect(leftOf(index, { named: ["method:any blue"] })).toMatchObject({
      entities: ["method:any blue", "method:blue"],
    });
  });

  it("leaves no more for more filters", () => {
    const some = <T>(items: readonly T[]) => fc.subarray([...items]);
    const anyFilters = fc.record({
      hiddenTypes: some(ENTITY_TYPE_IDS),
      communities: some(["blue", "red"]),
      years: fc.constantFrom(null, { from: 2021, to: 2022 }, { from: 2022, to: 2024 }),
      venues: some(["ICLR", "ICML"]),
      named: some(["dataset:cifar", "method:fedavg"]),
      isExact: fc.boolean(),
    });
    const index = dated();
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const left = applyFilters(index, filters);
        for (const key of ["years", "communities", "named"] as const) {
          const wider = applyFilters(index, { ...filters, [key]: INITIAL_STATE[key] });
          for (const id of left?.papers ?? []) expect(wider?.papers.has(id) ?? true).toBe(true);
        }
      }),
    );
  });

  it("takes an entity that nobody left names out with them", () => {
    const index = graphIndex({
      papers: [
        paperNode({ id: "a", entities: [paperEntity("task:x")] }),
        paperNode({ id: "b", venue: "ICML" }),
      ],
      entities: [entityNode({ id: "task:x", papers: ["a"] })],
    });
    expect(leftOf(index, { venues: ["ICML"] })).toEqual({ papers: ["b"], entities: [] });
  });
});
