/** Weights set by hand, for use without a fitted model: plain rules in the same form. */
import { FEATURE_NAMES } from "../features/feature-vector.ts";
import type { FeatureName } from "../features/feature-vector.ts";
import type { BinaryClassifier, Model } from "./model.ts";

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

export const HAND_MODEL: Model = {
  features: [...FEATURE_NAMES],
  judges: {
    entity: judgeOf(-3.5, ENTITY),
    task: judgeOf(-2, TASK),
    method: judgeOf(-2, METHOD),
    dataset: judgeOf(-2, DATASET),
    introduces: judgeOf(-2, INTRODUCES),
    addresses: judgeOf(1, {}),
  },
};

function judgeOf(bias: number, weights: Weights): BinaryClassifier {
  return { bias, weights: FEATURE_NAMES.map((name) => weights[name] ?? 0), start: 0, trees: [] };
}
