import { describe, expect, it } from "vitest";
import {
  checkEntries,
  type CorpusEntry,
  keyOf,
  MOST_CORPORA,
  nameCorpus,
  rememberCorpus,
} from "../../../src/view/corpora/corpus-list.ts";

const entry = (number: number): CorpusEntry => ({
  key: String(number).padStart(12, "0"),
  name: `${number}.bib`,
  paperCount: 3,
  openedAt: number,
});

describe("keyOf", () => {
  it("is short, and passes the check of what is read back", () => {
    const key = keyOf("3fb2c1a09d4e".padEnd(64, "0"));
    expect(key).toBe("3fb2c1a09d4e");
    expect(checkEntries([{ ...entry(1), key }])).toHaveLength(1);
  });
});

describe("nameCorpus", () => {
  it.each([
    [["a.bib"], "a.bib"],
    [["a.bib", "b.ris"], "a.bib and b.ris"],
    [["a.bib", "b.ris", "c.csv", "d.xml"], "a.bib and 3 more files"],
    [[], "papers"],
  ])("calls %j %j", (files, name) => {
    expect(nameCorpus(files)).toBe(name);
  });
});

describe("checkEntries", () => {
  it("gives what is an entry, the last opened first, and nothing else", () => {
    const broken = [
      null,
      "a",
      { ...entry(3), key: "../.." },
      { ...entry(4), paperCount: -1 },
      { ...entry(5), name: 5 },
      { ...entry(6), openedAt: 1e300 },
    ];
    expect(checkEntries([entry(1), ...broken, entry(2)])).toEqual([entry(2), entry(1)]);
  });
});

describe("rememberCorpus", () => {
  it("puts a corpus first, in place of one with its key", () => {
    const again = { ...entry(1), name: "again.bib", openedAt: 9 };
    expect(rememberCorpus([entry(2), entry(1)], again)).toEqual({
      kept: [again, entry(2)],
      dropped: [],
    });
  });

  it("drops the oldest once there are too many", () => {
    const full = Array.from({ length: MOST_CORPORA }, (_, i) => entry(MOST_CORPORA - i));
    const { kept, dropped } = rememberCorpus(full, entry(99));
    expect(kept).toHaveLength(MOST_CORPORA);
    expect(kept[0]).toEqual(entry(99));
    expect(dropped).toEqual([entry(1).key]);
  });

  it("starts a list", () => {
    expect(rememberCorpus([], entry(1))).toEqual({ kept: [entry(1)], dropped: [] });
  });
});
