import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  buildMatrix,
  expectedCount,
  heatLevel,
  LOW_THRESHOLD,
  THRESHOLD,
} from "../../../src/view/queries/co-mention-matrix.ts";
import { papersOfPair } from "../../../src/view/queries/matrix-lines.ts";
import type { WiderTerm } from "../../../src/entities/entity.ts";
import type { GraphIndex } from "../../../src/view/state/graph-index.ts";
import { entityNode, graphIndex, paperEntity, paperNode, threePapers } from "../../view-helpers.ts";

const ALL = {
  rows: "method" as const,
  columns: "dataset" as const,
  most: { rows: 99, columns: 99 },
};

/** Paper i names the entities of the i-th list. */
function indexOf(
  entitiesOf: readonly (readonly string[])[],
  sayings: Record<string, string[]> = {},
  wider: WiderTerm[] = [],
): GraphIndex {
  const papers = entitiesOf.map((ids, i) =>
    paperNode({ id: `p${i}`, entities: ids.map((id) => paperEntity(id)) }),
  );
  const entities = [...new Set(entitiesOf.flat())].sort().map((id) =>
    entityNode({
      id,
      papers: papers
        .filter(({ entities }) => entities.some(({ entityId }) => entityId === id))
        .map((paper) => paper.id),
    }),
  );
  return graphIndex({
    papers,
    entities,
    wider,
    sayings: entities.map(({ id }) => ({ entityId: id, papers: sayings[id] ?? [] })),
  });
}

const NAMES = ["method:a", "method:b", "method:c", "dataset:x", "dataset:y", "dataset:z"];
const anyEntities = fc.array(fc.uniqueArray(fc.constantFrom(...NAMES)), { maxLength: 30 });

describe("buildMatrix", () => {
  it("counts papers that name both", () => {
    const { rows, columns, cells, paperCount } = buildMatrix(threePapers(), null, ALL);
    expect(rows.map(({ entity, count }) => [entity.name, count])).toEqual([["fedavg", 2]]);
    expect(columns.map(({ entity, count }) => [entity.name, count])).toEqual([["cifar", 2]]);
    expect([cells, paperCount]).toEqual([[[{ kind: "named", count: 1 }]], 3]);
  });

  it("agrees with looking at every paper for every pair, with and without filters", () => {
    fc.assert(
      fc.property(anyEntities, fc.boolean(), (entitiesOf, isFiltered) => {
        const index = indexOf(entitiesOf);
        const kept = entitiesOf.map((_, i) => i).filter((i) => !isFiltered || i % 2 === 0);
        const filtered = isFiltered
          ? {
              papers: new Set(kept.map((i) => `p${i}`)),
              entities: new Set(NAMES),
              communities: new Set<string>(),
            }
          : null;
        const matrix = buildMatrix(index, filtered, ALL);
        const count = (...ids: string[]) =>
          kept.filter((i) => ids.every((id) => entitiesOf[i]?.includes(id))).length;
        const pairs = matrix.rows.flatMap((row, r) =>
          matrix.columns.map((column, c) => {
            const ids = [row.entity.id, column.entity.id] as const;
            expect(matrix.cells[r]?.[c]?.count).toBe(count(...ids));
            expect(papersOfPair(row, column).naming.length).toBe(count(...ids));
            const expected = (count(ids[0]) * count(ids[1])) / kept.length;
            return { key: ids.join(), isEmpty: count(...ids) === 0, expected };
          }),
        );
        const isStrong = pairs.some(({ isEmpty, expected }) => isEmpty && expected >= THRESHOLD);
        expect(matrix.threshold).toBe(isStrong ? THRESHOLD : LOW_THRESHOLD);
        expect(
          matrix.gaps.map(({ row, column }) => `${row.entity.id},${column.entity.id}`).sort(),
        ).toEqual(
          pairs
            .filter(({ isEmpty, expected }) => isEmpty && expected >= matrix.threshold)
            .map(({ key }) => key)
            .sort(),
        );
      }),
    );
  });

  it("puts methods of the same datasets side by side", () => {
    const [a, b, c] = ["method:a", "method:b", "method:c"] as const;
    const index = indexOf([[a, "dataset:x"], [a], [a], [b, "dataset:y"], [b], [c, "dataset:x"]]);
    const { rows, columns } = buildMatrix(index, null, ALL);
    expect(rows.map(({ entity }) => entity.name)).toEqual(["a", "c", "b"]);
    expect(columns.map(({ entity }) => entity.name)).toEqual(["x", "y"]);
  });

  it("shows the busiest and tells how many are left over", () => {
    const index = indexOf([["method:a", "dataset:x"], ["method:a"], ["method:b"]]);
    const matrix = buildMatrix(index, null, { ...ALL, most: { rows: 1, columns: 1 } });
    expect(matrix.rows.map(({ entity }) => entity.name)).toEqual(["a"]);
    expect([matrix.hiddenRowCount, matrix.hiddenColumnCount]).toEqual([1, 0]);
  });

  const strangers = Array.from({ length: 6 }, (_, i) => [i < 3 ? "method:a" : "dataset:x"]);

  it("tells a pair open that no paper names or says together", () => {
    const { cells, gaps } = buildMatrix(indexOf(strangers), null, ALL);
    expect(cells).toEqual([[{ kind: "open", count: 0 }]]);
    expect(gaps.map(({ expected }) => expected)).toEqual([1.5]);
  });

  it("tells no pair open that a text says together, and gives the paper", () => {
    const index = indexOf(strangers, { "method:a": ["p4"] });
    const { rows, columns, cells, gaps } = buildMatrix(index, null, ALL);
    expect([cells, gaps]).toEqual([[[{ kind: "said", count: 0 }]], []]);
    const [row, column] = [rows[0], columns[0]];
    expect(row && column && papersOfPair(row, column)).toEqual({ naming: [], saying: ["p4"] });
  });

  it("counts an entity with its kinds, and no pair of the two", () => {
    const named = [["task:wide"], ["task:narrow", "method:a"], ["method:a"]];
    const rule = "name" as const;
    const pair = { narrower: "task:narrow", wider: "task:wide", rule, evidence: null };
    const index = indexOf(named, {}, [pair]);
    const { rows, cells } = buildMatrix(index, null, { ...ALL, rows: "task", columns: "task" });
    expect(rows.map(({ entity, count }) => [entity.name, count])).toEqual([
      ["wide", 2],
      ["narrow", 1],
    ]);
    expect(cells.flat().map(({ kind }) => kind)).toEqual(["same", "same", "same", "same"]);
    const byMethods = buildMatrix(index, null, { ...ALL, columns: "task" });
    expect(byMethods.cells.flat().map(({ count }) => count)).toEqual([1, 1]);
  });

  it("tells no pair open of an entity that texts were not searched for", () => {
    const { graph, ...index } = indexOf(strangers);
    const unsearched = { ...index, graph, sayingsByEntity: new Map() };
    expect(buildMatrix(unsearched, null, ALL).gaps).toEqual([]);
  });

  it("counts tasks by tasks, each with itself not, and lists each open pair once", () => {
    const index = indexOf([["task:a"], ["task:a"], ["task:b"], ["task:b"], ["task:a", "task:c"]]);
    const { cells, gaps } = buildMatrix(index, null, { ...ALL, rows: "task", columns: "task" });
    expect(cells.map((row, i) => row[i]?.kind)).toEqual(["same", "same", "same"]);
    expect(gaps.map(({ row, column }) => [row.entity.id, column.entity.id])).toEqual([
      ["task:a", "task:b"],
    ]);
  });

  it("is empty for no papers", () => {
    const { rows, cells, gaps, largest } = buildMatrix(graphIndex({}), null, ALL);
    expect([rows, cells, gaps, largest]).toEqual([[], [], [], 0]);
  });
});

describe("expectedCount", () => {
  it("is the product of both shares, in papers", () => {
    expect(expectedCount(12, 30, 86)).toBeCloseTo(4.186, 3);
    expect(expectedCount(0, 0, 0)).toBe(0);
  });
});

describe("heatLevel", () => {
  it("is 0 for none only and 5 for the largest", () => {
    expect([heatLevel(0, 9), heatLevel(1, 100), heatLevel(9, 9)]).toEqual([0, 1, 5]);
  });
});
