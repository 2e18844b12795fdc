import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { labelFiles, loadFolds } from "../../scripts/evaluation/labelled-papers.ts";
import { loadResources } from "../../src/node/load-resources.ts";
import type { Candidate } from "../../src/entities/candidates/candidates.ts";
import { readGold } from "../../src/evaluation/gold.ts";
import { HAND_MODEL } from "../entities/hand-model.ts";
import { classifyCandidate } from "../../src/entities/classifier/classify.ts";
import { crossValidate } from "../../src/training/cross-validate.ts";
import { fitFirstLook } from "../../src/training/fit-model.ts";
import type { LabelledPaper } from "../../src/training/labelled-candidates.ts";
import { DATA_FOLDER } from "../../scripts/project-paths.ts";

vi.mock("../../src/entities/classifier/classify.ts", { spy: true });
vi.mock("../../src/training/fit-model.ts", { spy: true });
beforeEach(() => vi.resetAllMocks());

const path = new URL("../../data/gold/trending-dev.json", import.meta.url);
const papers = readGold(readFileSync(path, "utf8"));
const ids = papers.map(({ id }) => id).sort();
const kept = await loadFolds(DATA_FOLDER);
const [some = [], others = []] = labelFiles(
  [
    { name: "some", papers: papers.slice(0, 30) },
    // The last paper of the first file stands in the second, too.
    { name: "others", papers: papers.slice(29) },
  ],
  await loadResources(DATA_FOLDER),
);

/** Ids of the papers that each model was fitted on, and of those that it scored; sorted. */
function readFolds(groups: readonly LabelledPaper[][]) {
  const idByCandidate = new Map(
    groups.flat().flatMap(({ gold, rows }) => rows.map((row) => [row.candidate, gold.id])),
  );
  const idsOf = (candidates: readonly Candidate[]) =>
    [...new Set(candidates.map((candidate) => idByCandidate.get(candidate)))].sort();
  const { calls, results } = vi.mocked(fitFirstLook).mock;
  const classifications = vi.mocked(classifyCandidate).mock.calls;
  return calls.map(([rows], fold) => ({
    fitted: idsOf(rows.map(({ candidate }) => candidate)),
    scored: idsOf(
      classifications.flatMap(([candidate, , model]) =>
        model.entity.weights === results[fold]?.value.classifiers.entity.weights ? [candidate] : [],
      ),
    ),
  }));
}

describe("crossValidate", () => {
  it("scores each fifth of the papers by a model fitted on all others", () => {
    vi.mocked(fitFirstLook).mockImplementation(() => structuredClone(HAND_MODEL));
    const groups = [some, others];
    const evaluations = crossValidate(groups, groups, kept);
    const folds = readFolds(groups);
    expect(folds).toHaveLength(5);
    for (const { fitted, scored } of folds) {
      expect(scored.length).toBeGreaterThanOrEqual(Math.floor(papers.length / 5) - 1);
      expect([...fitted, ...scored].sort()).toEqual(ids);
    }
    expect(folds.flatMap(({ scored }) => scored).sort()).toEqual(ids);
    expect(evaluations.map(({ paperCount }) => paperCount)).toEqual([30, 14]);
  });

  it("makes the same folds and scores of the same papers in another order", () => {
    vi.mocked(fitFirstLook).mockImplementation(() => structuredClone(HAND_MODEL));
    const [evaluation] = crossValidate([some], [some], kept);
    const folds = readFolds([some]);
    vi.clearAllMocks();
    const [again] = crossValidate([some.toReversed()], [some.toReversed()], kept);
    expect(readFolds([some])).toEqual(folds);
    expect(again).toEqual({ ...evaluation, mistakes: expect.any(Array) });
    expect(new Set(again?.mistakes)).toEqual(new Set(evaluation?.mistakes));
  });

  it("judges a paper once however many piles it is in, and learns from no more than it is given", () => {
    vi.mocked(fitFirstLook).mockImplementation(() => structuredClone(HAND_MODEL));
    const few = some.slice(0, 10);
    const [, one, two] = crossValidate([few], [some, few, few], kept);
    expect(two).toEqual(one);
    expect(vi.mocked(classifyCandidate).mock.calls).toHaveLength(
      some.flatMap((p) => p.rows).length,
    );
    const fitted = new Set(readFolds([some]).flatMap((fold) => fold.fitted));
    expect([...fitted].sort()).toEqual(few.map(({ gold }) => gold.id).sort());
  });

  it("keeps a paper in its fold whatever other papers there are", () => {
    vi.mocked(fitFirstLook).mockImplementation(() => structuredClone(HAND_MODEL));
    crossValidate([some.slice(0, 12)], [some.slice(0, 12)], new Map());
    const few = readFolds([some.slice(0, 12)]);
    vi.clearAllMocks();
    crossValidate([some], [some], new Map());
    for (const [at, { scored }] of readFolds([some]).entries())
      expect(scored).toEqual(expect.arrayContaining(few[at]?.scored ?? []));
  });

  it("learns from a few papers most of what it needs for the others", () => {
    const [evaluation] = crossValidate([some.slice(0, 8)], [some.slice(0, 8)], kept);
    expect(evaluation?.typed.f1).toBeGreaterThan(0.6);
  });

  it("scores no papers as nothing", () => {
    expect(crossValidate([], [[]], kept)[0]).toMatchObject({ paperCount: 0, mistakes: [] });
  });
});
