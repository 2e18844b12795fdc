import { describe, expect, it } from "vitest";
import {
  readPhraseStatistics,
  STATISTICS,
  writePhraseLine,
} from "../../../src/entities/resources/phrase-statistics.ts";

const counts = (some: Partial<Record<(typeof STATISTICS)[number], number>>) =>
  STATISTICS.map((use) => some[use] ?? 0);

describe("readPhraseStatistics", () => {
  it("gives an empty table for an empty text", () => {
    expect(readPhraseStatistics("").size).toBe(0);
  });

  it("reads back what writePhraseLine wrote: counts by their logarithm, the rest as shares", () => {
    const line = writePhraseLine(
      "imagenet",
      counts({ free: 63, any: 127, keyword: 3, on: 63, beforeDataset: 32 }),
    );
    const use = readPhraseStatistics(`# comment\n${line}\n`).get("imagenet");
    expect(use).toMatchObject({ free: 6, any: 7, keyword: 2, on: 1, title: 0 });
    expect(use?.beforeDataset).toBeCloseTo(32 / 127, 1);
  });
});
