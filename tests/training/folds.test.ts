import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readGold } from "../../src/evaluation/gold.ts";
import { FOLD_COUNT, foldOf, readFolds } from "../../src/training/folds.ts";

const readOwn = (name: string) =>
  readFileSync(new URL(`../../data/gold/${name}.json`, import.meta.url), "utf8");

describe("readFolds", () => {
  it("refuses a fold that is none", () => {
    expect(() => readFolds('{"a": 5}')).toThrow();
    expect(() => readFolds('{"a": 0.5}')).toThrow();
    expect(() => readFolds("[")).toThrow();
  });

  it("reads the project's own file, which deals out its papers evenly", () => {
    const folds = readFolds(readOwn("folds"));
    const kept = readGold(readOwn("trending-dev")).map(({ id }) => folds.get(id));
    expect(kept).not.toContain(undefined);
    for (let fold = 0; fold < FOLD_COUNT; fold++)
      expect(kept.filter((one) => one === fold).length).toBeOneOf([8, 9]);
  });
});

describe("foldOf", () => {
  it("goes by the file, and by the id alone where a paper is not in it", () => {
    const ids = Array.from({ length: 500 }, (_, at) => `paper-${String(at)}`);
    const folds = ids.map((id) => foldOf(id, new Map()));
    expect(ids.map((id) => foldOf(id, new Map([["paper-7", 3]])))).toEqual(folds.with(7, 3));
    for (let fold = 0; fold < FOLD_COUNT; fold++)
      expect(folds.filter((one) => one === fold).length).toBeGreaterThan(70);
  });
});
