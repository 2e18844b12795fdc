import { describe, expect, test } from "vitest";
import {
  monthFromName,
  dateFromYear,
  parseDateHeader,
  parseIsoDate,
} from "../../../src/papers/fields/partial-date.ts";

describe("parseDateHeader", () => {
  test.each([
    ["Mar 14", null, 3, 14],
    ["March 14", null, 3, 14],
    ["Sep 3", null, 9, 3],
    ["Sept. 3rd", null, 9, 3],
    ["14 March 2025", 2025, 3, 14],
    ["Dec 25, 2025", 2025, 12, 25],
    ["Friday, December 25, 2026", 2026, 12, 25],
    [" may 1 ", null, 5, 1],
    ["Feb 29", null, 2, 29],
    ["March 2025", 2025, 3, null],
    ["2025-03-14", 2025, 3, 14],
    ["2025-03-14T12:00:00Z", 2025, 3, 14],
  ])("reads %j", (text, year, month, day) => {
    expect(parseDateHeader(text)).toEqual({ year, month, day });
  });

  test.each([
    ...["", "Mar", "14", "2025", "Feb 30", "May 0", "2025-13-01", "2025-02-30", "Mar 14, 32025"],
    ...["Marching 14", "Ma 14", "Mar 14 papers", "March of the Bees 14", "May 1 2 3"],
  ])("takes %j for no date", (text) => {
    expect(parseDateHeader(text)).toBeNull();
  });
});

describe("monthFromName", () => {
  test.each([
    ["mar", 3],
    ["Sept", 9],
    ["DECEMBER", 12],
    ["may", 5],
    ["ma", null],
    ["mars", null],
    ["", null],
    ["spring", null],
  ])("reads %j as %j", (name, month) => {
    expect(monthFromName(name)).toBe(month);
  });
});

describe("parseIsoDate", () => {
  test("reads a month without a day", () => {
    expect(parseIsoDate("2025-03")).toEqual({ year: 2025, month: 3, day: null });
  });

  test("takes nothing else for a date", () => {
    for (const text of ["", "Mar 14", "2025-3-1", "2025-03-14x"])
      expect(parseIsoDate(text)).toBeNull();
  });
});

describe("dateFromYear", () => {
  test("knows no month and no day", () => {
    expect(dateFromYear(1995)).toEqual({ year: 1995, month: null, day: null });
  });

  test("takes a year that no paper can have for none", () => {
    for (const year of [32025, 0, -5, 1999.5, NaN, Infinity]) expect(dateFromYear(year)).toBeNull();
  });
});
