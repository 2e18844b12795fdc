/**
 * Recomputes links, communities and labels of a loaded map, with corrections or from some types of entity
 * alone. Papers and entities keep their positions; no entity is extracted again.
 */
import type { Entity } from "../entities/entity.ts";
import { describeOutcome } from "./build-info.ts";
import { findCommunities } from "./communities/find-communities.ts";
import { findPlacements } from "./communities/placement.ts";
import type { PaperPlacement } from "./communities/placement.ts";
import { buildSimilarityGraph } from "./communities/similarity-graph.ts";
import { buildCommunities, createLabelSource } from "./labels/build-communities.ts";
import type { BuiltCommunities } from "./labels/build-communities.ts";
import { correctEntities } from "./correct-entities.ts";
import type { LoadText } from "./correct-entities.ts";
import type { Correction } from "../corrections/corrections.ts";
import type { MentionMove } from "../corrections/apply-moves.ts";
import type { CorrectableCorpus } from "../corrections/move-mentions.ts";
import { renameCommunities } from "./communities/rename-communities.ts";
import { addUnnamed, tieTerms } from "./hierarchy.ts";
import { buildEntityLinks } from "./links/entity-links.ts";
import { buildPaperLinks } from "./links/paper-links.ts";
import { findMembership } from "./communities/membership.ts";
import type {
  Community,
  PaperGraph,
  EntityNode,
  Position,
  LoadedGraph,
  LoadedPaper,
  Saying,
} from "./model.ts";
import { buildPaperEntityMatrix, restrictToTypes } from "./links/paper-entity-matrix.ts";
import type { PaperEntityMatrix } from "./links/paper-entity-matrix.ts";
import { keepKnown } from "./sayings.ts";
import { splitEntityId } from "../entities/entity-id.ts";
import { countByType, ENTITY_TYPE_IDS } from "../entities/entity-types.ts";
import type { EntityType } from "../entities/entity-types.ts";

export interface RecomputeOptions {
  corrections?: readonly Correction[];
  /** Types of entity that links and communities come from; all by default. */
  types?: readonly EntityType[];
}

/** With the word similarity, which no correction changes. */
export type RecomputableMap = LoadedGraph & Pick<PaperGraph, "words">;

interface RecomputedMap {
  graph: LoadedGraph;
  /** What the corrections do to the entities of papers, in this order. */
  moves: MentionMove[];
  /** Corrections that change nothing, each with the reason. */
  unmatched: string[];
}

/**
 * Recomputes a map. Equal input gives an equal map. The build's `mentionCount` stays that of the given map, for a
 * loaded map holds no mentions.
 * @param loadText called for papers of which a correction moves some mentions of an entity and not others
 * @throws what `loadText` rejects with
 */
export async function recomputeMap(
  map: RecomputableMap,
  { corrections = [], types = ENTITY_TYPE_IDS }: RecomputeOptions,
  loadText: LoadText = (id) => Promise.reject(new Error(`no text of ${id}`)),
): Promise<RecomputedMap> {
  const { corpus, moves, unmatched } = await correctEntities(map, corrections, loadText);
  const all = buildPaperEntityMatrix(map.papers, corpus);
  const matrix = restrictToTypes(all, types);
  const named = all.entityIds.filter((_, entity) => all.papersOf[entity]?.length);
  const wider = tieTerms(new Set(named), corpus.wider ?? []);
  const paperLinks = buildPaperLinks(matrix, wider);
  // Of some types alone, communities are of what these name, and words would hide it.
  const words = matrix === all ? map.words : null;
  const similarity = buildSimilarityGraph(matrix.paperIds, paperLinks, words?.links ?? null);
  const found = findCommunities(similarity, map.build.seed);
  const source = createLabelSource(map.papers, { ...corpus, wider }, map.words);
  const described = buildCommunities(found, matrix, similarity, source);
  const { unmatched: unknown, ...levels } = renameCommunities(described, corrections);
  const groups = found.communities.map(({ papers }) => papers);
  const { ofPaper, ofEntity } = findMembership(groups, all);
  const tied = updateEntities(map, corpus.entities, all, { ...described, ofEntity });
  const entities = addUnnamed(tied, corpus.entities, wider);
  const placements = findPlacements(ofPaper, matrix.paperIds, paperLinks, words);
  const papers = updatePapers(map.papers, corpus, entities, { matrix, ...described, placements });
  const graph: LoadedGraph = {
    version: map.version,
    build: {
      ...map.build,
      entityCount: countByType(tied),
      ...describeOutcome(papers.length, {
        paperLinkCount: paperLinks.length,
        communitySizes: groups.map(({ length }) => length),
        modularity: found.modularity,
      }),
    },
    papers,
    entities,
    paperLinks,
    entityLinks: buildEntityLinks(matrix),
    sayings: keepKnown(withoutMoved(map.sayings, moves), entities),
    ...levels,
    wider,
  };
  return { graph, moves, unmatched: [...unmatched, ...unknown] };
}

/** Without the sayings of entities whose mentions moved: what texts say of these was searched under other names. */
function withoutMoved(sayings: readonly Saying[], moves: readonly MentionMove[]): Saying[] {
  const moved = new Set(moves.flatMap(({ fromId, to }) => [fromId, to?.id]));
  return sayings.filter(({ entityId }) => !moved.has(entityId));
}

/** Communities of papers, by the paper's number. */
interface Placed extends Pick<BuiltCommunities, "memberships"> {
  matrix: PaperEntityMatrix;
  placements: PaperPlacement[];
}

function updatePapers(
  papers: readonly LoadedPaper[],
  corpus: CorrectableCorpus,
  entities: readonly EntityNode[],
  { matrix, memberships, placements }: Placed,
): LoadedPaper[] {
  const tied = new Set(entities.map(({ id }) => id));
  const namedById = new Map(corpus.papers.map(({ paperId, entities }) => [paperId, entities]));
  const numberById = new Map(matrix.paperIds.map((id, number) => [id, number]));
  return papers.map((paper) => ({
    ...paper,
    entities: (namedById.get(paper.id) ?? [])
      .filter(({ entityId }) => tied.has(entityId))
      .map(({ entityId, role, confidence }) => ({ entityId, role, confidence })),
    ...memberships[numberById.get(paper.id) ?? -1],
    ...placements[numberById.get(paper.id) ?? -1],
  }));
}

function updateEntities(
  map: LoadedGraph,
  entities: readonly Entity[],
  { entityIds, papersOf, paperIds }: PaperEntityMatrix,
  membership: { communities: readonly Community[]; ofEntity: Int32Array },
): EntityNode[] {
  const numberById = new Map(entityIds.map((id, number) => [id, number]));
  const findPosition = createPositionFinder(map);
  return entities
    .map((entity): EntityNode => {
      const number = numberById.get(entity.id) ?? -1;
      const papers = Array.from(papersOf[number] ?? [], (paper) => paperIds[paper] ?? "");
      const community = membership.communities[membership.ofEntity[number] ?? -1]?.id ?? null;
      return { ...entity, ...findPosition(entity.id, papers), papers, community };
    })
    .filter(({ papers }) => papers.length > 0);
}

/** Finds positions: that of the entity, else of one of another type with its slug, else the mean of its papers. */
function createPositionFinder({ papers, entities }: LoadedGraph) {
  const known = new Map(entities.map(({ id, x, y }) => [id, { x, y }]));
  const bySlug = new Map(entities.map(({ id, x, y }) => [splitEntityId(id).slug, { x, y }]));
  const paperById = new Map(papers.map((paper) => [paper.id, paper]));
  return (id: string, own: readonly string[]): Position => {
    const before = known.get(id) ?? bySlug.get(splitEntityId(id).slug);
    if (before) return before;
    const sum = { x: 0, y: 0 };
    for (const paper of own) {
      sum.x += paperById.get(paper)?.x ?? 0;
      sum.y += paperById.get(paper)?.y ?? 0;
    }
    return { x: sum.x / Math.max(1, own.length), y: sum.y / Math.max(1, own.length) };
  };
}
