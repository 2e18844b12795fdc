import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCorpus, corpus, graphOf } from "../helpers.ts";

describe("labelLevels", () => {
  it("gives two groups of a map one name only where they are the same papers", () => {
    fc.assert(
      fc.property(anyCorpus, (any) => {
        const { communities, fields, subtopics } = graphOf(any);
        const papersByName = new Map<string, string>();
        for (const { name, id, papers } of [communities, fields, subtopics].flat()) {
          const own = [...papers].sort().join();
          expect(papersByName.get(name) ?? own).toBe(own);
          expect(papersByName.get(id) ?? own).toBe(own);
          papersByName.set(name, own).set(id, own);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("names a community that is a field and its own only part alike", () => {
    const graph = graphOf(corpus({ a: ["NAS"], b: ["NAS"], c: ["NAS"] }));
    const levels = [graph.fields, graph.communities, graph.subtopics];
    expect(levels.map((level) => level.map(({ id, parent }) => [id, parent]))).toEqual([
      [["nas", null]],
      [["nas", "nas"]],
      [["nas", "nas"]],
    ]);
    expect(graph.papers.map(({ subtopic, stability }) => [subtopic, stability])).toEqual([
      ["nas", 1],
      ["nas", 1],
      ["nas", 1],
    ]);
  });
});
