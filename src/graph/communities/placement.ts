/** What ties each paper to its community: what it names, else kinds of one thing, else keywords, else words. */
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
  const nameTies = findTies(communityOf, paperIds, links, ({ kinds }) => kinds === null);
  const kindTies = findTies(communityOf, paperIds, links, ({ kinds }) => kinds !== null);
  const [byKeywords, byWords] = [words?.keywordsOf ?? [], words?.wordsOf ?? []].map((own) =>
    countInCommunities(communityOf, own),
  );
  return Array.from(communityOf, (community, paper): PaperPlacement => {
    if (community < 0) return { placedBy: null, placedWords: [] };
    if (nameTies.has(paper)) return { placedBy: "names", placedWords: [] };
    if (kindTies.has(paper)) return { placedBy: "kinds", placedWords: [] };
    const keywords = byKeywords?.(paper) ?? [];
    if (keywords.length > 0) return { placedBy: "keywords", placedWords: keywords };
    return { placedBy: "words", placedWords: byWords?.(paper) ?? [] };
  });
}

/** Papers with a link into their own community by something shared that passes the test. */
function findTies(
  communityOf: Int32Array,
  paperIds: readonly string[],
  links: readonly PaperLink[],
  isTie: (shared: PaperLink["shared"][number]) => boolean,
): Set<number> {
  const tied = new Set<number>();
  const own = links.filter(({ shared }) => shared.some(isTie));
  forEachLink(numberLinks(paperIds, own), (source, target) => {
    if (communityOf[source] === communityOf[target]) tied.add(source).add(target);
  });
  return tied;
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
