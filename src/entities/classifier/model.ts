/** The model that judges candidates: for each question a logistic regression and small trees, averaged. */
import * as v from "valibot";
import { FEATURE_NAMES, LOCAL_FEATURE_COUNT } from "../features/feature-vector.ts";
import type { FeatureVector } from "../features/feature-vector.ts";
import { sumLeaves, flattenTrees } from "./tree-ensemble.ts";
import type { TreeEnsemble } from "./tree-ensemble.ts";

/** What is asked of a candidate; all but the first take for granted that it is an entity. */
export const LABELS = ["entity", "task", "method", "dataset", "introduces", "addresses"] as const;
export type Label = (typeof LABELS)[number];

const Numbers = v.array(v.number());

/** A binary tree in columns, root first; left where value <= threshold; a node with feature -1 is a leaf. */
const TREE_SHAPE = v.object({
  features: Numbers,
  thresholds: Numbers,
  lefts: Numbers,
  rights: Numbers,
  values: Numbers,
});
const CLASSIFIER_SHAPE = v.object({
  bias: v.number(),
  /** One for each feature. */
  weights: Numbers,
  /** Log-odds to which the trees add; without trees the regression answers alone. */
  start: v.number(),
  trees: v.array(TREE_SHAPE),
});
const MODEL_SHAPE = v.object({
  features: v.array(v.string()),
  judges: v.object(v.entriesFromList(LABELS, CLASSIFIER_SHAPE)),
});

export type Tree = v.InferOutput<typeof TREE_SHAPE>;
export type BinaryClassifier = v.InferOutput<typeof CLASSIFIER_SHAPE>;
export type Model = v.InferOutput<typeof MODEL_SHAPE>;

/**
 * Reads the stored form of a model.
 * @throws when it is no JSON, of another form, or fitted on other features than these
 */
export function readModel(json: string): Model {
  const model = v.parse(MODEL_SHAPE, JSON.parse(json));
  const odd = FEATURE_NAMES.findIndex((name, at) => model.features[at] !== name);
  if (odd >= 0 || model.features.length !== FEATURE_NAMES.length) {
    const [expected, got] = [FEATURE_NAMES[odd], model.features[odd]].map(String);
    throw new Error(
      `invalid model: expected feature ${expected ?? ""}, got ${got ?? ""}; fit it anew`,
    );
  }
  return model;
}

/** Log-odds of one in thirteen: of those kept, one in two thousand starts below. */
const CLEAR_NO = -2.5;
/** The same at a glance, where what stands around can still add to it: one in two hundred of those kept. */
const PREFILTER_LOG_ODDS = -5.5;

/** Laid out once for each judge; its trees never change. */
const forestByTrees = new WeakMap<readonly Tree[], TreeEnsemble>();

/** Probability of yes, 0–1. */
export function predictProbability(judge: BinaryClassifier, row: FeatureVector): number {
  const { start, trees } = judge;
  const z = logOddsOf(judge, row, row.length);
  // The trees seldom contradict so clear a no, and most candidates are one.
  if (trees.length === 0 || z < CLEAR_NO) return sigmoid(z);
  return (sigmoid(z) + sigmoid(sumLeaves(forestOf(trees), row, start))) / 2;
}

/** Whether a candidate is no entity, whatever stands around it. */
export function failsPrefilter(row: FeatureVector, { judges }: Model): boolean {
  return logOddsOf(judges.entity, row, LOCAL_FEATURE_COUNT) < PREFILTER_LOG_ODDS;
}

function logOddsOf({ bias, weights }: BinaryClassifier, row: FeatureVector, count: number): number {
  let z = bias;
  for (let f = 0; f < count; f++) z += (weights[f] ?? 0) * (row[f] ?? 0);
  return z;
}

function forestOf(trees: readonly Tree[]): TreeEnsemble {
  let forest = forestByTrees.get(trees);
  if (forest === undefined) {
    forest = flattenTrees(trees);
    forestByTrees.set(trees, forest);
  }
  return forest;
}

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}
