import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  drawCurve,
  featureFiles,
  listPiles,
  scoreAsIs,
  scoreUnseen,
  withTitlesAlone,
} from "../../../scripts/evaluation/score-labels.ts";
import { DATA_FOLDER } from "../../../scripts/project-paths.ts";
import { readGold } from "../../../src/evaluation/gold.ts";
import { loadResources } from "../../../src/node/load-resources.ts";
import { fitFirstLook } from "../../../src/training/fit-model.ts";
import { HAND_MODEL } from "../../entities/hand-model.ts";

vi.mock("../../../src/training/fit-model.ts", { spy: true });
beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(fitFirstLook).mockImplementation(() => structuredClone(HAND_MODEL));
});

const path = new URL("../../../data/gold/trending-dev.json", import.meta.url);
const papers = readGold(readFileSync(path, "utf8"));
const resources = await loadResources(DATA_FOLDER);
const files = [
  { name: "one", kind: "daily" as const, papers: papers.slice(0, 8) },
  { name: "two", kind: "daily" as const, papers: papers.slice(8, 20) },
  { name: "three", kind: "fields" as const, papers: papers.slice(20, 25) },
];
const featured = featureFiles(files, resources);
const learnt = featured.map(({ labelled }) => labelled);
const countsOf = (rows: readonly { name: string; paperCount: number }[] | undefined) =>
  rows?.map(({ name, paperCount }) => [name, paperCount]);

describe("scoreUnseen", () => {
  it("scores each file and all papers of a kind as one pile, with one fit", () => {
    const [scores] = scoreUnseen(learnt, [listPiles(featured, [])], new Map());
    expect(countsOf(scores?.table.files)).toEqual([["one", 8], ["two", 12], ["three", 5]]); // prettier-ignore
    expect(countsOf(scores?.table.kinds)).toEqual([["daily", 20], ["fields", 5]]); // prettier-ignore
    expect(scores?.table.kinds[1]).toEqual({ ...scores?.table.files[2], name: "fields" });
    expect(scores?.table.mean).toBeNull();
    expect(scores?.evaluations.map(([name]) => name)).toEqual(["one", "two", "three"]);
    expect(fitFirstLook).toHaveBeenCalledTimes(5);
  });

  it("scores titles alone beside them", () => {
    const sets = [listPiles(featured, []), listPiles(featured.map(withTitlesAlone), [])];
    const [whole, alone] = scoreUnseen(learnt, sets, new Map());
    expect(fitFirstLook).toHaveBeenCalledTimes(5);
    expect(alone?.table.kinds).toHaveLength(2);
    expect(alone?.table).not.toEqual(whole?.table);
  });
});

describe("listPiles", () => {
  it("lists the files that are asked for, and then no kinds", () => {
    expect(listPiles(featured, ["two"])).toMatchObject({ files: [{ name: "two" }], kinds: [] });
  });
});

describe("scoreAsIs", () => {
  it("scores with the stored model, fitting none", () => {
    const { table } = scoreAsIs(listPiles(featured, ["one"]), resources);
    expect(table.files[0]?.typed.f1).toBeGreaterThan(0.6);
    expect(fitFirstLook).not.toHaveBeenCalled();
  });
});

describe("drawCurve", () => {
  it("learns from a quarter and from half of each file, the quarter within the half", () => {
    const points = drawCurve(featured, listPiles(featured, []), new Map());
    expect(points.map(({ learntCount }) => learntCount)).toEqual([2 + 3 + 2, 4 + 6 + 3]);
    expect(points[0]?.table.kinds).toHaveLength(2);
    const fitted = vi.mocked(fitFirstLook).mock.calls.map(([rows]) => new Set(rows));
    const [quarter, half] = [fitted.slice(0, 5), fitted.slice(5)];
    for (const [fold, rows] of quarter.entries())
      expect([...rows].every((row) => half[fold]?.has(row))).toBe(true);
  });
});
