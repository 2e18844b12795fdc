/** What a community may be called after: entities that papers are about, keywords, and words of titles. */
import { addToGroup } from "../../base/group-by.ts";
import { chooseCanonicalName } from "../../entities/linking/canonical-name.ts";
import { stemsOf } from "../../entities/text/normal-form.ts";
import { isCapitals } from "../../entities/text/word-shape.ts";
import type { PaperEntityMatrix } from "../links/paper-entity-matrix.ts";
import { listEntityTerms } from "./entity-terms.ts";
import type { LabelSource, LabelTerm } from "./label-term.ts";
import { findTitlePhrases } from "./title-phrases.ts";
import type { TitlePhrase } from "./title-phrases.ts";

/** Factors on the score of what is no entity, which says less. */
const FACTORS = { keyword: 0.9, pair: 0.75, word: 0.6, general: 0.3 };

/** Terms that two papers or more share: entities by id, then keywords and words of titles as they are first met. */
export function listLabelTerms(matrix: PaperEntityMatrix, source: LabelSource): LabelTerm[] {
  const titles = matrix.paperIds.map(source.titleOf);
  const entities = listEntityTerms(matrix, source, titles);
  const keywords = listKeywordTerms(source.keywordsOf ?? []);
  const phrases = findTitlePhrases(titles).map(phraseTerm);
  const terms = new Map<string, LabelTerm>();
  for (const term of [...keywords, ...phrases]) {
    const key = term.stems.join(" ");
    if (!terms.has(key)) terms.set(key, term);
  }
  for (const { stems } of entities) terms.delete(stems.join(" "));
  return [...entities, ...terms.values()];
}

function listKeywordTerms(keywordsOf: readonly (readonly string[])[]): LabelTerm[] {
  const met = new Map<string, { paper: number; text: string }[]>();
  keywordsOf.forEach((keywords, paper) => {
    for (const text of keywords) {
      const key = stemsOf(text).join(" ");
      if (met.get(key)?.at(-1)?.paper !== paper) addToGroup(met, key, { paper, text });
    }
  });
  return [...met].flatMap(([key, uses]): LabelTerm[] => {
    if (key === "" || uses.length < 2 || uses.every(({ text }) => isCapitals(text))) return [];
    const name = chooseCanonicalName(
      uses.map(({ text }) => text),
      false,
    );
    const papers = uses.map(({ paper }) => paper);
    return [createTerm({ name, stems: key.split(" "), isGeneral: false, papers }, FACTORS.keyword)];
  });
}

function phraseTerm(phrase: TitlePhrase): LabelTerm {
  const kind = phrase.stems.length > 1 ? "pair" : "word";
  return createTerm(phrase, FACTORS[phrase.isGeneral ? "general" : kind]);
}

function createTerm(phrase: TitlePhrase, factor: number): LabelTerm {
  const weights = phrase.papers.map(() => 1);
  return { ...phrase, entityId: null, kin: new Set(), factor, weights };
}
