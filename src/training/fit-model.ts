/** Fits the model on labelled candidates: a regression and trees for each label. */
import { FEATURE_NAMES } from "../entities/features/feature-vector.ts";
import { byEntityType } from "../entities/entity-types.ts";
import type { Label, StoredClassifier, StoredModel } from "../entities/classifier/model.ts";
import type { FeatureVector } from "../entities/features/feature-vector.ts";
import { PILE_FEATURE_NAMES } from "../entities/pile/pile-features.ts";
import { fitTrees } from "./boosted-trees.ts";
import type { BoostingOptions } from "./boosted-trees.ts";
import type { LabelledCandidate } from "./labelled-candidates.ts";
import { fitLogistic } from "./logistic-regression.ts";

/** Penalty of the regression: strong, since there are many features for the few hundred labelled papers. */
const RIDGE = 10;
/** In cross-validation deeper ones are no better, and with all features to choose from they are a little worse. */
const MANY_TREES = {
  treeCount: 200,
  depth: 6,
  rate: 0.07,
  ridge: 5,
  minHessian: 10,
  columnShare: 0.25,
};
/** For labels of entities only, of which there are a tenth as many as candidates. */
const FEW_TREES = { ...MANY_TREES, treeCount: 120, depth: 4, ridge: 2, minHessian: 1, rate: 0.08 };
/** For the second look, which has few features. */
const PILE_TREES = { ...MANY_TREES, treeCount: 120, depth: 3, rate: 0.08, columnShare: 0.7 };

/** The classifiers of the first look, at a paper alone. */
export type FirstModel = Pick<StoredModel, "features" | "classifiers">;

/** Fits a classifier for each label; all but "entity" learn from entities only. The same rows give the same model. */
export function fitFirstLook(rows: readonly LabelledCandidate[]): FirstModel {
  const entities = rows.filter((row) => row.labels.entity === 1);
  const fit = (of: readonly LabelledCandidate[], label: Label, trees: BoostingOptions) =>
    fitClassifier(
      of.map(({ features, labels, weight }) => ({ features, label: labels[label], weight })),
      trees,
    );
  return {
    features: [...FEATURE_NAMES],
    classifiers: {
      entity: fit(rows, "entity", MANY_TREES),
      ...byEntityType((type) => fit(entities, type, FEW_TREES)),
      introduces: fit(entities, "introduces", FEW_TREES),
      addresses: fit(entities, "addresses", FEW_TREES),
    },
  };
}

/** A row to learn one label from. */
export interface LabelledRow {
  features: FeatureVector;
  /** 0 or 1. */
  label: number;
  weight: number;
}

/** Fits the classifier of the second look. */
export function fitSecondLook(rows: readonly LabelledRow[]): StoredModel["again"] {
  return { features: [...PILE_FEATURE_NAMES], classifier: fitClassifier(rows, PILE_TREES) };
}

/** Fits a regression and trees. */
function fitClassifier(rows: readonly LabelledRow[], trees: BoostingOptions): StoredClassifier {
  const inputs = rows.map((row) => row.features);
  const labels = rows.map((row) => row.label);
  const weights = rows.map((row) => row.weight);
  return {
    ...fitLogistic(inputs, labels, weights, RIDGE),
    ...fitTrees(inputs, labels, weights, trees),
  };
}

/** The stored form of a model: JSON, with six digits, which are more than the data can tell apart. */
export function serialiseModel(model: StoredModel): string {
  const short = (_: string, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(6)) : value;
  return `${JSON.stringify(model, short)}\n`;
}
