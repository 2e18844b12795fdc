import { describe, expect, test } from "vitest";
import { findHeader, readRows } from "../../../../src/papers/formats/table/table-rows.ts";
import { expectLinearTime } from "../../../growth.ts";

function read(text: string) {
  const header = findHeader(text);
  return header === null ? null : [...readRows(text, header)];
}

describe("findHeader", () => {
  test.each([
    ["Title,Year\nBees,2019", ",", 0],
    ["\n\nTitle;Year;DOI\n", ";", 2],
    ["sep=;\nTitle;Year\n", ";", 6],
    ["\tTitle\tYear\n", "\t", 0],
    ["Title|Abstract\n", "|", 0],
  ])("finds that of %j", (text, delimiter, start) => {
    expect(findHeader(text)).toMatchObject({ delimiter, start });
  });

  test.each(["", "\t\t\t", "Bees,Wasps\n1,2", "Title\nBees", '"Title,Year'])(
    "finds none in %j",
    (text) => {
      expect(findHeader(text)).toBeNull();
    },
  );

  test("is found in linear time, whatever stands before it", () => {
    for (const part of ["\t", " ", "\n", '"', ","])
      expectLinearTime((n) => part.repeat(n / 2), findHeader);
  });
});

describe("readRows", () => {
  test("gives the rows with text by their lines; a cell may have line ends, quotes and delimiters", () => {
    expect(read('Title,Year\n"Of ""Bees"",\nand Wasps",2019\n,\nAnts,2020')).toEqual([
      { line: 2, cells: ['Of "Bees",\nand Wasps', "2019"], isCut: false },
      { line: 5, cells: ["Ants", "2020"], isCut: false },
    ]);
  });

  test("cuts a row at its line end where a quote never closes", () => {
    expect(read('Title,Year\nBees,"2019\nWasps,2020')).toEqual([
      { line: 2, cells: ["Bees", "2019"], isCut: true },
      { line: 3, cells: ["Wasps", "2020"], isCut: false },
    ]);
  });

  test("takes quotes for text once too many of them never close", () => {
    const rows = read(`Title,Year\n${'Bees,"2019\n'.repeat(9)}`);
    expect(rows).toHaveLength(9);
    expect(rows?.every(({ cells }) => cells.join() === "Bees,2019")).toBe(true);
  });
});
