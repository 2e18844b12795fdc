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

/** One evaluation for each group of labelled papers, in order; models learn from all groups together. */
export function crossValidate(
  groups: readonly (readonly LabelledPaper[])[],
  folds: Folds,
): Evaluation[] {
  const all = groups.flat();
  const models = Array.from({ length: FOLD_COUNT }, (_, fold) =>
    buildModel(
      fitModel(all.flatMap(({ gold, rows }) => (foldOf(gold.id, folds) === fold ? [] : rows))),
    ),
  );
  return groups.map((papers) => {
    const findings = papers.map((paper) =>
      predictPaper(paper, models[foldOf(paper.gold.id, folds)]),
    );
    const golds = papers.map(({ gold }) => gold);
    return evaluate(golds, predictionsOf(golds.map(paperOf), linkEntities(findings)));
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
