import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { predictAsIs } from "../../../scripts/evaluation/labelled-papers.ts";
import { loadResources } from "../../../src/node/load-resources.ts";
import { evaluate } from "../../../src/evaluation/evaluate.ts";
import { FEATURE_NAMES } from "../../../src/entities/features/feature-vector.ts";
import { readGold } from "../../../src/evaluation/gold.ts";
import { HAND_MODEL } from "../hand-model.ts";
import {
  buildClassifier,
  predictProbability,
  readModel,
} from "../../../src/entities/classifier/model.ts";
import { DATA_FOLDER } from "../../../scripts/project-paths.ts";

describe("readModel", () => {
  it("reads a model of these features", () => {
    const { entity } = readModel(JSON.stringify(HAND_MODEL));
    expect(entity.bias).toBe(HAND_MODEL.classifiers.entity.bias);
    expect(entity.weights).toEqual(HAND_MODEL.classifiers.entity.weights);
  });

  it("refuses one fitted on other features", () => {
    const other = { ...HAND_MODEL, features: ["colour", ...FEATURE_NAMES.slice(1)] };
    expect(() => readModel(JSON.stringify(other))).toThrow(
      "expected feature wordCount, got colour",
    );
  });

  it("refuses what is no model", () => {
    expect(() => readModel("{}")).toThrow();
  });
});

describe("predictProbability", () => {
  const stump = {
    features: [0, -1, -1],
    thresholds: [2, 0, 0],
    lefts: [1, -1, -1],
    rights: [2, -1, -1],
    values: [0, -1, 1],
  };

  it("answers by the regression alone where there are no trees", () => {
    expect(
      predictProbability(
        buildClassifier({ bias: 0, weights: [Math.log(3)], start: 9, trees: [] }),
        Float64Array.of(1),
      ),
    ).toBeCloseTo(0.75);
  });

  it("averages the regression and the trees, which count three times", () => {
    const classifier = buildClassifier({ bias: 0, weights: [0], start: 1, trees: [stump] });
    expect(predictProbability(classifier, Float64Array.of(2))).toBeCloseTo(0.5);
    expect(predictProbability(classifier, Float64Array.of(3))).toBeCloseTo(
      (0.5 + 3 / (1 + Math.exp(-2))) / 4,
    );
  });
});

/** Typed F1 on papers that the model learnt from; with the weights set by hand .817. */
const LEAST_F1 = 0.86;

describe("the stored model", () => {
  it("finds what is labelled in the papers it learnt from", async () => {
    const path = new URL("../../../data/gold/trending-dev.json", import.meta.url);
    const gold = readGold(readFileSync(path, "utf8"));
    const { typed } = evaluate(gold, predictAsIs(gold, await loadResources(DATA_FOLDER)));
    expect(typed.f1).toBeGreaterThan(LEAST_F1);
  });
});
