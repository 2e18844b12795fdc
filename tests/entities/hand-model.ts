/** A model with weights set by hand, so that a test knows what it finds; scores lower than the fitted one. */
import { PILE_FEATURE_NAMES } from "../../src/entities/pile/pile-features.ts";
import { byEntityType, ENTITY_TYPE_IDS } from "../../src/entities/entity-types.ts";
import type { EntityType } from "../../src/entities/entity-types.ts";
import { FEATURE_NAMES } from "../../src/entities/features/feature-vector.ts";
import type { FeatureName } from "../../src/entities/features/feature-vector.ts";
import { featureOfType } from "../../src/entities/features/prior-features.ts";
import type { StoredClassifier, StoredModel } from "../../src/entities/classifier/model.ts";

type Weights = Partial<Record<FeatureName, number>>;

/** Log-odds, rounded to halves: a name of the lexicon or name-shaped is kept, an ordinary phrase needs two cues. */
const ENTITY: Weights = {
  ...Object.fromEntries(ENTITY_TYPE_IDS.map((type) => [featureOfType("lexicon", type), 4.5])),
  weakOnly: -4.5,
  nameShaped: 2.5,
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
/** For each type, beside that of the lexicon. */
const OF_TYPE: Partial<Record<EntityType, Weights>> = {
  task: { taskHead: 3, beforeTask: 2, saidTask: 2, inTitle: 0.5, nameShaped: -2 },
  method: {
    methodHead: 3,
    beforeMethod: 1,
    saidMethod: 2,
    proposed: 1,
    titleName: 2,
    nameShaped: 1.5,
    isLongForm: 0.5,
    afterUsing: 0.5,
  },
  dataset: { beforeDataset: 4, listedAsData: 3, saidDataset: 4, endsLikeData: 3 },
};
const IN_LEXICON = 9;
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
  classifiers: {
    entity: classifierOf(-3.5, ENTITY),
    ...byEntityType((type) =>
      classifierOf(-2, { ...OF_TYPE[type], [featureOfType("lexicon", type)]: IN_LEXICON }),
    ),
    introduces: classifierOf(-2, INTRODUCES),
    addresses: classifierOf(1, {}),
  },
  // The second look leaves everything as the first one saw it.
  again: {
    features: [...PILE_FEATURE_NAMES],
    classifier: {
      ...{ bias: 0, start: 0, trees: [] },
      weights: PILE_FEATURE_NAMES.map((name) => Number(name === "first")),
    },
  },
};

function classifierOf(bias: number, weights: Weights): StoredClassifier {
  return { bias, weights: FEATURE_NAMES.map((name) => weights[name] ?? 0), start: 0, trees: [] };
}
