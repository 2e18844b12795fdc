import { describe, expect, test } from "vitest";
import { formatImport, formatProblem } from "../../../scripts/report/format-map.ts";

describe("formatImport", () => {
  const shares = { abstract: 1, keywords: 0.5, date: 0.804, code: 0 };

  test("gives a line a file, what could not be used, and the shares", () => {
    const counts = { recordCount: 1_200, paperCount: 1_100, mergedCount: 99 };
    const unread = { recordCount: 0, paperCount: 0, mergedCount: 0 };
    const report = {
      sources: [
        { name: "a.ris", format: "RIS", ...counts },
        { name: "b.png", format: null, ...unread },
      ],
      mergedCount: 99,
      shares,
      problems: [
        { file: "a.ris", line: 7, message: "no title: x" },
        { file: "b.png", line: null, message: "not a text file" },
      ],
    };
    expect(formatImport(report)).toEqual([
      "a.ris: 1,200 records read as RIS, 1,001 papers kept, 99 merged, 100 left out",
      "b.png: not read",
      "2 problems: what was left out, and fields that say nothing usable",
      "  a.ris:7: no title: x",
      "  b.png: not a text file",
      "of the papers, 100 % have an abstract, 50 % keywords, 80 % a date, 0 % a link to code",
    ]);
  });

  test("shows 20 problems and counts the others", () => {
    const problem = { file: "a.ris", line: 1, message: "no title" };
    const problems = Array.from({ length: 22 }, () => problem);
    const lines = formatImport({ sources: [], mergedCount: 0, shares, problems });
    expect(lines).toHaveLength(23);
    expect(lines.at(-2)).toBe("  and 2 more, all in import.json");
  });
});

describe("formatProblem", () => {
  test("names the place as editors know it", () => {
    expect(formatProblem({ file: "a.bib", line: 3, message: "no title" })).toBe(
      "a.bib:3: no title",
    );
  });
});
