/** Names that readers give to communities, in place of the computed labels. */
import type { CommunityCorrection, Correction } from "../../corrections/corrections.ts";
import type { Community } from "../model.ts";

/** The groups of a map, level by level. */
interface Levels {
  communities: Community[];
  fields: Community[];
  subtopics: Community[];
}

interface RenamedLevels extends Levels {
  /** Corrections of communities that are not on the map, each with the reason. */
  unmatched: string[];
}

/** Applies the corrections of kind `nameCommunity` to copies. Ids stay; of several names for one id the last counts. */
export function renameCommunities(
  levels: Levels,
  corrections: readonly Correction[],
): RenamedLevels {
  const given = corrections.filter(
    (one): one is CommunityCorrection => one.kind === "nameCommunity",
  );
  const nameById = new Map(given.map(({ communityId, name }) => [communityId, name]));
  const rename = (groups: Community[]): Community[] =>
    groups.map((group) => ({ ...group, name: nameById.get(group.id) ?? group.name }));
  const { communities, fields, subtopics } = levels;
  const known = new Set([...communities, ...fields, ...subtopics].map(({ id }) => id));
  const unknown = given.filter(({ communityId }) => !known.has(communityId));
  return {
    communities: rename(communities),
    fields: rename(fields),
    subtopics: rename(subtopics),
    unmatched: unknown.map(({ communityId }) => `nameCommunity: no community ${communityId}`),
  };
}
