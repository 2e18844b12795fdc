/** The hierarchy of the entities of a pile: what is a kind of what, by the lexicon, by sentences and by names. */
import type { Entity, Extraction, WiderTerm } from "../entity.ts";
import { addToGroup } from "../../base/group-by.ts";
import { HierarchyDraft } from "./hierarchy-draft.ts";
import { findByLexicon } from "./lexicon-rule.ts";
import type { LexiconTerms } from "./lexicon-rule.ts";
import { findByName } from "./name-rule.ts";
import { findBySentence } from "./sentence-rule.ts";

/**
 * Adds to an extraction what its entities are kinds of, and the terms that no paper names of which several are kinds.
 * What goes together in papers is no reason. Where rules contradict each other the surer one holds, so that nothing is
 * a kind of itself. The same papers give the same hierarchy in any order.
 * @param abstractOf the abstract of a paper by its id; empty for none
 */
export function addHierarchy(
  extraction: Extraction,
  terms: LexiconTerms,
  abstractOf: (paperId: string) => string,
): Extraction & { wider: WiderTerm[] } {
  const papersOf = new Map<string, string[]>();
  for (const { paperId, entities } of extraction.papers)
    for (const named of entities)
      if (named.role !== "contrasts") addToGroup(papersOf, named.entityId, paperId);
  const byLexicon = findByLexicon(extraction.entities, terms, papersOf);
  const entities: Entity[] = [...extraction.entities, ...byLexicon.unnamed];
  const draft = new HierarchyDraft([
    ...byLexicon.pairs,
    ...findBySentence(extraction, abstractOf),
    ...findByName(entities, terms, papersOf),
  ]);
  entities.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...extraction, entities, wider: draft.listDirect() };
}
