import { describe, expect, it } from "vitest";

import { corpusName, describeOrigin, fileName } from "../../../src/view/exports/provenance.ts";
import type { GraphIndex } from "../../../src/view/state/graph-index.ts";
import { sampleMap } from "./sample-map.ts";

function madeOf(...names: string[]): GraphIndex {
  const sources = names.map((name) => ({
    name,
    format: "BibTeX",
    recordCount: 1,
    paperCount: 1,
    mergedCount: 0,
  }));
  const index = sampleMap("");
  return { ...index, report: { ...index.report, sources } };
}

describe("corpusName", () => {
  it("is the first file without its ending, with how many more there are", () => {
    expect(corpusName(madeOf("bees.bib"))).toBe("bees");
    expect(corpusName(madeOf("bees.v2.bib", "ants.ris", "wasps.ris"))).toBe(
      "bees.v2 and 2 more files",
    );
    expect(corpusName(madeOf())).toBe("papers");
  });
});

describe("describeOrigin", () => {
  it("says what the map is made of, and from which bytes and seed", () => {
    expect(describeOrigin(madeOf("bees.bib"))).toBe(
      `bees: 3 papers, 2 entities, 1 community; papers sha256 ${"0".repeat(64)}; seed 1`,
    );
  });
});

describe("fileName", () => {
  it("is one that every file system takes", () => {
    expect(fileName(madeOf("../../e\u0000tc/ré?sumé*.bib"), "map.svg")).toBe(
      "e-tc-re-sume-map.svg",
    );
    expect(fileName(madeOf("論文.bib"), "map.svg")).toBe("papers-map.svg");
  });
});
