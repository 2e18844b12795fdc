/** Filters of papers, entities and communities; what is filtered out stays on the map, in grey. */
import type { EntityNode, LoadedPaper } from "../../graph/model.ts";
import type { GraphIndex } from "./graph-index.ts";
import { UNASSIGNED, type ViewState } from "./view-state.ts";

export type Filters = Pick<
  ViewState,
  "hiddenTypes" | "communities" | "years" | "venues" | "named" | "isExact"
>;

/** Ids of what passes the filters; a community passes with one of its papers. Null where nothing is filtered out. */
export type FilterResult = Record<
  "papers" | "entities" | "communities",
  ReadonlySet<string>
> | null;

/**
 * An entity passes by its type and community, and where papers are filtered by more than that, with one paper that names
 * it. One that no paper names passes by its type, with a paper that passes and names a kind of it.
 */
export function applyFilters(index: GraphIndex, filters: Filters): FilterResult {
  const { graph } = index;
  const { hiddenTypes, communities, years, venues, named } = filters;
  const isNarrowed = years !== null || venues.length > 0 || named.length > 0;
  if (!isNarrowed && communities.length === 0 && hiddenTypes.length === 0) return null;
  const isHere = (community: string | null): boolean =>
    communities.length === 0 || communities.includes(community ?? UNASSIGNED);
  const matching = new Set(
    graph.papers.filter(createPaperTest(filters, index)).map(({ id }) => id),
  );
  const papers = graph.papers.filter(({ id, community }) => matching.has(id) && isHere(community));
  const left = new Set(papers.map(({ id }) => id));
  const passes = ({ id, community, papers }: EntityNode): boolean =>
    papers.length === 0
      ? index.hierarchy.papersWithKinds(id).some((paper) => left.has(paper))
      : isHere(community) && (!isNarrowed || papers.some((paper) => matching.has(paper)));
  const entities = graph.entities.filter(
    (entity) => !hiddenTypes.includes(entity.type) && passes(entity),
  );
  return {
    papers: left,
    entities: new Set(entities.map(({ id }) => id)),
    communities: new Set(papers.flatMap(({ community }) => community ?? [])),
  };
}

/**
 * A paper without a year or venue is left out once one is asked for. What names a kind of an entity names that, too,
 * unless asked for exactly.
 */
function createPaperTest(
  { years, venues, named, isExact }: Filters,
  { hierarchy }: GraphIndex,
): (paper: LoadedPaper) => boolean {
  const asked = new Set<string | null>(venues);
  const wanted = named.map((id) => new Set([id, ...(isExact ? [] : hierarchy.descendantsOf(id))]));
  const isInYears = (year: number | null): boolean =>
    years === null || (year !== null && year >= years.from && year <= years.to);
  return ({ date, venue, entities }) =>
    isInYears(date?.year ?? null) &&
    (asked.size === 0 || asked.has(venue)) &&
    wanted.every((kinds) => entities.some(({ entityId }) => kinds.has(entityId)));
}
