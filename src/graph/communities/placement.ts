/** What ties each paper to its community: named things where there are any, else keywords, else words. */
import type { PaperLink, PaperNode, SharedWord, WordSimilarity } from "../model.ts";
import { numberLinks } from "./similarity-graph.ts";
import { collectGroups, forEachLink } from "./weighted-graph.ts";

export type PaperPlacement = Pick<PaperNode, "placedBy" | "placedWords">;

/** Words that are told of a paper that they placed. */
const TOLD_COUNT = 3;

/**
 * Tells by paper what placed it.
 * @param communityOf a community's number for each paper, or −1
 * @param words null where communities were found by names alone
 */
export function findPlacements(
  communityOf: Int32Array,
  paperIds: readonly string[],
  links: readonly PaperLink[],
  words: WordSimilarity | null,
): PaperPlacement[] {
  const isNamed = new Uint8Array(communityOf.length);
  forEachLink(numberLinks(paperIds, links), (source, target) => {
    if (communityOf[source] === communityOf[target]) isNamed[source] = isNamed[target] = 1;
  });
  const [byKeywords, byWords] = [words?.keywordsOf ?? [], words?.wordsOf ?? []].map((own) =>
    countInCommunities(communityOf, own),
  );
  return Array.from(communityOf, (community, paper): PaperPlacement => {
    if (community < 0) return { placedBy: null, placedWords: [] };
    if (isNamed[paper]) return { placedBy: "names", placedWords: [] };
    const keywords = byKeywords?.(paper) ?? [];
    if (keywords.length > 0) return { placedBy: "keywords", placedWords: keywords };
    return { placedBy: "words", placedWords: byWords?.(paper) ?? [] };
  });
}

/** By paper: its words that most others of its community have, those of equal counts in their order. */
function countInCommunities(
  communityOf: Int32Array,
  wordsOf: readonly string[][],
): (paper: number) => SharedWord[] {
  const counts = collectGroups(communityOf).map((papers) => {
    const own = new Map<string, number>();
    for (const paper of papers)
      for (const word of wordsOf[paper] ?? []) own.set(word, (own.get(word) ?? 0) + 1);
    return own;
  });
  return (paper) => {
    const own = counts[communityOf[paper] ?? -1];
    return (wordsOf[paper] ?? [])
      .map((word) => ({ word, paperCount: (own?.get(word) ?? 1) - 1 }))
      .filter(({ paperCount }) => paperCount > 0)
      .sort((a, b) => b.paperCount - a.paperCount)
      .slice(0, TOLD_COUNT);
  };
}
