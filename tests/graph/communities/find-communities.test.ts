import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findCommunities,
  resolutionFor,
  runCountFor,
} from "../../../src/graph/communities/find-communities.ts";
import { buildSimilarityGraph } from "../../../src/graph/communities/similarity-graph.ts";
import { buildPaperLinks } from "../../../src/graph/links/paper-links.ts";
import { buildPaperEntityMatrix } from "../../../src/graph/links/paper-entity-matrix.ts";
import { createRandom } from "../../../src/base/random.ts";
import { anyCorpus, corpus, shuffled, twoGroups } from "../helpers.ts";
import type { Corpus } from "../helpers.ts";
import type { Partition } from "../../../src/graph/communities/partition.ts";

function communitiesOf({ papers, extraction }: Corpus, seed = 1): Partition {
  const matrix = buildPaperEntityMatrix(papers, extraction);
  return findCommunities(
    buildSimilarityGraph(matrix.paperIds, buildPaperLinks(matrix), null),
    seed,
  );
}

const sizesOf = (groups: { papers: number[] }[]) => groups.map(({ papers }) => papers.length);

/** Communities of equally many papers that each name four of their ten entities, and one of even or odd communities. */
function plantedCommunities(count: number, size = 24): Corpus {
  const random = createRandom(1);
  const pick = (from: number): number => Math.floor(random() * from);
  const rows = Array.from({ length: size * count }, (_, i): [string, string[]] => {
    const own = Array.from({ length: 4 }, () => `Name ${i % count} ${pick(10)}`);
    return [
      `paper ${String(i).padStart(3, "0")}`,
      [...new Set([...own, `Hub ${(i % count) % 2}`])],
    ];
  });
  return corpus(Object.fromEntries(rows));
}

describe("findCommunities", () => {
  it("finds nothing among papers without links", () => {
    const { communities, fields, subtopics, modularity } = communitiesOf(
      corpus({ a: ["A"], b: ["B"] }),
    );
    expect({ communities, fields, subtopics, modularity }).toEqual({
      ...{ communities: [], fields: [], subtopics: [], modularity: 0 },
    });
    expect(communitiesOf(corpus({})).communities).toEqual([]);
  });

  it("finds planted communities in spite of words that the others use too", () => {
    const { communities, stability, secondary } = communitiesOf(plantedCommunities(5, 12));
    expect(communities.map(({ papers }) => new Set(papers.map((paper) => paper % 5)).size)).toEqual(
      [1, 1, 1, 1, 1],
    );
    expect(sizesOf(communities)).toEqual([12, 12, 12, 12, 12]);
    expect(Math.min(...stability)).toBeGreaterThan(0.9);
    expect(Math.max(...secondary)).toBe(-1);
  });

  it("nests levels: each paper of a community is in its field, and in one of its subtopics", () => {
    const { communities, fields, subtopics } = communitiesOf(plantedCommunities(6, 10));
    expect(communities).toHaveLength(6);
    expect(sizesOf(fields)).toEqual([30, 30]);
    communities.forEach(({ papers, field }, community) => {
      expect(fields[field]?.papers).toEqual(expect.arrayContaining(papers));
      const parts = subtopics.filter((subtopic) => subtopic.community === community);
      expect(parts.flatMap((part) => part.papers).sort((a, b) => a - b)).toEqual(papers);
    });
  });

  it("gives the secondary community of a paper that shares as much with its papers", () => {
    const group = (name: string): [string, string[]][] =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((i) => [`${name} ${i}`, [name, `${name} data`]]);
    const rows = [...group("Blue"), ...group("Red"), ["both", ["Blue", "Red"]] as const];
    const { communities, secondary } = communitiesOf(corpus(Object.fromEntries(rows)));
    const both = rows.length - 1;
    expect(sizesOf(communities)).toEqual([9, 8]);
    expect(communities[0]?.papers).toContain(both);
    expect(secondary[both]).toBe(1);
    expect([...secondary].filter((community) => community >= 0)).toHaveLength(1);
  });

  it("leaves a pair unassigned in a larger corpus, and keeps it in a small one", () => {
    const named = { a: ["A"], b: ["A"], c: ["A"], x: ["X"], y: ["X"] };
    const more = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`other ${i}`, []]));
    expect(sizesOf(communitiesOf(corpus(named)).communities)).toEqual([3, 2]);
    expect(sizesOf(communitiesOf(corpus({ ...named, ...more })).communities)).toEqual([3]);
  });

  it("gives the same communities for any order of the input", () => {
    for (const any of [twoGroups(), plantedCommunities(4)])
      expect(communitiesOf(shuffled(any), 7)).toEqual(communitiesOf(any, 7));
  });

  it("never gives a group too small to be one, nor a paper twice", () => {
    fc.assert(
      fc.property(anyCorpus, (any) => {
        const { communities, subtopics } = communitiesOf(any);
        const smallest = any.papers.length < 12 ? 2 : 3;
        for (const size of sizesOf(communities)) expect(size).toBeGreaterThanOrEqual(smallest);
        for (const level of [communities, subtopics]) {
          const all = level.flatMap(({ papers }) => papers);
          expect(new Set(all).size).toBe(all.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("throws on a seed that is no whole number from 0", () => {
    expect(() => communitiesOf(twoGroups(), -1)).toThrow("invalid seed: -1");
  });
});

describe("resolutionFor", () => {
  it("halves each time papers are 256 times as many, below a limit that rises with few papers", () => {
    expect([256, 65_536].map(resolutionFor)).toEqual([2.05, 1.02]);
    expect([1, 12, 100].map(resolutionFor)).toEqual([1.02, 1.24, 2.3]);
  });
});

describe("runCountFor", () => {
  it("falls from 20 to 5", () => {
    expect([86, 8_000, 87_000].map(runCountFor)).toEqual([20, 10, 5]);
  });
});
