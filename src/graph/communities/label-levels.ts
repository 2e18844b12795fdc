/** Names for fields, topics and subtopics, so that no two groups of papers on the map have the same. */
import { nameCommunities } from "./label-communities.ts";
import type { CommunityName } from "./label-communities.ts";
import type { Namings } from "../links/paper-entity-matrix.ts";
import type { Communities } from "./partition.ts";

export interface LevelNames {
  topics: CommunityName[];
  fields: CommunityName[];
  subtopics: CommunityName[];
}

/** Topics choose first. A field of one topic, and a topic's only subtopic, are the same group, named alike. */
export function nameLevels(
  { topics, fields, subtopics }: Communities,
  namings: Namings,
  nameOf: (entityId: string) => string,
): LevelNames {
  const topicNames = nameAround(topics, new Map(), namings, nameOf);
  const topicOf = new Map(topics.map(({ papers }, i) => [keyOf(papers), topicNames[i]] as const));
  const fieldNames = nameAround(fields, topicOf, namings, nameOf);
  const subtopicNames = nameAround(
    subtopics,
    new Map([...fieldNames.map((name) => [`field ${name.id}`, name] as const), ...topicOf]),
    namings,
    nameOf,
  );
  return { topics: topicNames, fields: fieldNames, subtopics: subtopicNames };
}

/** Names groups, but for those that have a name already, with no name that is taken. */
function nameAround(
  groups: { papers: number[] }[],
  named: ReadonlyMap<string, CommunityName | undefined>,
  namings: Namings,
  nameOf: (entityId: string) => string,
): CommunityName[] {
  const nameless = groups.filter(({ papers }) => !named.get(keyOf(papers)));
  const taken = new Set([...named.values()].map((name) => name?.id ?? ""));
  const made = nameCommunities(
    nameless.map(({ papers }) => papers),
    namings,
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
