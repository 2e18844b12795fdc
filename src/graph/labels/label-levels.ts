/** Labels of communities, fields and subtopics, unique over all levels. */
import { labelCommunities } from "./label-communities.ts";
import type { CommunityLabel, LabelContext } from "./label-communities.ts";
import type { Partition } from "../communities/partition.ts";

interface LevelLabels {
  communities: CommunityLabel[];
  fields: CommunityLabel[];
  subtopics: CommunityLabel[];
}

/**
 * Labels all levels, communities first. Groups of the same papers get the same label: a field of one
 * community, and the only subtopic of a community.
 */
export function labelLevels(
  { communities, fields, subtopics }: Partition,
  context: LabelContext,
): LevelLabels {
  const communityLabels = labelRest(communities, new Map(), context);
  const labelByGroup = new Map(
    communities.map(({ papers }, i) => [keyOf(papers), communityLabels[i]] as const),
  );
  const fieldLabels = labelRest(fields, labelByGroup, context);
  const subtopicLabels = labelRest(
    subtopics,
    new Map([...fieldLabels.map((name) => [`field ${name.id}`, name] as const), ...labelByGroup]),
    context,
  );
  return { communities: communityLabels, fields: fieldLabels, subtopics: subtopicLabels };
}

/** Labels groups, other than those in `named`, with no label that is in `named`. */
function labelRest(
  groups: { papers: number[] }[],
  named: ReadonlyMap<string, CommunityLabel | undefined>,
  context: LabelContext,
): CommunityLabel[] {
  const nameless = groups.filter(({ papers }) => !named.get(keyOf(papers)));
  const taken = new Set([...named.values()].map((name) => name?.id ?? ""));
  const made = labelCommunities(
    nameless.map(({ papers }) => papers),
    context,
    taken,
  );
  const madeOf = new Map(nameless.map(({ papers }, i) => [keyOf(papers), made[i]] as const));
  return groups.flatMap(
    ({ papers }) => madeOf.get(keyOf(papers)) ?? named.get(keyOf(papers)) ?? [],
  );
}

/** Key of a group. Groups of a level share no paper, and a part of a group has fewer papers. */
function keyOf(papers: number[]): string {
  return `${papers[0]} ${papers.length}`;
}
