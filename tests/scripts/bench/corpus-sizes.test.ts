import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { listCorpusSizes } from "../../../scripts/bench/corpus-sizes.ts";

const HERE = fileURLToPath(import.meta.url);
const list = (large: string, isSmall: boolean) => {
  const logged: string[] = [];
  const sizes = listCorpusSizes({ embedded: "own.txt", large }, isSmall, (line) =>
    logged.push(line),
  );
  return { logged, counts: sizes.map(({ count }) => count), sizes };
};

describe("listCorpusSizes", () => {
  it("gives the embedded corpus, then the large one from small to large", () => {
    const { logged, counts, sizes } = list(HERE, false);
    expect(counts).toEqual([0, 1_000, 10_000, 87_187]);
    expect(sizes[2]?.corpus).toBe("corpus-sizes.test.ts, first 10,000");
    expect(logged).toEqual([]);
  });

  it("leaves out the largest size on demand", () => {
    expect(list(HERE, true).counts).toEqual([0, 1_000, 10_000]);
  });

  it("logs that the large corpus is missing", () => {
    const { logged, counts } = list("/nowhere/large.gz", false);
    expect(counts).toEqual([0]);
    expect(logged).toEqual(["large.gz: not here, so not measured"]);
  });
});
