/** The model that scores candidates: for each label a logistic regression and boosted trees, of which the trees count for more. */
import * as v from "valibot";
import { ENTITY_TYPE_IDS } from "../entity-types.ts";
import { FEATURE_NAMES, LOCAL_FEATURE_COUNT } from "../features/feature-vector.ts";
import type { FeatureVector } from "../features/feature-vector.ts";
import { flattenTrees, sumLeaves, TREE_SHAPE } from "./tree-ensemble.ts";
import type { TreeEnsemble } from "./tree-ensemble.ts";

/** What is predicted of a candidate; all but the first take for granted that it is an entity. */
const LABELS = ["entity", ...ENTITY_TYPE_IDS, "introduces", "addresses"] as const;
export type Label = (typeof LABELS)[number];

const CLASSIFIER_SHAPE = v.object({
  /** Log-odds of the regression where all features are 0. */
  bias: v.number(),
  /** One for each feature, in log-odds for each unit of it. */
  weights: v.array(v.number()),
  /** Log-odds to which the trees add; without trees the regression predicts alone. */
  start: v.number(),
  trees: v.array(TREE_SHAPE),
});
const MODEL_SHAPE = v.object({
  /** Names of the features, in the order of the weights. */
  features: v.array(v.string()),
  classifiers: v.object(v.entriesFromList(LABELS, CLASSIFIER_SHAPE)),
  /** The second look, which has features of its own; see pile-features.ts. */
  again: v.object({ features: v.array(v.string()), classifier: CLASSIFIER_SHAPE }),
});

export type StoredClassifier = v.InferOutput<typeof CLASSIFIER_SHAPE>;
export type StoredModel = v.InferOutput<typeof MODEL_SHAPE>;

/** A stored classifier with its trees flattened. */
export interface BinaryClassifier extends Omit<StoredClassifier, "trees"> {
  trees: TreeEnsemble;
}

/** One classifier for each label. */
export type Model = Record<Label, BinaryClassifier>;

/**
 * Parses the stored form of a model.
 * @throws when it is no JSON, or of another form
 */
export function parseModel(json: string): StoredModel {
  return v.parse(MODEL_SHAPE, JSON.parse(json));
}

/**
 * Reads the first look of a stored model, at a paper alone.
 * @throws when it is no JSON, of another form, or fitted on other features than these
 */
export function readModel(json: string): Model {
  return buildModel(parseModel(json));
}

/**
 * Makes the first look of a stored or newly fitted model ready to predict.
 * @throws when it was fitted on other features than these
 */
export function buildModel({ features, classifiers }: Omit<StoredModel, "again">): Model {
  checkFeatures(features, FEATURE_NAMES);
  return Object.fromEntries(
    LABELS.map((label) => [label, buildClassifier(classifiers[label])]),
  ) as Model;
}

/** @throws where the names of features, in their order, are not those that are expected */
export function checkFeatures(got: readonly string[], expected: readonly string[]): void {
  const odd = expected.findIndex((name, at) => got[at] !== name);
  if (odd < 0 && got.length === expected.length) return;
  throw new Error(
    `invalid model: expected feature ${String(expected[odd])}, got ${String(got[odd])}; fit it anew`,
  );
}

/** Flattens the trees of a classifier, once for all candidates. */
export function buildClassifier(stored: StoredClassifier): BinaryClassifier {
  return { ...stored, trees: flattenTrees(stored.trees) };
}

/** Log-odds of one in thirteen: of the entities, one in fourteen is below, and in cross-validation hardly any is lost. */
const CLEAR_NO = -2.5;
/** Weight of the trees beside the regression, 0–1. In cross-validation flat from 0.6 to 1. */
const TREE_SHARE = 0.75;
/**
 * The prefilter's limit, in log-odds from local features only, to which the context can still add: one in a hundred and thirty
 * of those kept is below.
 */
const PREFILTER_LOG_ODDS = -5;

/** Probability that a label holds, 0–1: the mean of the trees' and the regression's, weighted. */
export function predictProbability(classifier: BinaryClassifier, row: FeatureVector): number {
  const { start, trees } = classifier;
  const z = logOddsOf(classifier, row, row.length);
  // The trees seldom contradict so clear a no, and most candidates are one.
  if (trees.roots.length === 0 || z < CLEAR_NO) return sigmoid(z);
  const ofTrees = sigmoid(sumLeaves(trees, row, start));
  return TREE_SHARE * ofTrees + (1 - TREE_SHARE) * sigmoid(z);
}

/** Whether a candidate is no entity whatever its context, by the regression on its local features. */
export function failsPrefilter(row: FeatureVector, { entity }: Model): boolean {
  return logOddsOf(entity, row, LOCAL_FEATURE_COUNT) < PREFILTER_LOG_ODDS;
}

/** Log-odds of the regression, from the first `count` features. */
function logOddsOf({ bias, weights }: BinaryClassifier, row: FeatureVector, count: number): number {
  let z = bias;
  for (let f = 0; f < count; f++) z += (weights[f] ?? 0) * (row[f] ?? 0);
  return z;
}

/** The probability, 0–1, of log-odds. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
