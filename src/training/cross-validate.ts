/** How the fitted model does on papers it has not seen: each fifth of the papers is scored by a model of the rest. */
import { linkFindings } from "../entities/extract-entities.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import type { Evaluation } from "../evaluation/evaluate.ts";
import { predictionsOf } from "../evaluation/predictions.ts";
import { buildSecondLook, lookAgainBy } from "../entities/pile/second-look.ts";
import { FOLD_COUNT, foldOf } from "./folds.ts";
import type { Folds } from "./folds.ts";
import { paperOf } from "./labelled-candidates.ts";
import type { LabelledPaper } from "./labelled-candidates.ts";
import { chooseByFold, createFirstLook, fitByFold, fitSecondLookTo } from "./stacking.ts";

/**
 * One evaluation for each pile of papers, in order; the entities of a pile are linked within it.
 *
 * A paper is judged by models of the papers learnt from that are in other folds, whatever piles it is in.
 * @param learnt piles to learn from; a paper may be in several, once with its keywords or its title alone
 * @param lookAt by models that `fitByFold` fits to the papers learnt from
 */
export function crossValidate(
  learnt: readonly (readonly LabelledPaper[])[],
  piles: readonly (readonly LabelledPaper[])[],
  folds: Folds,
  lookAt = createFirstLook(fitByFold(learnt.flat(), folds), folds),
): Evaluation[] {
  const learntLooks = learnt.map((pile) => pile.map(lookAt));
  const again = Array.from({ length: FOLD_COUNT }, (_, fold) =>
    buildSecondLook(fitSecondLookTo(learntLooks, ({ gold }) => foldOf(gold.id, folds) !== fold)),
  );
  return piles.map((pile) => {
    const golds = pile.map(({ gold }) => gold);
    const first = pile.map((paper) => lookAt(paper).findings);
    const found = lookAgainBy(first, ({ paperId }) => chooseByFold(again, paperId, folds));
    return evaluate(golds, predictionsOf(golds.map(paperOf), linkFindings(found)));
  });
}
