/** How the fitted model does on papers it has not seen: each fifth of the papers is scored by a model of the rest. */
import type { Model } from "../entities/classifier/model.ts";
import { linkFindings } from "../entities/extract-entities.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import type { Evaluation } from "../evaluation/evaluate.ts";
import { predictionsOf } from "../evaluation/predictions.ts";
import { buildSecondLook, lookAgain } from "../entities/pile/second-look.ts";
import { FOLD_COUNT, foldOf } from "./folds.ts";
import type { Folds } from "./folds.ts";
import { paperOf } from "./labelled-candidates.ts";
import type { LabelledPaper } from "./labelled-candidates.ts";
import { fitByFold, fitSecondLookTo, lookFirst } from "./stacking.ts";

/**
 * One evaluation for each pile of papers, in order; the entities of a pile are linked within it.
 *
 * A paper is judged by models of the papers learnt from that are in other folds, whatever piles it is in.
 * @param learnt piles to learn from; a paper may be in several, once with its keywords or its title alone
 * @param models as `fitByFold` fits them to the same papers
 */
export function crossValidate(
  learnt: readonly (readonly LabelledPaper[])[],
  piles: readonly (readonly LabelledPaper[])[],
  folds: Folds,
  models: readonly Model[] = fitByFold(learnt.flat(), folds),
): Evaluation[] {
  const papers = new Set([...learnt, ...piles].flat());
  const looks = new Map([...papers].map((paper) => [paper, lookFirst(paper, models, folds)]));
  const looksOf = (pile: readonly LabelledPaper[]) => pile.flatMap((one) => looks.get(one) ?? []);
  const learntLooks = learnt.map(looksOf);
  const again = Array.from({ length: FOLD_COUNT }, (_, fold) =>
    buildSecondLook(fitSecondLookTo(learntLooks, ({ gold }) => foldOf(gold.id, folds) !== fold)),
  );
  return piles.map((pile) => {
    const golds = pile.map(({ gold }) => gold);
    const first = looksOf(pile).map(({ findings }) => findings);
    const byFold = again.map((classifier) => lookAgain(first, classifier));
    const found = golds.flatMap(({ id }, at) => byFold[foldOf(id, folds)]?.[at] ?? []);
    return evaluate(golds, predictionsOf(golds.map(paperOf), linkFindings(found)));
  });
}
