import { describe, expect, it } from "vitest";
import {
  NO_STATISTICS,
  readPhraseStatistics,
  STATISTICS,
  writePhraseLine,
} from "../../../src/entities/resources/phrase-statistics.ts";

const counts = (some: Partial<Record<(typeof STATISTICS)[number], number>>) =>
  STATISTICS.map((statistic) => some[statistic] ?? 0);

describe("readPhraseStatistics", () => {
  it("gives an empty table for an empty text", () => {
    expect(readPhraseStatistics("").size).toBe(0);
  });

  it("reads back what writePhraseLine wrote: counts by their logarithm, the rest as shares", () => {
    const line = writePhraseLine(
      "imagenet",
      counts({ free: 63, any: 127, keyword: 3, on: 63, beforeDataset: 32 }),
    );
    const statistics = readPhraseStatistics(`# comment\n${line}\n`).get("imagenet");
    expect(statistics).toMatchObject({ free: 6, any: 7, keyword: 2, on: 1, title: 0 });
    expect(statistics?.beforeDataset).toBeCloseTo(32 / 127, 1);
  });

  it("passes over comments and lines without a key, and takes missing digits for 0", () => {
    const table = readPhraseStatistics("# a\tcc\n\tcc\nno tab\npruning\tc\n");
    expect([...table.keys()]).toEqual(["pruning"]);
    expect(table.get("pruning")).toEqual({ ...NO_STATISTICS, free: 6 });
  });
});

describe("writePhraseLine", () => {
  it("writes round(2 * log2(1 + n)) for counts and round(35 * sqrt(share)) for shares, in base 36", () => {
    const line = writePhraseLine(
      "imagenet",
      counts({ free: 63, any: 127, keyword: 3, title: 16, using: 63, beforeDataset: 127 }),
    );
    expect(line).toBe("imagenet\tce4iz00000000z00");
  });

  it("keeps within a digit", () => {
    expect(writePhraseLine("a", counts({ free: 1e9, any: 1 }))).toBe("a\tz2" + "0".repeat(14));
  });
});
