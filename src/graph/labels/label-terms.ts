/** What a community may be called after: entities that papers are about, and words of their titles. */
import type { PaperEntityMatrix } from "../links/paper-entity-matrix.ts";
import { listEntityTerms } from "./entity-terms.ts";
import type { LabelSource, LabelTerm } from "./label-term.ts";
import { findTitlePhrases } from "./title-phrases.ts";
import type { TitlePhrase } from "./title-phrases.ts";

/** Factors on the score of words of titles, which say less than entities. */
const FACTORS = { pair: 0.75, word: 0.6, general: 0.3 };

/** Terms that two papers or more share: entities by id, then words of titles as they are first met. */
export function listLabelTerms(matrix: PaperEntityMatrix, source: LabelSource): LabelTerm[] {
  const titles = matrix.paperIds.map(source.titleOf);
  const entities = listEntityTerms(matrix, source, titles);
  const known = new Set(entities.map(({ stems }) => stems.join(" ")));
  const phrases = findTitlePhrases(titles).filter(({ stems }) => !known.has(stems.join(" ")));
  return [...entities, ...phrases.map(phraseTerm)];
}

function phraseTerm({ name, stems, isGeneral, papers }: TitlePhrase): LabelTerm {
  const factor = isGeneral ? FACTORS.general : stems.length > 1 ? FACTORS.pair : FACTORS.word;
  const weights = papers.map(() => 1);
  return { name, entityId: null, kin: new Set(), stems, isGeneral, factor, papers, weights };
}
