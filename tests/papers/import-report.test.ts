import { describe, expect, it } from "vitest";
import { readReport, serialiseReport } from "../../src/papers/import-report.ts";

describe("readReport", () => {
  it("gives back what serialiseReport wrote", () => {
    const report = {
      sources: [{ name: 'a "quoted".txt', paperCount: 3 }],
      problems: [
        { file: "a.txt", line: 7, message: "no title" },
        { file: "b.txt", line: null, message: "no text in it" },
      ],
    };
    expect(readReport(serialiseReport(report))).toEqual(report);
    const empty = { sources: [], problems: [] };
    expect(readReport(serialiseReport(empty))).toEqual(empty);
  });

  it.each([
    ["", "invalid import report: "],
    ["{}", "invalid import report: "],
    ['{"sources":[{"name":1,"paperCount":1}],"problems":[]}', "expected string"],
    ['{"sources":[],"problems":[{"file":"a","line":-1,"message":""}]}', "invalid import report"],
  ])("throws on %j", (text, message) => {
    expect(() => readReport(text)).toThrow(new RegExp(message, "i"));
  });
});
