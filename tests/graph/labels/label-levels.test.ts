import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupBy } from "../../../src/base/group-by.ts";
import { labelLevels } from "../../../src/graph/labels/label-levels.ts";
import { listLabelTerms } from "../../../src/graph/labels/label-terms.ts";
import type { Partition } from "../../../src/graph/communities/partition.ts";
import { buildPaperEntityMatrix } from "../../../src/graph/links/paper-entity-matrix.ts";
import { anyCorpus, corpus } from "../helpers.ts";
import type { Corpus } from "../helpers.ts";

/** Papers of each number of a group. */
type Levels = Record<"communities" | "fields" | "subtopics", number[][]>;

function labelsOf({ papers, extraction }: Corpus, levels: Levels) {
  const group = (papers: number[]) => ({ papers, stability: 1, field: 0, community: 0 });
  const partition: Partition = {
    communities: levels.communities.map(group),
    fields: levels.fields.map(group),
    subtopics: levels.subtopics.map(group),
    ...{ stability: new Float64Array(), secondary: new Int32Array(), modularity: 0 },
  };
  const matrix = buildPaperEntityMatrix(papers, extraction);
  const source = { ...extraction, titleOf: () => "" };
  return labelLevels(partition, { matrix, terms: listLabelTerms(matrix, source) });
}

/** Nested groups of up to 40 papers: numbers of a paper's community, its field, and its subtopic. */
const anyLevels = fc
  .record({
    corpus: anyCorpus,
    communityOf: fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 40, maxLength: 40 }),
    fieldOf: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 }),
    subtopicOf: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 40, maxLength: 40 }),
  })
  .map(({ corpus, communityOf, fieldOf, subtopicOf }) => {
    const assigned = corpus.papers.flatMap((_, paper) => {
      const community = communityOf[paper] ?? -1;
      if (community < 0) return [];
      const field = String(fieldOf[community]);
      return [{ paper, community, field, subtopic: `${community} ${subtopicOf[paper]}` }];
    });
    const groupsOf = (level: "community" | "field" | "subtopic") =>
      [...groupBy(assigned, (place) => place[level]).values()].map((places) =>
        places.map(({ paper }) => paper),
      );
    const [communities, fields] = [groupsOf("community"), groupsOf("field")];
    return { corpus, levels: { communities, fields, subtopics: groupsOf("subtopic") } };
  });

describe("labelLevels", () => {
  it("gives two groups one name or id only where they are the same papers", () => {
    let groupCount = 0;
    fc.assert(
      fc.property(anyLevels, ({ corpus, levels }) => {
        const labels = labelsOf(corpus, levels);
        const papersByName = new Map<string, string>();
        for (const level of ["communities", "fields", "subtopics"] as const) {
          expect(labels[level]).toHaveLength(levels[level].length);
          labels[level].forEach(({ name, id }, i) => {
            groupCount++;
            const own = String(levels[level][i]);
            expect(papersByName.get(name) ?? own).toBe(own);
            expect(papersByName.get(id) ?? own).toBe(own);
            papersByName.set(name, own).set(id, own);
          });
        }
      }),
      { numRuns: 200 },
    );
    expect(groupCount).toBeGreaterThan(200);
  });

  it("names a community that is a field and its own only subtopic alike", () => {
    const papers = [[0, 1, 2]];
    const levels = { communities: papers, fields: papers, subtopics: papers };
    const { communities, fields, subtopics } = labelsOf(
      corpus({ a: ["NAS"], b: ["NAS"], c: ["NAS"] }),
      levels,
    );
    expect([communities, fields, subtopics].map((level) => level.map(({ id }) => id))).toEqual([
      ["nas"],
      ["nas"],
      ["nas"],
    ]);
  });

  it("lets communities choose first, and gives a larger field a name of its own", () => {
    const own = corpus({ a: ["X"], b: ["X"], c: ["X", "Y"], d: ["Y"], e: ["Y"] });
    const levels = {
      communities: [
        [0, 1],
        [2, 3, 4],
      ],
      fields: [[0, 1, 2, 3, 4]],
      subtopics: [],
    };
    const { communities, fields } = labelsOf(own, levels);
    expect(communities.map(({ name }) => name)).toEqual(["X", "Y"]);
    expect(fields.map(({ name }) => name)).toEqual(["X · Y"]);
  });
});
