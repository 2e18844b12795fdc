import { describe, expect, it } from "vitest";
import { writeTable } from "../../src/storage/arrow-table.ts";
import { readWordTables, writeWordTables } from "../../src/storage/word-tables.ts";
import { readerOf } from "./map-files.ts";

const WORDS = {
  links: {
    sources: Int32Array.of(0, 1),
    targets: Int32Array.of(1, 2),
    weights: Float64Array.of(0.0207, 1),
  },
  wordsOf: [["snag"], [], ["nest", "owl"]],
  keywordsOf: [[], ["dead wood"], []],
};

/** The tables, one of them with another column. */
function damaged(name: string, columns: Parameters<typeof writeTable>[0]) {
  const files = writeWordTables(WORDS).map((file) =>
    file.name === name ? { name, bytes: writeTable(columns) } : file,
  );
  return readWordTables(readerOf(files), 3);
}

describe("readWordTables", () => {
  it("reads what was written", async () => {
    expect(await readWordTables(readerOf(writeWordTables(WORDS)), 3)).toEqual(WORDS);
  });

  it("throws where the tables are of other papers", async () => {
    const files = readerOf(writeWordTables(WORDS));
    await expect(readWordTables(files, 4)).rejects.toThrow(
      "invalid map/paper-words.arrow: 3 rows for 4 papers",
    );
    await expect(readWordTables(readerOf([]), 3)).rejects.toThrow("no map/word-links.arrow");
  });

  it.each([
    [[0], [3], [1], "row 0: target is 3 of 3"],
    [[1], [1], [1], "row 0: the link is not in order"],
    [[0], [1], [10_001], "row 0: weight is 10001 of 10001"],
  ])("throws on a link from %j to %j of weight %j", async (source, target, weight, message) => {
    const columns = damaged("map/word-links.arrow", {
      ...{ source: ["whole", source], target: ["whole", target], weight: ["whole", weight] },
    });
    await expect(columns).rejects.toThrow(`invalid map/word-links.arrow: ${message}`);
  });
});
