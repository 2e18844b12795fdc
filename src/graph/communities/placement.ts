/** What ties each paper to its community: named things where there are any, else what they are kinds of, keywords, words. */
import type { PaperLink, PaperNode, SharedWord, WordSimilarity } from "../model.ts";
import { collectGroups } from "./weighted-graph.ts";

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
  const isKind = new Uint8Array(communityOf.length);
  const numberById = new Map(paperIds.map((id, number) => [id, number]));
  for (const { source, target, shared } of links) {
    const [a, b] = [numberById.get(source) ?? -1, numberById.get(target) ?? -1];
    if (communityOf[a] !== communityOf[b]) continue;
    const tied = shared.every(({ kinds }) => kinds !== null) ? isKind : isNamed;
    tied[a] = tied[b] = 1;
  }
  const [byKeywords, byWords] = [words?.keywordsOf ?? [], words?.wordsOf ?? []].map((own) =>
    countInCommunities(communityOf, own),
  );
  return Array.from(communityOf, (community, paper): PaperPlacement => {
    if (community < 0) return { placedBy: null, placedWords: [] };
    if (isNamed[paper]) return { placedBy: "names", placedWords: [] };
    if (isKind[paper]) return { placedBy: "kinds", placedWords: [] };
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
