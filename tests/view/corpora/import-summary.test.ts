import { describe, expect, it } from "vitest";
import { countImported, describeShares } from "../../../src/view/corpora/import-summary.ts";
import { EMPTY_REPORT } from "../../view-helpers.ts";

const source = (recordCount: number, paperCount: number, mergedCount = 0) => {
  return { name: "a.bib", format: "BibTeX", recordCount, paperCount, mergedCount };
};

describe("countImported", () => {
  it("counts papers, records and files", () => {
    expect(countImported({ ...EMPTY_REPORT, sources: [source(1, 1)] }, 1)).toBe(
      "1 paper from 1 record in 1 file.",
    );
  });

  it("tells what was merged and what was left out", () => {
    const sources = [source(1200, 1190), source(45, 45, 5)];
    expect(countImported({ ...EMPTY_REPORT, sources, mergedCount: 5 }, 1230)).toBe(
      "1,230 papers from 1,245 records in 2 files. 5 records told of a paper already read, " +
        "and were merged with it. 10 records were left out.",
    );
  });
});

describe("describeShares", () => {
  it("gives whole percents", () => {
    const shares = { abstract: 1, keywords: 0.64, date: 0.666, code: 0 };
    expect(describeShares({ ...EMPTY_REPORT, shares })).toBe(
      "Of the papers, 100 % have an abstract, 64 % keywords, 67 % a date, 0 % a link to code.",
    );
  });
});
