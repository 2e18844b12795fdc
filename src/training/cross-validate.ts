/** How the fitted model does on papers it has not seen: each fifth of the papers is judged by a model of the rest. */
import { resolveAcrossPapers2 } from "../entities/linking/cross-document.ts";
import { canonicalize } from "../entities/linking/canonicalize.ts";
import { resolveOverlaps } from "../entities/linking/resolve-overlaps.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import type { Evaluation } from "../evaluation/evaluate.ts";
import { classifyCandidate } from "../entities/classifier/classify.ts";
import { predictionsOf } from "../evaluation/predictions.ts";
import { fitModel } from "./fit-model.ts";
import { paperOf } from "./labelled-candidates.ts";
import type { LabelledPaper } from "./labelled-candidates.ts";
import type { Model } from "../entities/classifier/model.ts";
import { compareText } from "../base/compare-text.ts";

const FOLD_COUNT = 5;

/** One evaluation for each group of labelled papers, in order; models learn from all groups together. */
export function crossValidate(groups: readonly (readonly LabelledPaper[])[]): Evaluation[] {
  const all = groups.flat();
  const foldById = new Map(
    all
      .map(({ gold }) => gold.id)
      .sort(compareText)
      .map((id, at) => [id, at % FOLD_COUNT]),
  );
  const models = Array.from({ length: FOLD_COUNT }, (_, fold) =>
    fitModel(all.flatMap(({ gold, rows }) => (foldById.get(gold.id) === fold ? [] : rows))),
  );
  return groups.map((papers) => {
    const scored = papers.map((paper) =>
      predictPaper(paper, models[foldById.get(paper.gold.id) ?? 0]),
    );
    const found = resolveAcrossPapers2(scored).map((paper) => ({
      ...paper,
      chosen: resolveOverlaps(paper.scored),
    }));
    const extraction = canonicalize(found);
    return evaluate(
      papers.map(({ gold }) => gold),
      predictionsOf(
        papers.map(({ gold }) => paperOf(gold)),
        extraction,
      ),
    );
  });
}

function predictPaper({ gold, tokenized, rows }: LabelledPaper, model: Model | undefined) {
  if (model === undefined) throw new Error(`invalid fold: ${gold.id}`);
  const scored = rows
    .map(({ candidate, features }) => classifyCandidate(candidate, features, model))
    .filter((one) => one !== null);
  return {
    paperId: gold.id,
    sentences: tokenized.sentences,
    shortForms: tokenized.shortForms,
    scored,
  };
}
