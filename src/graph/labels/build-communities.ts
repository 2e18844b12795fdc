/** Communities as the map holds them: with ids, names and characteristic entities. */
import { roundTo } from "../../base/statistics.ts";
import { sortByCentrality } from "../communities/membership.ts";
import type { Community, PaperNode, WordSimilarity } from "../model.ts";
import type { WeightedGraph } from "../communities/weighted-graph.ts";
import type { PaperEntityMatrix } from "../links/paper-entity-matrix.ts";
import type { CommunityLabel } from "./label-communities.ts";
import { labelLevels } from "./label-levels.ts";
import { listLabelTerms } from "./label-terms.ts";
import type { LabelSource } from "./label-term.ts";
import type { Partition, PaperGroup } from "../communities/partition.ts";

/** Communities of one paper, by id. */
export type CommunityMembership = Pick<
  PaperNode,
  "community" | "subtopic" | "stability" | "secondaryCommunity"
>;

export interface BuiltCommunities {
  communities: Community[];
  fields: Community[];
  subtopics: Community[];
  /** By the paper's number. */
  memberships: CommunityMembership[];
}

/**
 * Labels the groups of all levels, and sorts the papers of each by centrality.
 * @param found groups by the numbers of `matrix`
 * @param graph that they were found on
 */
export function buildCommunities(
  found: Partition,
  matrix: PaperEntityMatrix,
  graph: WeightedGraph,
  source: LabelSource,
): BuiltCommunities {
  const labels = labelLevels(found, { matrix, terms: listLabelTerms(matrix, source) });
  const idsOf = (papers: number[]): string[] => papers.map((paper) => matrix.paperIds[paper] ?? "");
  const describe = <G extends PaperGroup>(
    groups: readonly G[],
    own: CommunityLabel[],
    parentOf: (group: G) => CommunityLabel | undefined,
  ): Community[] => {
    const papers = groups.map((group) => group.papers);
    const central = sortByCentrality(papers, graph);
    return groups.flatMap((group, i) => {
      const label = own[i];
      if (!label) return [];
      const stability = roundTo(group.stability, 2);
      return [
        {
          ...label,
          papers: idsOf(central[i] ?? []),
          stability,
          parent: parentOf(group)?.id ?? null,
        },
      ];
    });
  };
  return {
    communities: describe(
      found.communities,
      labels.communities,
      ({ field }) => labels.fields[field],
    ),
    fields: describe(found.fields, labels.fields, () => undefined),
    subtopics: describe(
      found.subtopics,
      labels.subtopics,
      ({ community }) => labels.communities[community],
    ),
    memberships: membershipsOf(found, labels, matrix.paperIds.length),
  };
}

/** What the labels of a map are made of. */
export function createLabelSource(
  papers: readonly { id: string; title: string }[],
  corpus: Pick<LabelSource, "entities" | "wider" | "papers">,
  { keywordsOf }: Pick<WordSimilarity, "keywordsOf">,
): LabelSource {
  const titleById = new Map(papers.map(({ id, title }) => [id, title]));
  return { ...corpus, keywordsOf, titleOf: (id) => titleById.get(id) ?? "" };
}

function membershipsOf(
  { communities, subtopics, stability, secondary }: Partition,
  labels: { communities: CommunityLabel[]; subtopics: CommunityLabel[] },
  paperCount: number,
): CommunityMembership[] {
  const memberships = Array.from({ length: paperCount }, (_, paper): CommunityMembership => {
    const second = labels.communities[secondary[paper] ?? -1]?.id ?? null;
    const steady = roundTo(stability[paper] ?? 0, 2);
    return { community: null, subtopic: null, stability: steady, secondaryCommunity: second };
  });
  const put = (
    groups: readonly PaperGroup[],
    own: CommunityLabel[],
    level: "community" | "subtopic",
  ) => {
    groups.forEach(({ papers }, i) => {
      for (const paper of papers) {
        const membership = memberships[paper];
        if (membership) membership[level] = own[i]?.id ?? null;
      }
    });
  };
  put(communities, labels.communities, "community");
  put(subtopics, labels.subtopics, "subtopic");
  return memberships;
}
