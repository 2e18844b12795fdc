/** How the fitted model does on papers it has not seen: each fifth of the papers is judged by a model of the rest. */
import { lookAcross } from "../entities/linking/cross-document.ts";
import { assembleExtraction } from "../entities/linking/canonicalize.ts";
import { chooseEntities } from "../entities/linking/resolve-overlaps.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import type { Evaluation } from "../evaluation/evaluate.ts";
import { judgeCandidate } from "../entities/classifier/classify.ts";
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
    const judged = papers.map((paper) =>
      judgePaper(paper, models[foldById.get(paper.gold.id) ?? 0]),
    );
    const found = lookAcross(judged).map((paper) => ({
      ...paper,
      chosen: chooseEntities(paper.judged),
    }));
    const extraction = assembleExtraction(found);
    return evaluate(
      papers.map(({ gold }) => gold),
      predictionsOf(
        papers.map(({ gold }) => paperOf(gold)),
        extraction,
      ),
    );
  });
}

function judgePaper({ gold, reading, rows }: LabelledPaper, model: Model | undefined) {
  if (model === undefined) throw new Error(`invalid fold: ${gold.id}`);
  const judged = rows
    .map(({ candidate, features }) => judgeCandidate(candidate, features, model))
    .filter((one) => one !== null);
  return { paperId: gold.id, sentences: reading.sentences, shortForms: reading.shortForms, judged };
}
