import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeMapFiles } from "../../src/storage/map-files.ts";
import { anyCorpus, corpus, graphOf, shuffled, twoGroups } from "./helpers.ts";
import { hashOf, readerOf, readWhole } from "../storage/map-files.ts";

describe("buildPaperGraph", () => {
  it("gives the same bytes twice, and for any order of the input", () => {
    fc.assert(
      fc.property(anyCorpus, (any) => {
        const hash = hashOf(graphOf(any));
        expect(hashOf(graphOf(any))).toBe(hash);
        expect(hashOf(graphOf(shuffled(any)))).toBe(hash);
      }),
      { numRuns: 10 },
    );
  });

  it("gives a map that its own reader accepts", async () => {
    await fc.assert(
      fc.asyncProperty(anyCorpus, fc.nat(9), async (any, seed) => {
        const graph = graphOf(any, seed);
        expect(await readWhole(readerOf(writeMapFiles(graph)))).toEqual(graph);
      }),
      { numRuns: 10 },
    );
  });

  it("ties papers to nothing that they do without", () => {
    const { papers, extraction } = corpus({ a: ["Red", "Blue"], b: ["Red"], c: ["Red", "Blue"] });
    const withRoles = extraction.papers.map((paper) => ({
      ...paper,
      entities: paper.entities.map((named) => {
        const isDenied = named.entityId === "method:blue" || paper.paperId === "b";
        return isDenied ? { ...named, role: "contrasts" as const } : named;
      }),
    }));
    const graph = graphOf({ papers, extraction: { ...extraction, papers: withRoles } });
    expect(graph.entities.map(({ id, papers }) => [id, papers])).toEqual([
      ["method:red", ["a", "c"]],
    ]);
    expect(graph.paperLinks.map(({ source, target }) => source + target)).toEqual(["ac"]);
    expect(graph.papers[1]?.entities.map(({ role }) => role)).toEqual(["contrasts"]);
  });

  it("names two groups, puts the bridge to one of them, and counts all in its build info", () => {
    const graph = graphOf(twoGroups());
    expect(graph.communities.map(({ id, papers }) => [id, papers.length])).toEqual([
      ["blue", 6],
      ["red", 6],
    ]);
    expect(graph.build).toMatchObject({
      paperCount: 12,
      entityCount: { task: 0, method: 15, dataset: 0 },
      mentionCount: 38,
      communityCount: 2,
      unassignedPaperCount: 0,
      completeness: { abstract: 1, keywords: 0, date: 0, code: 0 },
    });
  });

  it("maps no papers to an empty map, and one paper to an unassigned one", () => {
    expect(graphOf(corpus({}))).toMatchObject({ papers: [], communities: [] });
    const one = graphOf(corpus({ a: ["FedAvg"] }));
    expect(one.papers).toMatchObject([{ id: "a", community: null }]);
    expect(one.build).toMatchObject({ modularity: 0, unassignedPaperCount: 1 });
  });

  it("links papers with equal words, and keeps them apart on the map", () => {
    const same = ["FedAvg", "CIFAR"];
    const graph = graphOf(corpus({ a: same, b: same, c: same }));
    expect(graph.paperLinks.map(({ weight }) => weight)).toEqual([0.2744, 0.2744, 0.2744]);
    expect(new Set(graph.papers.map(({ x, y }) => `${x},${y}`)).size).toBe(3);
  });

  it("throws where a paper is given twice or the extraction speaks of another", () => {
    const { papers, extraction } = corpus({ a: ["FedAvg"] });
    expect(() => graphOf({ papers: [...papers, ...papers], extraction })).toThrow(
      "paper given twice: a",
    );
    expect(() => graphOf({ papers: [], extraction })).toThrow("unknown paper: a");
  });
});
