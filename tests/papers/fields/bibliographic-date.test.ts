import { describe, expect, test } from "vitest";
import { isoDate, isoDateFromWords } from "../../../src/papers/fields/bibliographic-date.ts";

describe("isoDate", () => {
  test.each([
    [["2019", "06", "2"], "2019-06-02"],
    [["2019", "June"], "2019-06"],
    [["2019", "OCT 15", "15"], "2019-10-15"],
    [["2019", "July 5-10"], "2019-07"],
    [["2019", "sept.-october"], "2019-09"],
    [["2019", "Fall", "3"], "2019"],
    [["2019", "00", "00"], "2019"],
    [["2019", "mayfly"], "2019"],
    [["10 15"], ""],
    [["120195"], ""],
  ] as const)("reads %j as %j", ([year, month, day], date) => {
    expect(isoDate(year, month, day)).toBe(date);
  });
});

describe("isoDateFromWords", () => {
  test.each([
    ["2017 Nov 15", "2017-11-15"],
    ["2019 Nov-Dec", "2019-11"],
    ["1998 Dec-1999 Jan", "1998-12"],
    ["2018 Spring", "2018"],
    ["2018-2019", "2018"],
    ["Spring 2018", ""],
    ["", ""],
  ])("reads %j as %j", (text, date) => {
    expect(isoDateFromWords(text)).toBe(date);
  });
});
