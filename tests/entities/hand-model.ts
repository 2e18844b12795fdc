/** A model with weights set by hand, so that a test can tell what it finds; scores lower than the fitted one. */
import { FEATURE_NAMES } from "../../src/entities/features/feature-vector.ts";
import type { FeatureName } from "../../src/entities/features/feature-vector.ts";
import type { StoredClassifier, StoredModel } from "../../src/entities/classifier/model.ts";

type Weights = Partial<Record<FeatureName, number>>;

/** Log-odds, rounded to halves: a known or coined name is in, a plain phrase needs two cues. */
const ENTITY: Weights = {
  lexiconTask: 4.5,
  lexiconMethod: 4.5,
  lexiconDataset: 4.5,
  weakOnly: -4.5,
  coined: 2.5,
  titleName: 3,
  inTitle: 0.5,
  placeCount: 0.25,
  proposed: 1,
  isLongForm: 3,
  named: 1.5,
  beforeDataset: 1,
  listedAsData: 1,
  taskHead: 0.5,
  methodHead: 0.5,
  beforeTask: 0.5,
  beforeMethod: 0.5,
  afterUsing: 0.5,
  capitalised: 1,
  oneLowerWord: -1.5,
  generic: -3,
  noName: -4,
  holdsSmallWord: -1,
  startsInLy: -0.5,
  startsInEd: -0.5,
};
const TASK: Weights = {
  lexiconTask: 9,
  taskHead: 3,
  beforeTask: 2,
  saidTask: 2,
  inTitle: 0.5,
  coined: -2,
};
const METHOD: Weights = {
  lexiconMethod: 9,
  methodHead: 3,
  beforeMethod: 1,
  saidMethod: 2,
  proposed: 1,
  titleName: 2,
  coined: 1.5,
  isLongForm: 0.5,
  afterUsing: 0.5,
};
const DATASET: Weights = {
  lexiconDataset: 9,
  beforeDataset: 4,
  listedAsData: 3,
  saidDataset: 4,
  endsLikeData: 3,
};
const INTRODUCES: Weights = {
  titleName: 4,
  proposedNext: 4,
  named: 3,
  isLongForm: 1,
  lexiconTask: -6,
  lexiconMethod: -3,
  lexiconDataset: -3,
  taskHead: -3,
};

export const HAND_MODEL: StoredModel = {
  features: [...FEATURE_NAMES],
  judges: {
    entity: classifierOf(-3.5, ENTITY),
    task: classifierOf(-2, TASK),
    method: classifierOf(-2, METHOD),
    dataset: classifierOf(-2, DATASET),
    introduces: classifierOf(-2, INTRODUCES),
    addresses: classifierOf(1, {}),
  },
};

function classifierOf(bias: number, weights: Weights): StoredClassifier {
  return { bias, weights: FEATURE_NAMES.map((name) => weights[name] ?? 0), start: 0, trees: [] };
}
