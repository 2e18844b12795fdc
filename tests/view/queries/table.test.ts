import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  buildTable,
  listingsOf,
  markWords,
  nextSorting,
  type Row,
  sortRows,
} from "../../../src/view/queries/table.ts";
import { wordTypes } from "../../../src/entities/pile/type-words.ts";
import type { CellValue } from "../../../src/view/queries/table-columns.ts";
import { anyText, threePapers } from "../../view-helpers.ts";

const NO_FILTERS = { filtered: null, minPapers: 1 };

function row(key: string, value: CellValue): Row {
  return {
    key,
    selection: { kind: "paper", id: key },
    shape: "paper",
    community: null,
    values: [value],
  };
}

describe("buildTable", () => {
  it("counts what each paper names and its links", () => {
    const { columns, rows } = buildTable(threePapers(), "papers", NO_FILTERS);
    expect(columns.map(({ title }) => title)).toEqual([
      ...["Title", "Community", "Tasks", "Methods", "Datasets", "Links"],
    ]);
    expect(rows.map(({ values }) => values)).toEqual([
      ["a", "red", 0, 1, 0, 1],
      ["b", "red", 0, 1, 1, 2],
      ["c", "blue", 1, 0, 1, 1],
    ]);
  });

  it("calls tasks topics where the papers are of another field", () => {
    const index = { ...threePapers(), words: wordTypes("other") };
    const { columns } = buildTable(index, "papers", NO_FILTERS);
    expect(columns.map(({ title }) => title)).toContain("Topics");
    const types = buildTable(index, "entities", NO_FILTERS).rows.map(({ values }) => values[1]);
    expect(new Set(types)).toEqual(new Set(["topic", "method", "dataset"]));
  });

  it("counts only papers that the filters leave", () => {
    const filtered = {
      papers: new Set(["b"]),
      entities: new Set(["dataset:cifar"]),
      communities: new Set(["red"]),
    };
    const papers = buildTable(threePapers(), "papers", { filtered, minPapers: 1 });
    expect([papers.rows.length, papers.count]).toEqual([1, 3]);
    const entities = buildTable(threePapers(), "entities", { filtered, minPapers: 1 });
    expect(entities.rows.map(({ values }) => values.slice(0, 3))).toEqual([
      ["cifar", "dataset", 1],
    ]);
    expect(buildTable(threePapers(), "links", { filtered, minPapers: 1 }).rows).toEqual([]);
  });

  it("leaves out entities that fewer papers name than asked for", () => {
    const { rows, count } = buildTable(threePapers(), "entities", { filtered: null, minPapers: 2 });
    expect(rows.map(({ key }) => key)).toEqual(["dataset:cifar", "method:fedavg"]);
    expect(count).toBe(3);
  });

  it("lists links with what they are mostly made by", () => {
    const { rows } = buildTable(threePapers(), "links", NO_FILTERS);
    expect(rows[0]?.values).toEqual(["a", "b", 80, 1, "fedavg"]);
    expect(rows[0]?.selection).toEqual({ kind: "link", source: "a", target: "b" });
  });
});

describe("sortRows", () => {
  it("puts rows without a value last both ways and keeps equal rows in their order", () => {
    const rows = [row("none", null), row("two", 2), row("one", 1), row("another", 1)];
    const sorted = (direction: "ascending" | "descending") =>
      sortRows(rows, { column: 0, direction }).map(({ key }) => key);
    expect(sorted("ascending")).toEqual(["one", "another", "two", "none"]);
    expect(sorted("descending")).toEqual(["two", "one", "another", "none"]);
  });

  it("agrees with taking the smallest again and again", () => {
    const value = fc.option(fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const rest = values.map((each, i) => row(String(i), each));
        const sorted = sortRows(rest, { column: 0, direction: "ascending" });
        const rank = (each: Row | undefined) => Number(each?.values[0] ?? Infinity);
        for (const next of sorted) {
          const least = Math.min(...rest.map(rank));
          const taken = rest.findIndex((each) => rank(each) === least);
          expect(next).toBe(rest.splice(taken, 1)[0]);
        }
        expect(rest).toEqual([]);
      }),
    );
  });
});

describe("nextSorting", () => {
  it("starts numbers with the largest and turns round when picked again", () => {
    const first = nextSorting(null, 1, "number");
    expect(first).toEqual({ column: 1, direction: "descending" });
    expect(nextSorting(first, 1, "number").direction).toBe("ascending");
    expect(nextSorting(first, 0, "name")).toEqual({ column: 0, direction: "ascending" });
  });
});

describe("markWords", () => {
  it("marks each word of a query, whatever its case", () => {
    expect(markWords("Deep (Fed) Nets", "(fed) NETS")).toEqual([
      { text: "Deep ", isHit: false },
      { text: "(Fed)", isHit: true },
      { text: " ", isHit: false },
      { text: "Nets", isHit: true },
    ]);
  });

  it("loses nothing of any text for any query", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, query) => {
        const pieces = markWords(text, query);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      }),
    );
  });
});

describe("listingsOf", () => {
  it("offers papers first where the view shows all", () => {
    expect(listingsOf("all")[0]).toBe("papers");
    expect(listingsOf("entities")).toEqual(["entities"]);
  });
});
