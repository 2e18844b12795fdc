/** papers + extraction --> paper-entity matrix --> links --> communities --> labels --> positions --> PaperGraph */
import { compareText } from "../base/compare-text.ts";
import type { Extraction, WiderTerm } from "../entities/entity.ts";
import type { WordVectors } from "../entities/words/word-vectors.ts";
import type { Paper } from "../papers/paper.ts";
import { describeBuild } from "./build-info.ts";
import { findCommunities } from "./communities/find-communities.ts";
import { findPlacements } from "./communities/placement.ts";
import type { PaperPlacement } from "./communities/placement.ts";
import type { WeightedGraph } from "./communities/weighted-graph.ts";
import { buildSimilarityGraph } from "./communities/similarity-graph.ts";
import { buildCommunities, createLabelSource } from "./labels/build-communities.ts";
import type { CommunityMembership } from "./labels/build-communities.ts";
import { layoutMap } from "./layout/layout-map.ts";
import type { Layout } from "./layout/layout-map.ts";
import { addUnnamed, tieTerms } from "./hierarchy.ts";
import { buildEntityLinks } from "./links/entity-links.ts";
import { buildPaperLinks } from "./links/paper-links.ts";
import { findSayings, keepKnown } from "./sayings.ts";
import { findMembership } from "./communities/membership.ts";
import type { Membership } from "./communities/membership.ts";
import { GRAPH_VERSION, isTie } from "./model.ts";
import type { Community, EntityNode, PaperGraph, PaperNode, Positions } from "./model.ts";
import { measureWordSimilarity } from "./words/word-similarity.ts";
import { buildPaperEntityMatrix } from "./links/paper-entity-matrix.ts";
import type { PaperEntityMatrix } from "./links/paper-entity-matrix.ts";

type GraphStep = "links" | "communities" | "layout";

interface BuildOptions {
  seed: number;
  /** Positions on an earlier map of mostly the same papers, which are kept about. */
  previous?: Positions | undefined;
  /** Of words, to compare texts by; null compares them by the words themselves. */
  vectors?: WordVectors | null;
  /** Called before each step. */
  onStep?: (step: GraphStep) => void;
}

/**
 * Builds a map. Equal papers and extraction, in any order, give an equal map for the same seed.
 * @throws on an invalid seed, an id that occurs twice, or an extraction of other papers
 */
export function buildPaperGraph(
  papers: Paper[],
  given: Extraction,
  { seed, previous, vectors = null, onStep = () => undefined }: BuildOptions,
): PaperGraph {
  onStep("links");
  const extraction = withoutUntied(given);
  const matrix = buildPaperEntityMatrix(papers, extraction);
  const wider = tieTerms(new Set(matrix.entityIds), given.wider ?? []);
  const { paperLinks, words, similarity } = relatePapers(papers, matrix, { vectors, wider });

  onStep("communities");
  const found = findCommunities(similarity, seed);
  const groups = found.communities.map(({ papers }) => papers);
  const membership = findMembership(groups, matrix);
  const source = createLabelSource(papers, { ...given, wider }, words);
  const { memberships, ...levels } = buildCommunities(found, matrix, similarity, source);

  onStep("layout");
  const layout = layoutMap(matrix, membership, similarity, { seed, previous });

  const placements = findPlacements(membership.ofPaper, matrix.paperIds, paperLinks, words);
  const { communities } = levels;
  const placed: Placed = { matrix, memberships, membership, communities, layout, placements };
  const entities = addUnnamed(buildEntityNodes(extraction, placed), given.entities, wider);
  return {
    version: GRAPH_VERSION,
    build: describeBuild(papers, extraction, {
      seed,
      paperLinkCount: paperLinks.length,
      communitySizes: groups.map(({ length }) => length),
      modularity: found.modularity,
    }),
    papers: buildPaperNodes(papers, extraction, placed),
    paperLinks,
    entityLinks: buildEntityLinks(matrix),
    words,
    sayings: keepKnown(findSayings(papers, given), entities),
    ...levels,
    entities,
    wider,
  };
}

/** What papers have in common: names, words, and the sum of both. */
function relatePapers(
  papers: readonly Paper[],
  matrix: PaperEntityMatrix,
  { vectors, wider }: { vectors: WordVectors | null; wider: readonly WiderTerm[] },
): Pick<PaperGraph, "paperLinks" | "words"> & { similarity: WeightedGraph } {
  const paperLinks = buildPaperLinks(matrix, wider);
  const sorted = [...papers].sort((a, b) => compareText(a.id, b.id));
  const words = measureWordSimilarity(sorted, vectors);
  const similarity = buildSimilarityGraph(matrix.paperIds, paperLinks, words.links);
  return { paperLinks, words, similarity };
}

/** An extraction without the entities that every paper naming them does without, and those that none names. */
function withoutUntied({ entities, papers }: Extraction): Extraction {
  const tied = new Set(
    papers.flatMap((paper) => paper.entities.filter(isTie).map((e) => e.entityId)),
  );
  return {
    entities: entities.filter(({ id }) => tied.has(id)),
    papers: papers.map((paper) => ({
      ...paper,
      entities: paper.entities.filter((named) => tied.has(named.entityId)),
    })),
  };
}

/** Computed properties of nodes, by their numbers in the matrix. */
interface Placed {
  matrix: PaperEntityMatrix;
  memberships: CommunityMembership[];
  membership: Membership;
  communities: Community[];
  layout: Layout;
  placements: PaperPlacement[];
}

function buildPaperNodes(
  papers: Paper[],
  extraction: Extraction,
  { matrix, memberships, layout, placements }: Placed,
): PaperNode[] {
  const paperById = new Map(papers.map((paper) => [paper.id, paper]));
  const namedById = new Map(extraction.papers.map((named) => [named.paperId, named]));
  return matrix.paperIds.flatMap((id, number): PaperNode[] => {
    const [paper, named, position] = [paperById.get(id), namedById.get(id), layout.papers[number]];
    const place = memberships[number];
    const placement = placements[number];
    if (!paper || !position || !place || !placement) return [];
    // Each property by name: spread objects are slower to make, and slow to read ever after.
    return [
      {
        id,
        title: paper.title,
        abstract: paper.abstract,
        keywords: paper.keywords,
        authors: paper.authors,
        date: paper.date,
        venue: paper.venue,
        links: paper.links,
        upvotes: paper.upvotes,
        x: position.x,
        y: position.y,
        sentences: named?.sentences ?? [],
        entities: named?.entities ?? [],
        community: place.community,
        subtopic: place.subtopic,
        stability: place.stability,
        secondaryCommunity: place.secondaryCommunity,
        placedBy: placement.placedBy,
        placedWords: placement.placedWords,
      },
    ];
  });
}

function buildEntityNodes(
  extraction: Extraction,
  { matrix, membership, communities, layout }: Placed,
): EntityNode[] {
  const entityById = new Map(extraction.entities.map((entity) => [entity.id, entity]));
  return matrix.entityIds.flatMap((id, number): EntityNode[] => {
    const [entity, position] = [entityById.get(id), layout.entities[number]];
    if (!entity || !position) return [];
    const { name, type, otherNames } = entity;
    const { x, y } = position;
    const papers = Array.from(matrix.papersOf[number] ?? [], (p) => matrix.paperIds[p] ?? "");
    const community = communities[membership.ofEntity[number] ?? -1]?.id ?? null;
    return [{ id, name, type, otherNames, x, y, papers, community }];
  });
}
