import { describe, expect, it } from "vitest";
import type { BuildCost } from "../../../scripts/bench/build-speed.ts";
import {
  formatBuild,
  formatExtractionSpeed,
  formatGrowth,
} from "../../../scripts/report/format-bench.ts";

function cost(papers: number, seconds: number): BuildCost {
  return {
    papers,
    steps: [
      { step: "read", seconds, peakMegabytes: 100 },
      { step: "layout", seconds: seconds * 2, peakMegabytes: 250 },
    ],
    ...{ megabytes: 2, gzippedMegabytes: 0.5, modularity: 0.7 },
    layout: { sameCommunity: 0.99, edgesNear: 0.5 },
    plainForces: null,
  };
}
const costs = (papers: number, seconds: number) => ({
  corpus: "made up",
  build: cost(papers, seconds),
  rebuild: cost(papers + 10, 1),
  kept: cost(papers + 10, 1),
});

describe("formatBuild", () => {
  it("gives the total, each step, and what ten papers more cost", () => {
    const lines = formatBuild(costs(1_000, 4)).split("\n");
    expect(lines[0]).toBe("made up: 1,000 papers in 12.0 s, peak memory 250 MB");
    expect(lines[1]).toBe("  read 4.00 s (100 MB), layout 8.00 s (250 MB)");
    expect(lines[2]).toBe("  again with 10 papers more: 3.00 s (read 1.00 s, layout 2.00 s)");
  });
});

describe("formatGrowth", () => {
  it("gives the power of the number of papers that each step grows with", () => {
    const text = formatGrowth([costs(1_000, 1), costs(10_000, 10), costs(20_000, 40)]);
    expect(text.split("\n")).toEqual([
      "growth from 1,000 to 10,000 papers, as a power of their number: read 1.00, layout 1.00",
      "growth from 10,000 to 20,000 papers, as a power of their number: read 2.00, layout 2.00",
    ]);
  });

  it("gives nothing for one size", () => {
    expect(formatGrowth([costs(1_000, 1)])).toBe("");
  });
});

describe("formatExtractionSpeed", () => {
  it("gives papers a second, beside compromise, and the seconds of each stage", () => {
    const text = formatExtractionSpeed("in Node", {
      ...{ papers: 5_000, papersPerSecond: 812.4, megabytesPerSecond: 1.234 },
      ...{ compromisePapersPerSecond: 100, ratio: 8.124, stages: { tokens: 1, features: 2.5 } },
    });
    expect(text.split("\n")).toEqual([
      "extraction of 5,000 papers in Node: 812 papers, 1.23 MB a second",
      "  compromise alone: 100 papers a second; ratio 8.12",
      "  tokens 1.00 s, features 2.50 s",
    ]);
  });
});
