import { formsOf } from "../evaluation/gold.ts";
import type { LabelledPaper } from "./labelled-candidates.ts";

/**
 * The share of required entities that some candidate of their paper is spelled as, 0–1: no classifier finds more.
 * 0 where nothing is required.
 */
export function candidateRecall(papers: readonly LabelledPaper[]): number {
  let [required, met] = [0, 0];
  for (const { gold, rows } of papers) {
    const said = rows.flatMap(({ candidate: { entry, spans } }) => [
      ...(entry ? [entry.name] : []),
      ...spans.map((span) => span.spelledOut ?? span.text),
    ]);
    const forms = formsOf(said);
    for (const entity of gold.entities.filter((one) => one.required)) {
      required++;
      if ([...formsOf([entity.name, ...entity.mentions])].some((form) => forms.has(form))) met++;
    }
  }
  return required === 0 ? 0 : met / required;
}
