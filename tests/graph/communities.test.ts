import fc from "fast-check";
import { UndirectedGraph } from "graphology";
import modularity from "graphology-metrics/graph/modularity.js";
import { describe, expect, it } from "vitest";
import { findCommunities } from "../../src/graph/communities.ts";
import type { Partition } from "../../src/graph/communities.ts";
import { buildPaperLinks } from "../../src/graph/link-weights.ts";
import type { PaperLink } from "../../src/graph/model.ts";
import { buildNamings } from "../../src/graph/namings.ts";
import { anyCorpus, twoGroups } from "./helpers.ts";

function link(source: string, target: string, weight = 0.5): PaperLink {
  return { source, target, weight, shared: [{ entityId: "method:x", weight }] };
}

function triangle(a: string, b: string, c: string): PaperLink[] {
  return [link(a, b), link(a, c), link(b, c)];
}

/** The modularity that graphology-metrics finds, each loose paper a group of its own. */
function independentModularity(ids: string[], links: PaperLink[], { groups }: Partition): number {
  const graph = new UndirectedGraph();
  ids.forEach((id, i) => {
    const group = groups.findIndex((members) => members.includes(id));
    graph.addNode(id, { community: group < 0 ? groups.length + i : group });
  });
  for (const { source, target, weight } of links) graph.addEdge(source, target, { weight });
  return modularity(graph, { getNodeCommunity: "community", getEdgeWeight: "weight" });
}

describe("findCommunities", () => {
  it("finds nothing among papers without links", () => {
    expect(findCommunities([], [], 1)).toEqual({ groups: [], modularity: 0 });
    expect(findCommunities(["a", "b"], [], 1)).toEqual({ groups: [], modularity: 0 });
  });

  it("parts two triangles with one weak link between them", () => {
    const links = [...triangle("a", "b", "c"), ...triangle("x", "y", "z"), link("c", "x", 0.1)];
    expect(findCommunities(["a", "b", "c", "x", "y", "z"], links, 1).groups).toEqual([
      ["a", "b", "c"],
      ["x", "y", "z"],
    ]);
  });

  it("leaves a pair loose in a larger corpus, and keeps it in a small one", () => {
    const links = [...triangle("a", "b", "c"), link("x", "y")];
    const more = Array.from({ length: 12 }, (_, i) => `other ${i}`);
    expect(findCommunities(["a", "b", "c", "x", "y"], links, 1).groups).toHaveLength(2);
    expect(findCommunities(["a", "b", "c", "x", "y", ...more], links, 1).groups).toHaveLength(1);
  });

  it("gives the same communities for any order of papers and links", () => {
    const { papers, extraction } = twoGroups();
    const { paperIds, ...rest } = buildNamings(papers, extraction);
    const links = buildPaperLinks({ paperIds, ...rest });
    const reversed = [...links].reverse();
    const expected = findCommunities(paperIds, links, 7);
    expect(expected.groups).toHaveLength(2);
    expect(findCommunities([...paperIds].reverse(), reversed, 7)).toEqual(expected);
  });

  it("reports the modularity that graphology-metrics finds", () => {
    fc.assert(
      fc.property(anyCorpus, fc.nat(100), ({ papers, extraction }, seed) => {
        const namings = buildNamings(papers, extraction);
        const links = buildPaperLinks(namings);
        fc.pre(links.length > 0);
        const partition = findCommunities(namings.paperIds, links, seed);
        const expected = independentModularity(namings.paperIds, links, partition);
        expect(partition.modularity).toBeCloseTo(expected, 10);
      }),
      { numRuns: 30 },
    );
  });

  it("never gives a group too small to be one, nor a paper twice", () => {
    fc.assert(
      fc.property(anyCorpus, ({ papers, extraction }) => {
        const namings = buildNamings(papers, extraction);
        const { groups } = findCommunities(namings.paperIds, buildPaperLinks(namings), 1);
        const smallest = papers.length < 12 ? 2 : 3;
        for (const group of groups) expect(group.length).toBeGreaterThanOrEqual(smallest);
        expect(new Set(groups.flat()).size).toBe(groups.flat().length);
      }),
      { numRuns: 30 },
    );
  });

  it("throws on a seed that is no whole number from 0", () => {
    expect(() => findCommunities(["a", "b"], [link("a", "b")], -1)).toThrow("invalid seed: -1");
  });
});
