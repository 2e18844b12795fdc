import { describe, expect, it } from "vitest";
import {
  NO_STATISTICS,
  readPhraseStatistics,
  STATISTICS,
  writePhraseLine,
} from "../../../src/entities/resources/phrase-statistics.ts";

const values = (some: Partial<Record<(typeof STATISTICS)[number], number>>) =>
  STATISTICS.map((statistic) => some[statistic] ?? 0);

describe("readPhraseStatistics", () => {
  it("gives an empty table for an empty text", () => {
    expect(readPhraseStatistics("").get("pruning")).toBeUndefined();
  });

  it("reads back what writePhraseLine wrote: counts by their logarithm, the rest as shares", () => {
    const line = writePhraseLine(
      "imagenet",
      values({ free: 63, any: 127, keyword: 3, area: 4, on: 1, beforeDataset: 0.25 }),
    );
    const statistics = readPhraseStatistics(`# comment\n${line}\n`).get("imagenet");
    expect(statistics).toMatchObject({ free: 6, any: 7, keyword: 2, area: 4, on: 1, title: 0 });
    expect(statistics?.beforeDataset).toBeCloseTo(0.25, 1);
  });

  it("passes over comments and lines without a key, and takes missing digits for 0", () => {
    const table = readPhraseStatistics("# a\tcc\n\tcc\nno tab\npruning\tc\n");
    expect(["", "# a", "no tab"].map((key) => table.get(key))).toEqual(Array(3).fill(undefined));
    expect(table.get("pruning")).toEqual({ ...NO_STATISTICS, free: 6 });
  });
});

describe("writePhraseLine", () => {
  it("writes round(2 * log2(1 + n)) for counts and round(35 * sqrt(share)) for shares, in base 36, without zeros at the end", () => {
    const line = writePhraseLine(
      "imagenet",
      values({ free: 63, any: 127, keyword: 3, area: 11, title: 0.25, using: 1, beforeDataset: 1 }),
    );
    expect(line).toBe("imagenet\tce4b00iz00000000z");
  });

  it("keeps within a digit", () => {
    expect(writePhraseLine("a", values({ free: 1e9, any: 1, title: 2 }))).toBe("a\tz20000z");
  });
});
