import { describe, expect, it } from "vitest";
import { ReadTable, writeTable } from "../../src/storage/arrow-table.ts";
import type { ColumnType, ColumnValues } from "../../src/storage/arrow-table.ts";
import { readWider } from "../../src/storage/read-wider.ts";
import { entityNode, paperNode } from "../view-helpers.ts";

type Columns = Record<string, [ColumnType, ColumnValues]>;

const VALID: Columns = {
  narrower: ["whole", [0, 1]],
  wider: ["whole", [1, 2]],
  rule: ["label", ["sentence", "lexicon"]],
  paper: ["whole", [0, null]],
  field: ["label", ["abstract", null]],
  start: ["whole", [3, null]],
  end: ["whole", [20, null]],
};

const PAPERS = [paperNode({ id: "p" })];
const ENTITIES = ["task:a", "task:b", "task:c"].map((id) =>
  entityNode({ id, papers: id === "task:c" ? [] : ["p"] }),
);

const read = (columns: Columns = VALID) =>
  readWider(new ReadTable("x.arrow", writeTable(columns)), PAPERS, ENTITIES);

describe("readWider", () => {
  it("reads pairs with the sentences that say them", () => {
    const evidence = { paperId: "p", field: "abstract", start: 3, end: 20 };
    expect(read()).toEqual([
      { narrower: "task:a", wider: "task:b", rule: "sentence", evidence },
      { narrower: "task:b", wider: "task:c", rule: "lexicon", evidence: null },
    ]);
  });

  it.each<[Columns, string]>([
    [{ narrower: ["whole", [0, 3]] }, "row 1: narrower is 3 of 3"],
    [{ wider: ["whole", [1, 0]] }, "row 1: a circle, or twice"],
    [{ wider: ["whole", [0, 2]] }, "row 0: a circle, or twice"],
    [{ narrower: ["whole", [0, 0]], wider: ["whole", [1, 1]] }, "row 1: a circle, or twice"],
    [{ rule: ["label", ["guess", "lexicon"]] }, "row 0: rule is guess"],
    [{ rule: ["label", [null, "lexicon"]] }, "row 0: no rule"],
    [{ paper: ["whole", [1, null]] }, "row 0: no such sentence"],
    [{ end: ["whole", [3, null]] }, "row 0: no such sentence"],
    [{ field: ["label", [null, null]] }, "row 0: no such sentence"],
    [{ narrower: ["whole", [0, 2]], wider: ["whole", [1, 0]] }, "no paper names task:c, nor"],
  ])("throws on a table with %j", (columns, message) => {
    expect(() => read({ ...VALID, ...columns })).toThrow(`invalid x.arrow: ${message}`);
  });
});
