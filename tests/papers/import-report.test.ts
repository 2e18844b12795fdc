import { describe, expect, it } from "vitest";
import { readReport, serialiseReport } from "../../src/papers/import-report.ts";

describe("readReport", () => {
  it("gives back what serialiseReport wrote", () => {
    const report = {
      sources: [
        { name: 'a "quoted".txt', format: "RIS", recordCount: 4, paperCount: 3, mergedCount: 1 },
        { name: "b.txt", format: null, recordCount: 0, paperCount: 0, mergedCount: 0 },
      ],
      mergedCount: 1,
      shares: { abstract: 1, keywords: 0.25, date: 0.5, code: 0 },
      problems: [
        { file: "a.txt", line: 7, message: "no title" },
        { file: "b.txt", line: null, message: "no text in it" },
      ],
    };
    expect(readReport(serialiseReport(report))).toEqual(report);
    const shares = { abstract: 0, keywords: 0, date: 0, code: 0 };
    const empty = { sources: [], mergedCount: 0, shares, problems: [] };
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
