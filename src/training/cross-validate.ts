/** How the fitted model does on papers it has not seen: each fifth of the papers is scored by a model of the rest. */
import { buildModel } from "../entities/classifier/model.ts";
import type { Model } from "../entities/classifier/model.ts";
import { linkEntities } from "../entities/extract-entities.ts";
import { classifyCandidates } from "../entities/extract-from-paper.ts";
import type { PaperFindings } from "../entities/extract-from-paper.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import type { Evaluation } from "../evaluation/evaluate.ts";
import { predictionsOf } from "../evaluation/predictions.ts";
import { fitModel } from "./fit-model.ts";
import { FOLD_COUNT, foldOf } from "./folds.ts";
import type { Folds } from "./folds.ts";
import { paperOf } from "./labelled-candidates.ts";
import type { LabelledPaper } from "./labelled-candidates.ts";

/**
 * One evaluation for each pile of papers, in order; the entities of a pile are linked within it.
 *
 * A paper is judged by a model of the papers learnt from that are in other folds, whatever piles it is in.
 * @param learnt each paper once
 */
export function crossValidate(
  learnt: readonly LabelledPaper[],
  piles: readonly (readonly LabelledPaper[])[],
  folds: Folds,
): Evaluation[] {
  const models = Array.from({ length: FOLD_COUNT }, (_, fold) =>
    buildModel(
      fitModel(learnt.flatMap(({ gold, rows }) => (foldOf(gold.id, folds) === fold ? [] : rows))),
    ),
  );
  const findings = new Map(
    [...new Set(piles.flat())].map((paper) => [
      paper,
      predictPaper(paper, models[foldOf(paper.gold.id, folds)]),
    ]),
  );
  return piles.map((papers) => {
    const golds = papers.map(({ gold }) => gold);
    const found = papers.flatMap((paper) => findings.get(paper) ?? []);
    return evaluate(golds, predictionsOf(golds.map(paperOf), linkEntities(found)));
  });
}

function predictPaper(
  { gold, tokenized, rows }: LabelledPaper,
  model: Model | undefined,
): PaperFindings {
  if (model === undefined) throw new Error(`invalid fold: ${gold.id}`);
  return {
    paperId: gold.id,
    sentences: tokenized.sentences,
    shortForms: tokenized.shortForms,
    scored: classifyCandidates(rows, model),
  };
}
