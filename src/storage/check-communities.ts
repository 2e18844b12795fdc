/** Consistency of the communities of a stored map. */
import type { Community, LoadedGraph, LoadedPaper } from "../graph/model.ts";

/** Finds the first reference to an unknown id, repeated id or contradiction between papers and communities, as a phrase; else null. */
export function findCommunityFlaw(graph: LoadedGraph): string | null {
  for (const flaw of findFlaws(graph)) return flaw;
  return null;
}

function* findFlaws(graph: LoadedGraph): Generator<string> {
  const { papers, entities, fields, communities, subtopics } = graph;
  const [paperIds, entityIds] = [idsOf(papers), idsOf(entities)];
  for (const [level, above] of [
    [fields, []],
    [communities, fields],
    [subtopics, communities],
  ] satisfies [Community[], Community[]][]) {
    if (idsOf(level).size < level.length) yield "a community is given twice";
    const parents = idsOf(above);
    for (const { papers: own, coverage, parent } of level) {
      for (const id of own) if (!paperIds.has(id)) yield `not among the papers: ${id}`;
      for (const { entityId } of coverage)
        if (entityId !== null && !entityIds.has(entityId))
          yield `not among the entities: ${entityId}`;
      if (parent !== null && !parents.has(parent)) yield `not among the communities: ${parent}`;
    }
  }
  yield* findContradictions(papers, communities, ({ community }) => community);
  yield* findContradictions(papers, subtopics, ({ subtopic }) => subtopic);
}

/** Contradictions between the community of each paper and the papers of each community. */
function* findContradictions(
  papers: readonly LoadedPaper[],
  level: readonly Community[],
  communityOf: (paper: LoadedPaper) => string | null,
): Generator<string> {
  const listed = new Map(level.flatMap(({ id, papers: own }) => own.map((paper) => [paper, id])));
  for (const paper of papers)
    if ((listed.get(paper.id) ?? null) !== communityOf(paper))
      yield `${paper.id} is not listed by ${communityOf(paper) ?? "what it is in"}`;
}

function idsOf(items: readonly { id: string }[]): Set<string> {
  return new Set(items.map(({ id }) => id));
}
