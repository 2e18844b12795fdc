/** The communities of a pile of papers as the map has them, without labels and places. */
import type { Extraction } from "../../../src/entities/entity.ts";
import type { WordVectors } from "../../../src/entities/words/word-vectors.ts";
import { findCommunities } from "../../../src/graph/communities/find-communities.ts";
import { numberPapers } from "../../../src/graph/communities/membership.ts";
import type { Partition } from "../../../src/graph/communities/partition.ts";
import { buildSimilarityGraph } from "../../../src/graph/communities/similarity-graph.ts";
import { buildPaperEntityMatrix } from "../../../src/graph/links/paper-entity-matrix.ts";
import { buildPaperLinks } from "../../../src/graph/links/paper-links.ts";
import { measureWordSimilarity } from "../../../src/graph/words/word-similarity.ts";

interface Text {
  id: string;
  title: string;
  abstract: string;
}

export interface PileOptions {
  seed: number;
  vectors: WordVectors | null;
}

/** Number of the community by id of the paper; −1 for none. */
export type CommunityById = ReadonlyMap<string, number>;

/** Finds the communities of papers by what they name and say; keywords of theirs are not used. */
export function findPileCommunities(
  papers: readonly Text[],
  extraction: Extraction,
  { seed, vectors }: PileOptions,
): Partition & { communityById: CommunityById } {
  const matrix = buildPaperEntityMatrix(papers, extraction);
  const textById = new Map(
    papers.map(({ id, title, abstract }) => [id, { id, title, abstract, keywords: [] }]),
  );
  const texts = matrix.paperIds.flatMap((id) => textById.get(id) ?? []);
  const { links } = measureWordSimilarity(texts, vectors);
  const paperLinks = buildPaperLinks(matrix, extraction.wider);
  const graph = buildSimilarityGraph(matrix.paperIds, paperLinks, links);
  const found = findCommunities(graph, seed);
  const groups = found.communities.map((community) => community.papers);
  const communityOf = numberPapers(groups, matrix.paperIds.length);
  const communityById = new Map(matrix.paperIds.map((id, paper) => [id, communityOf[paper] ?? -1]));
  return { ...found, communityById };
}
