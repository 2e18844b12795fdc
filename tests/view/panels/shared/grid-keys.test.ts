import { describe, expect, it } from "vitest";
import { type Place, placeAfter } from "../../../../src/view/panels/shared/grid-keys.ts";

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

describe("placeAfter", () => {
  const rows = { first: 0, last: { row: 9, column: 0 }, page: 4 } as const;
  const inRow = (row: number): Place => ({ row, column: 0 });

  it.each([
    ["ArrowDown", 3, 4],
    ["ArrowUp", 3, 2],
    ["ArrowUp", 0, 0],
    ["PageDown", 3, 7],
    ["PageDown", 8, 9],
    ["PageUp", 3, 0],
    ["Home", 3, 0],
    ["End", 3, 9],
  ])("leads %s from row %d to row %d of a grid of whole rows", (key, from, to) => {
    expect(placeAfter(press(key), inRow(from), rows)).toEqual(inRow(to));
  });

  it.each(["ArrowLeft", "ArrowRight", "Tab", "a"])("leaves %s to the browser there", (key) => {
    expect(placeAfter(press(key), inRow(3), rows)).toBeNull();
  });

  const cells = { first: -1, last: { row: 2, column: 3 }, page: 3 } as const;

  it.each([
    ["ArrowLeft", [1, 0], [1, -1]],
    ["ArrowRight", [1, 3], [1, 3]],
    ["ArrowUp", [0, 2], [-1, 2]],
    ["Home", [1, 2], [1, 0]],
    ["End", [1, 2], [1, 3]],
    ["PageDown", [0, 2], [2, 2]],
    ["PageUp", [2, 2], [0, 2]],
    ["PageUp", [-1, 2], [0, 2]],
  ] as const)("leads %s from %j to %j of a grid with headings", (key, from, to) => {
    const [row, column] = from;
    expect(placeAfter(press(key), { row, column }, cells)).toEqual({ row: to[0], column: to[1] });
  });

  it("leads Home and End to a corner of the cells with Control", () => {
    const from = { row: 1, column: 1 };
    expect(placeAfter(press("Home", true), from, cells)).toEqual({ row: 0, column: 0 });
    expect(placeAfter(press("End", true), from, cells)).toEqual({ row: 2, column: 3 });
  });

  it("stays off the corner between the headings", () => {
    const headingOfRow = { row: 0, column: -1 };
    expect(placeAfter(press("ArrowUp"), headingOfRow, cells)).toEqual(headingOfRow);
    const headingOfColumn = { row: -1, column: 0 };
    expect(placeAfter(press("ArrowLeft"), headingOfColumn, cells)).toEqual(headingOfColumn);
  });
});
