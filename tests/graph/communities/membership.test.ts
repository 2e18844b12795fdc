import { describe, expect, it } from "vitest";
import {
  findMembership,
  numberPapers,
  sortByCentrality,
} from "../../../src/graph/communities/membership.ts";
import { buildPaperEntityMatrix } from "../../../src/graph/links/paper-entity-matrix.ts";
import { corpus } from "../helpers.ts";
import { linkGraph } from "./planted-groups.ts";
import type { Corpus } from "../helpers.ts";

const matrixOf = ({ papers, extraction }: Corpus) => buildPaperEntityMatrix(papers, extraction);

describe("findMembership", () => {
  it("assigns an entity to the community of most of its papers, of equal ones to the first", () => {
    const matrix = matrixOf(
      corpus({ a: ["A", "B"], b: ["A", "C"], c: ["A", "B"], d: ["C"], e: ["C", "D"] }),
    );
    const groups = [
      [2, 3],
      [0, 1],
    ];
    const { ofPaper, ofEntity } = findMembership(groups, matrix);
    expect(ofPaper).toEqual(Int32Array.of(1, 1, 0, 0, -1));
    expect(matrix.entityIds).toEqual(["method:a", "method:b", "method:c", "method:d"]);
    expect(ofEntity).toEqual(Int32Array.of(1, 0, 0, -1));
  });

  it("counts papers by confidence", () => {
    const own = corpus({ a: ["A"], b: ["A"], c: ["A"] });
    const [first] = own.extraction.papers;
    for (const { entities } of own.extraction.papers.slice(1))
      for (const entity of entities) entity.confidence = 0.4;
    expect(first?.entities[0]?.confidence).toBe(1);
    expect(findMembership([[1, 2], [0]], matrixOf(own)).ofEntity).toEqual(Int32Array.of(1));
  });
});

describe("numberPapers", () => {
  it("gives the number of each paper's group, and −1 for none", () => {
    expect(numberPapers([[3], [0, 2]], 4)).toEqual(Int32Array.of(1, -1, 1, 0));
  });
});

describe("sortByCentrality", () => {
  it("sorts by the weight of links inside of the group alone, then by number", () => {
    const graph = linkGraph(5, [
      [0, 4, 1],
      [1, 2, 0.3],
      [2, 3, 0.2],
    ]);
    expect(sortByCentrality([[0, 1, 2, 3], [4]], graph)).toEqual([[2, 1, 3, 0], [4]]);
  });
});
