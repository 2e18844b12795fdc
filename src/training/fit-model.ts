/** Fits the model on labelled candidates: a regression and trees for each label. */
import { FEATURE_NAMES } from "../entities/features/feature-vector.ts";
import { byEntityType } from "../entities/entity-types.ts";
import type { Label, StoredClassifier, StoredModel } from "../entities/classifier/model.ts";
import { fitTrees } from "./boosted-trees.ts";
import type { LabelledCandidate } from "./labelled-candidates.ts";
import { fitLogistic } from "./logistic-regression.ts";

/** Penalty of the regression: strong, since there are as many features as labelled papers. */
const RIDGE = 10;
const MANY_TREES = {
  treeCount: 120,
  depth: 4,
  rate: 0.08,
  ridge: 2,
  minHessian: 4,
  // In cross-validation all of them are a little worse, and half of them no better.
  columnShare: 0.7,
};
/** For labels of entities only, of which there are a tenth as many as candidates. */
const FEW_TREES = { ...MANY_TREES, minHessian: 1 };

/** Fits a classifier for each label; all but "entity" learn from entities only. The same rows give the same model. */
export function fitModel(rows: readonly LabelledCandidate[]): StoredModel {
  const entities = rows.filter((row) => row.labels.entity === 1);
  return {
    features: [...FEATURE_NAMES],
    classifiers: {
      entity: fitClassifier(rows, "entity"),
      ...byEntityType((type) => fitClassifier(entities, type)),
      introduces: fitClassifier(entities, "introduces"),
      addresses: fitClassifier(entities, "addresses"),
    },
  };
}

function fitClassifier(rows: readonly LabelledCandidate[], label: Label): StoredClassifier {
  const inputs = rows.map((row) => row.features);
  const labels = rows.map((row) => row.labels[label]);
  const weights = rows.map((row) => row.weight);
  const options = label === "entity" ? MANY_TREES : FEW_TREES;
  return {
    ...fitLogistic(inputs, labels, weights, RIDGE),
    ...fitTrees(inputs, labels, weights, options),
  };
}

/** The stored form of a model: JSON, with six digits, which are more than the data can tell apart. */
export function serialiseModel(model: StoredModel): string {
  const short = (_: string, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(6)) : value;
  return `${JSON.stringify(model, short)}\n`;
}
