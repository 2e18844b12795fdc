/** The communities of each paper, as rows to print. */
import type { CommunityMembership } from "../../src/graph/labels/build-communities.ts";
import type { Community, PaperGraph } from "../../src/graph/model.ts";

interface MembershipRow {
  id: string;
  community: string | null;
  name: string | null;
  /** Names of field, community and subtopic, the widest first; empty for an unassigned paper. */
  path: string[];
}

/** One row a paper, in the order given. */
export function listMembership(
  papers: readonly (Pick<CommunityMembership, "community" | "subtopic"> & { id: string })[],
  { communities, fields, subtopics }: Pick<PaperGraph, "communities" | "fields" | "subtopics">,
): MembershipRow[] {
  const byId = (level: readonly Community[]) => new Map(level.map((one) => [one.id, one]));
  const [fieldById, communityById, subtopicById] = [
    byId(fields),
    byId(communities),
    byId(subtopics),
  ];
  return papers.map(({ id, community, subtopic }) => {
    const own = communityById.get(community ?? "");
    const levels = [fieldById.get(own?.parent ?? ""), own, subtopicById.get(subtopic ?? "")];
    const path = levels.flatMap((level) => level?.name ?? []);
    return { id, community, name: own?.name ?? null, path };
  });
}
