/** Communities as the map holds them: by id, with names, and with what holds each. */
import { sortByCentrality } from "./membership.ts";
import type { Community, PaperLink, PaperNode } from "../model.ts";
import type { Namings } from "../links/paper-entity-matrix.ts";
import type { CommunityName } from "./label-communities.ts";
import { nameLevels } from "./label-levels.ts";
import type { Communities, Group } from "./partition.ts";

/** Where a paper is. */
export type Place = Pick<PaperNode, "community" | "subtopic" | "stability" | "between">;

export interface DescribedCommunities {
  communities: Community[];
  fields: Community[];
  subtopics: Community[];
  /** By the paper's number. */
  places: Place[];
}

/** Names the groups and lists their papers, most central first. */
export function describeCommunities(
  found: Communities,
  namings: Namings,
  links: PaperLink[],
  nameOf: (entityId: string) => string,
): DescribedCommunities {
  const names = nameLevels(found, namings, nameOf);
  const describe = <G extends Group>(
    groups: readonly G[],
    own: CommunityName[],
    parentOf: (group: G) => CommunityName | undefined,
  ): Community[] => {
    const papers = groups.map((group) => group.papers);
    const central = sortByCentrality(papers, namings, links);
    return groups.flatMap((group, i) => {
      const name = own[i];
      if (!name) return [];
      const stability = roundHundredths(group.stability);
      return [
        { ...name, papers: central[i] ?? [], stability, parent: parentOf(group)?.id ?? null },
      ];
    });
  };
  return {
    communities: describe(found.topics, names.topics, ({ field }) => names.fields[field]),
    fields: describe(found.fields, names.fields, () => undefined),
    subtopics: describe(found.subtopics, names.subtopics, ({ topic }) => names.topics[topic]),
    places: placePapers(found, names, namings.paperIds.length),
  };
}

function placePapers(
  { topics, subtopics, stability, between }: Communities,
  names: { topics: CommunityName[]; subtopics: CommunityName[] },
  paperCount: number,
): Place[] {
  const places = Array.from({ length: paperCount }, (_, paper): Place => {
    const second = names.topics[between[paper] ?? -1]?.id ?? null;
    const steady = roundHundredths(stability[paper] ?? 0);
    return { community: null, subtopic: null, stability: steady, between: second };
  });
  const put = (groups: readonly Group[], own: CommunityName[], level: "community" | "subtopic") => {
    groups.forEach(({ papers }, i) => {
      for (const paper of papers) {
        const place = places[paper];
        if (place) place[level] = own[i]?.id ?? null;
      }
    });
  };
  put(topics, names.topics, "community");
  put(subtopics, names.subtopics, "subtopic");
  return places;
}

function roundHundredths(share: number): number {
  return Math.round(share * 100) / 100;
}
