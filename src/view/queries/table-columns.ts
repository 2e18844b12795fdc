/** The columns of the table, and what fills them. */
import type { Community, EntityNode, PaperLink, LoadedPaper } from "../../graph/model.ts";
import type { FilterResult } from "../state/filters.ts";
import type { GraphIndex } from "../state/graph-index.ts";
import { buildCommunityLinks } from "./community-links.ts";
import { ENTITY_TYPES } from "../../entities/entity-types.ts";
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
    ...ENTITY_TYPES.map(({ id: type, plural }) => ({
      column: number(capitalize(plural), plural),
      valueOf: countOf(type),
    })),
    {
      column: number("Links", "links"),
      valueOf: ({ id }) => index.paperLinksByPaper.get(id)?.length ?? 0,
    },
  ];
}

export function entitySources(index: GraphIndex, left: FilterResult): Source<EntityNode>[] {
  const firstYear = ({ papers }: EntityNode): number | null => {
    const years = papers.flatMap((id) => yearOf(index.paperById.get(id)) ?? []);
    return years.length === 0 ? null : Math.min(...years);
  };
  const countPapers = ({ papers }: EntityNode): number =>
    left ? papers.filter((id) => left.papers.has(id)).length : papers.length;
  return [
    { column: name("Name"), valueOf: (entity) => entity.name },
    { column: text("Type"), valueOf: ({ type }) => type },
    { column: number("Papers", "papers"), valueOf: countPapers },
    { column: COMMUNITY, valueOf: ({ community }) => communityName(index, community) },
    { column: year("First year"), valueOf: firstYear },
    {
      column: text("Other spellings"),
      valueOf: ({ otherNames }) => (otherNames.length > 0 ? otherNames.join(", ") : null),
    },
  ];
}

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

export function communitySources(index: GraphIndex, left: FilterResult): Source<Community>[] {
  const countLeft = ({ papers }: Community): number =>
    left ? papers.filter((id) => left.papers.has(id)).length : papers.length;
  const tied = new Map<string, number>();
  for (const { source, target, linkCount } of buildCommunityLinks(
    index,
    left && left.papers,
  ).values())
    for (const id of [source, target]) tied.set(id, (tied.get(id) ?? 0) + linkCount);
  return [
    { column: name("Name"), valueOf: (community) => community.name },
    { column: text("Also"), valueOf: ({ secondName }) => secondName },
    { column: number("Papers", "papers"), valueOf: countLeft },
    {
      column: number("Steady %", "% steady"),
      valueOf: ({ stability }) => Math.round(stability * 100),
    },
    {
      column: number("Links to others", "links to others"),
      valueOf: ({ id }) => tied.get(id) ?? 0,
    },
  ];
}
