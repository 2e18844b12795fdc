/**
 * The second look learns from first looks at papers that the first model has not learnt from, as it will be used:
 * stacking, Wolpert (1992), doi:10.1016/S0893-6080(05)80023-1.
 */
import { buildModel } from "../entities/classifier/model.ts";
import type { Model, StoredModel } from "../entities/classifier/model.ts";
import { classifyCandidate } from "../entities/classifier/classify.ts";
import { computePileFeatures } from "../entities/pile/pile-features.ts";
import { countPile } from "../entities/pile/pile-statistics.ts";
import { fitFirstLook, fitSecondLook } from "./fit-model.ts";
import type { LabelledRow } from "./fit-model.ts";
import { FOLD_COUNT, foldOf } from "./folds.ts";
import type { Folds } from "./folds.ts";
import type { LabelledCandidate, LabelledPaper } from "./labelled-candidates.ts";
import type { PaperFindings } from "../entities/findings.ts";

/** The first look at a labelled paper, and what of it is right. */
export interface FirstLook {
  paper: LabelledPaper;
  findings: PaperFindings;
  /** The labelled candidate of each of the findings. */
  rows: LabelledCandidate[];
}

/** For each fold a first model of the papers in all others. */
export function fitByFold(papers: readonly LabelledPaper[], folds: Folds): Model[] {
  return Array.from({ length: FOLD_COUNT }, (_, fold) => {
    const others = papers.filter(({ gold }) => foldOf(gold.id, folds) !== fold);
    return buildModel(fitFirstLook(others.flatMap(({ rows }) => rows)));
  });
}

/** Gives the first look at a paper by the model that has not learnt from its fold, each looked at once. */
export function createFirstLook(
  models: readonly Model[],
  folds: Folds,
): (paper: LabelledPaper) => FirstLook {
  const looks = new Map<LabelledPaper, FirstLook>();
  return (paper) => {
    const known = looks.get(paper);
    if (known !== undefined) return known;
    const look = lookFirst(paper, chooseByFold(models, paper.gold.id, folds));
    looks.set(paper, look);
    return look;
  };
}

/** Of what was fitted for each fold without its papers, the one for a paper. */
export function chooseByFold<T>(fitted: readonly T[], paperId: string, folds: Folds): T {
  const one = fitted[foldOf(paperId, folds)];
  if (one === undefined) throw new Error(`invalid fold: ${paperId}`);
  return one;
}

function lookFirst(paper: LabelledPaper, model: Model): FirstLook {
  const kept = paper.rows.flatMap((row) => {
    const scored = classifyCandidate(row.candidate, row.features, model);
    return scored === null ? [] : [{ row, scored }];
  });
  const { gold, tokenized, profile } = paper;
  return {
    paper,
    findings: {
      paperId: gold.id,
      sentences: tokenized.sentences,
      shortForms: tokenized.shortForms,
      scored: kept.map(({ scored }) => scored),
      profile,
    },
    rows: kept.map(({ row }) => row),
  };
}

/**
 * Fits the second look to piles of first looks.
 * @param isLearnt whether a paper of a pile is learnt from; all of them are counted
 */
export function fitSecondLookTo(
  piles: readonly (readonly FirstLook[])[],
  isLearnt: (paper: LabelledPaper) => boolean,
): StoredModel["again"] {
  const rows: LabelledRow[] = [];
  for (const pile of piles) {
    const counts = countPile(pile.map(({ findings }) => findings));
    for (const look of pile.filter(({ paper }) => isLearnt(paper))) {
      computePileFeatures(look.findings, counts).forEach((features, at) => {
        const row = look.rows[at];
        if (row) rows.push({ features, label: row.labels.entity, weight: row.weight });
      });
    }
  }
  return fitSecondLook(rows);
}

/**
 * Fits both looks to piles of labelled papers; the same papers give the same model.
 * @param lookAt by models that `fitByFold` fits to the same papers
 */
export function fitModel(
  piles: readonly (readonly LabelledPaper[])[],
  lookAt: (paper: LabelledPaper) => FirstLook,
): StoredModel {
  return {
    ...fitFirstLook(piles.flat().flatMap(({ rows }) => rows)),
    again: fitSecondLookTo(
      piles.map((pile) => pile.map(lookAt)),
      () => true,
    ),
  };
}
