/** Labels of communities, fields and subtopics, unique over all levels. */
import { labelCommunities } from "./label-communities.ts";
import type { CommunityLabel, LabelContext } from "./label-communities.ts";
import type { Partition } from "../communities/partition.ts";

interface Group {
  papers: number[];
}

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
  const communityLabels = labelCommunities(papersOf(communities), context);
  const labelByGroup = new Map(
    communities.map(({ papers }, i) => [keyOf(papers), communityLabels[i]] as const),
  );
  const label = (groups: Group[], others: CommunityLabel[], areParts: boolean) =>
    labelCommunities(papersOf(groups), context, {
      taken: new Set([...communityLabels, ...others].map(({ id }) => id)),
      given: groups.map(({ papers }) => labelByGroup.get(keyOf(papers))),
      areParts,
    });
  const fieldLabels = label(fields, [], false);
  return {
    communities: communityLabels,
    fields: fieldLabels,
    subtopics: label(subtopics, fieldLabels, true),
  };
}

function papersOf(groups: Group[]): number[][] {
  return groups.map(({ papers }) => papers);
}

/** Key of a group. Groups of a level share no paper, and a part of a group has fewer papers. */
function keyOf(papers: number[]): string {
  return `${papers[0]} ${papers.length}`;
}
