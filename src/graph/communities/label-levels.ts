/** Names for fields, topics and subtopics, so that no two groups of papers on the map have the same. */
import { labelCommunities } from "./label-communities.ts";
import type { CommunityLabel } from "./label-communities.ts";
import type { PaperEntityMatrix } from "../links/paper-entity-matrix.ts";
import type { Communities } from "./partition.ts";

export interface LevelLabels {
  communities: CommunityLabel[];
  fields: CommunityLabel[];
  subtopics: CommunityLabel[];
}

/** Topics choose first. A field of one topic, and a topic's only subtopic, are the same group, named alike. */
export function labelLevels(
  { communities, fields, subtopics }: Communities,
  matrix: PaperEntityMatrix,
  nameOf: (entityId: string) => string,
): LevelLabels {
  const topicNames = nameAround(communities, new Map(), matrix, nameOf);
  const topicOf = new Map(
    communities.map(({ papers }, i) => [keyOf(papers), topicNames[i]] as const),
  );
  const fieldNames = nameAround(fields, topicOf, matrix, nameOf);
  const subtopicNames = nameAround(
    subtopics,
    new Map([...fieldNames.map((name) => [`field ${name.id}`, name] as const), ...topicOf]),
    matrix,
    nameOf,
  );
  return { communities: topicNames, fields: fieldNames, subtopics: subtopicNames };
}

/** Names groups, but for those that have a name already, with no name that is taken. */
function nameAround(
  groups: { papers: number[] }[],
  named: ReadonlyMap<string, CommunityLabel | undefined>,
  matrix: PaperEntityMatrix,
  nameOf: (entityId: string) => string,
): CommunityLabel[] {
  const nameless = groups.filter(({ papers }) => !named.get(keyOf(papers)));
  const taken = new Set([...named.values()].map((name) => name?.id ?? ""));
  const made = labelCommunities(
    nameless.map(({ papers }) => papers),
    matrix,
    nameOf,
    taken,
  );
  const madeOf = new Map(nameless.map(({ papers }, i) => [keyOf(papers), made[i]] as const));
  return groups.flatMap(
    ({ papers }) => madeOf.get(keyOf(papers)) ?? named.get(keyOf(papers)) ?? [],
  );
}

/** Groups of a level share no paper, and a part of a group has fewer. */
function keyOf(papers: number[]): string {
  return `${papers[0]} ${papers.length}`;
}
