import { describe, expect, it } from "vitest";
import { formatFields, formatGroups } from "../../../scripts/report/format-groups.ts";

const agreement = (f1: number) => ({
  ...{ pairs: { precision: 0.5, recall: 0.25, f1 }, ari: 0.2 },
  ...{ groupCount: 14, communityCount: 12, looseCount: 3 },
});

describe("formatGroups", () => {
  it("gives a row for each seed, and one for words alone", () => {
    const ours = [agreement(0.4), agreement(0.5)];
    const text = formatGroups([{ name: "birds", paperCount: 92, ours, words: agreement(0.3) }]);
    expect(text.split("\n").slice(2, 5)).toEqual([
      "  birds, seed 1                       14          12     3    50.0   25.0   40.0   20.0",
      "  birds, seed 2                       14          12     3    50.0   25.0   50.0   20.0",
      "    words alone                       14          12     3    50.0   25.0   30.0   20.0",
    ]);
  });
});

describe("formatFields", () => {
  it("gives a row for each field", () => {
    const words = { q: 0.3, communityCount: 13 };
    const text = formatFields([
      { name: "ecology", paperCount: 700, q: 0.4, communityCount: 14, placedShare: 0.995, words },
    ]);
    expect(text).toContain(
      "  ecology                 0.400 at 14, 99.5 % placed; words alone 0.300 at 13",
    );
  });
});
