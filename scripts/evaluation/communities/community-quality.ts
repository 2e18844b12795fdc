/** Agreement of communities with the keywords that came with the papers, which the extraction must not have used. */
import { addToGroup } from "../../../src/base/group-by.ts";
import type { Extraction } from "../../../src/entities/entity.ts";
import { findPileCommunities } from "./pile-communities.ts";
import type { PileOptions } from "./pile-communities.ts";

/** Of all papers, and of those that have keywords. */
export interface CommunityQuality {
  /**
   * Modularity of the communities where papers that share a keyword are linked, each keyword of n papers
   * giving 1 / (n − 1) to each of its pairs: 0 for random groups, comparable at like numbers of communities.
   */
  q: number;
  /** Share of the pairs that share a keyword which are in one community, 0–1. */
  togetherShare: number;
  communityCount: number;
  /** Share of all papers that are in a community, 0–1. */
  placedShare: number;
  /** Mean over papers in a community, 0–1, see Communities. */
  stability: number;
  paperCount: number;
  /** Papers that have keywords. */
  keywordedCount: number;
}

interface Keyworded {
  id: string;
  title: string;
  abstract: string;
  keywords?: readonly string[] | null | undefined;
}

/**
 * Finds the communities of papers by their entities and words, and compares them with the keywords of the papers.
 * @param extraction of the papers without their keywords
 * @throws where an entity was found in keywords: the measure would be of itself
 */
export function measureCommunities(
  papers: readonly Keyworded[],
  extraction: Extraction,
  options: PileOptions,
): CommunityQuality {
  const mentions = extraction.papers.flatMap((paper) => paper.entities.flatMap((e) => e.mentions));
  if (mentions.some(({ field }) => field === "keywords"))
    throw new Error("invalid extraction: it used the keywords that it is to be compared with");
  const found = findPileCommunities(papers, extraction, options);
  const { communities, communityById, stability } = found;
  const placed = communities.flatMap(({ papers }) => papers);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    ...compareKeywords(papers, communityById),
    communityCount: communities.length,
    placedShare: share(placed.length, papers.length),
    stability: share(
      placed.reduce((sum, paper) => sum + (stability[paper] ?? 0), 0),
      placed.length,
    ),
    paperCount: papers.length,
  };
}

/**
 * Compares communities with shared keywords; all 0 where no keyword is shared.
 * @param communityById number of the community by id of the paper; −1 makes a paper a community of its own
 */
export function compareKeywords(
  papers: readonly Pick<Keyworded, "id" | "keywords">[],
  communityById: ReadonlyMap<string, number>,
): Pick<CommunityQuality, "q" | "togetherShare" | "keywordedCount"> {
  const keyworded = papers.filter(({ keywords }) => keywords && keywords.length > 0);
  const [strengths, totals] = [
    new Map<string, number>(),
    { links: 0, inside: 0, pairs: 0, together: 0 },
  ];
  for (const ids of groupByKeyword(keyworded)) {
    if (ids.length < 2) continue;
    const counts = new Map<string, number>();
    for (const id of ids) {
      const community = communityById.get(id) ?? -1;
      const key = community < 0 ? `unassigned ${id}` : `${community}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      strengths.set(key, (strengths.get(key) ?? 0) + 1);
    }
    totals.links += ids.length / 2;
    totals.pairs += pairsOf(ids.length);
    for (const count of counts.values()) {
      totals.inside += pairsOf(count) / (ids.length - 1);
      totals.together += pairsOf(count);
    }
  }
  if (totals.links === 0) return { q: 0, togetherShare: 0, keywordedCount: keyworded.length };
  const chance = [...strengths.values()].reduce((sum, s) => sum + (s / (2 * totals.links)) ** 2, 0);
  return {
    q: totals.inside / totals.links - chance,
    togetherShare: totals.together / totals.pairs,
    keywordedCount: keyworded.length,
  };
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

/** Ids of the papers of each keyword, in any case, spelling of signs and number. */
function groupByKeyword(papers: readonly Pick<Keyworded, "id" | "keywords">[]): Iterable<string[]> {
  const idsByKeyword = new Map<string, string[]>();
  for (const { id, keywords } of papers)
    for (const keyword of new Set((keywords ?? []).map(plainForm)))
      addToGroup(idsByKeyword, keyword, id);
  return idsByKeyword.values();
}

function plainForm(keyword: string): string {
  const words = keyword.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join(" ").replace(/s$/, "");
}
