/** The columns of the table, and what fills them. */
import type { Community, EntityNode, PaperLink, LoadedPaper } from "../../graph/model.ts";
import type { FilterResult } from "../state/filters.ts";
import type { GraphIndex } from "../state/graph-index.ts";
import { buildCommunityLinks } from "./community-links.ts";
import { ENTITY_TYPE_IDS } from "../../entities/entity-types.ts";
import { capitalize } from "../../base/format.ts";

/** Absent is null, and comes last whichever way the rows are sorted. */
export type CellValue = string | number | null;

export interface Column {
  title: string;
  kind: "name" | "community" | "text" | "number" | "year";
  /** The noun behind a number where no heading stands above it; empty where it needs none. */
  unit: string;
}

const name = (title: string): Column => ({ title, kind: "name", unit: "" });
const text = (title: string): Column => ({ title, kind: "text", unit: "" });
const number = (title: string, unit: string): Column => ({ title, kind: "number", unit });
const COMMUNITY: Column = { title: "Community", kind: "community", unit: "" };
const year = (title: string): Column => ({ title, kind: "year", unit: "" });

/** A column with what fills it; one that nothing on the map fills is left out. */
export interface Source<T> {
  column: Column;
  valueOf: (item: T) => CellValue;
}

const yearOf = (paper: LoadedPaper | undefined): number | null => paper?.date?.year ?? null;

function communityName({ communityById }: GraphIndex, id: string | null): string | null {
  return (id !== null && communityById.get(id)?.name) || null;
}

/** Columns of papers; counts are of entities by type, and of links. */
export function paperSources(index: GraphIndex): Source<LoadedPaper>[] {
  const countOf =
    (type: EntityNode["type"]) =>
    ({ entities }: LoadedPaper): number =>
      entities.filter(({ entityId }) => index.entityById.get(entityId)?.type === type).length;
  return [
    { column: name("Title"), valueOf: ({ title }) => title },
    { column: COMMUNITY, valueOf: ({ community }) => communityName(index, community) },
    { column: year("Year"), valueOf: yearOf },
    { column: text("Venue"), valueOf: ({ venue }) => venue },
    { column: number("Upvotes", "upvotes"), valueOf: ({ upvotes }) => upvotes },
    ...ENTITY_TYPE_IDS.map((type) => {
      const { plural } = index.words.of[type];
      return { column: number(capitalize(plural), plural), valueOf: countOf(type) };
    }),
    {
      column: number("Links", "links"),
      valueOf: ({ id }) => index.paperLinksByPaper.get(id)?.length ?? 0,
    },
  ];
}

/**
 * Columns of entities.
 * @param filtered papers that are counted; null for all
 */
export function entitySources(index: GraphIndex, filtered: FilterResult): Source<EntityNode>[] {
  const firstYear = ({ papers }: EntityNode): number | null => {
    const years = papers.flatMap((id) => yearOf(index.paperById.get(id)) ?? []);
    return years.length === 0 ? null : Math.min(...years);
  };
  const countPapers = ({ papers }: EntityNode): number =>
    filtered ? papers.filter((id) => filtered.papers.has(id)).length : papers.length;
  return [
    { column: name("Name"), valueOf: (entity) => entity.name },
    { column: text("Type"), valueOf: ({ type }) => index.words.of[type].noun },
    { column: number("Papers", "papers"), valueOf: countPapers },
    { column: COMMUNITY, valueOf: ({ community }) => communityName(index, community) },
    { column: year("First year"), valueOf: firstYear },
    {
      column: text("Other spellings"),
      valueOf: ({ otherNames }) => (otherNames.length > 0 ? otherNames.join(", ") : null),
    },
  ];
}

/** Columns of links between papers. */
export function linkSources(index: GraphIndex): Source<PaperLink>[] {
  const titleOf = (id: string) => index.paperById.get(id)?.title ?? null;
  return [
    { column: name("Paper"), valueOf: ({ source }) => titleOf(source) },
    { column: text("Other paper"), valueOf: ({ target }) => titleOf(target) },
    {
      column: number("Strength %", "% strength"),
      valueOf: ({ weight }) => Math.round(weight * 100),
    },
    { column: number("Shared", "shared"), valueOf: ({ shared }) => shared.length },
    {
      column: text("Mostly by"),
      valueOf: ({ shared }) => index.entityById.get(shared[0]?.entityId ?? "")?.name ?? null,
    },
  ];
}

/**
 * Columns of communities.
 * @param filtered papers that are counted, and whose links are; null for all
 */
export function communitySources(index: GraphIndex, filtered: FilterResult): Source<Community>[] {
  const countPapers = ({ papers }: Community): number =>
    filtered ? papers.filter((id) => filtered.papers.has(id)).length : papers.length;
  const linkCounts = new Map<string, number>();
  for (const { source, target, linkCount } of buildCommunityLinks(
    index,
    filtered && filtered.papers,
  ).values())
    for (const id of [source, target]) linkCounts.set(id, (linkCounts.get(id) ?? 0) + linkCount);
  return [
    { column: name("Name"), valueOf: (community) => community.name },
    { column: text("Also"), valueOf: ({ secondName }) => secondName },
    { column: number("Papers", "papers"), valueOf: countPapers },
    {
      column: number("Steady %", "% steady"),
      valueOf: ({ stability }) => Math.round(stability * 100),
    },
    {
      column: number("Links to others", "links to others"),
      valueOf: ({ id }) => linkCounts.get(id) ?? 0,
    },
  ];
}
