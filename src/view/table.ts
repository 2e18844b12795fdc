/** The map as rows: what is listed under which columns, and in which order. */
import type { LoadedPaper } from "../graph/stored/loaded-map.ts";
import type { EntityNode, PaperLink } from "../graph/model.ts";
import type { Left } from "./filter.ts";
import { type GraphIndex, linkKey } from "./graph-index.ts";
import type { NodeKind } from "./scene.ts";
import type { MapView, Selection } from "./state.ts";

export const LISTINGS = ["papers", "entities", "links"] as const;
export type Listing = (typeof LISTINGS)[number];

/** Absent is null, and comes last whichever way the rows are sorted. */
export type CellValue = string | number | null;

export interface Column {
  title: string;
  kind: "name" | "community" | "text" | "number" | "year";
  /** The noun behind a number where no heading stands above it; empty where it needs none. */
  unit: string;
}

export interface Row {
  key: string;
  /** What a row opens. */
  selection: Selection;
  shape: NodeKind;
  community: string | null;
  /** One for each column. */
  values: readonly CellValue[];
}

export interface Table {
  columns: readonly Column[];
  rows: readonly Row[];
  /** Rows without any filter. */
  count: number;
}

export interface Sorting {
  column: number;
  direction: "ascending" | "descending";
}

const name = (title: string): Column => ({ title, kind: "name", unit: "" });
const text = (title: string): Column => ({ title, kind: "text", unit: "" });
const number = (title: string, unit: string): Column => ({ title, kind: "number", unit });
const COMMUNITY: Column = { title: "Community", kind: "community", unit: "" };
const year = (title: string): Column => ({ title, kind: "year", unit: "" });

/** The listings that a view offers, the one it opens with first. */
export function listingsOf(view: MapView): readonly Listing[] {
  switch (view) {
    case "all":
      return LISTINGS;
    case "papers":
      return ["papers", "links"];
    case "entities":
      return ["entities"];
  }
}

/** A column with what fills it; one that nothing on the map fills is left out. */
interface Source<T> {
  column: Column;
  valueOf: (item: T) => CellValue;
}

const yearOf = (paper: LoadedPaper | undefined): number | null => paper?.date?.year ?? null;

function communityName({ communityById }: GraphIndex, id: string | null): string | null {
  return (id !== null && communityById.get(id)?.name) || null;
}

function paperSources(index: GraphIndex): Source<LoadedPaper>[] {
  const countOf =
    (type: EntityNode["type"]) =>
    ({ names }: LoadedPaper): number =>
      names.filter(({ entityId }) => index.entityById.get(entityId)?.type === type).length;
  return [
    { column: name("Title"), valueOf: ({ title }) => title },
    { column: COMMUNITY, valueOf: ({ community }) => communityName(index, community) },
    { column: year("Year"), valueOf: yearOf },
    { column: text("Venue"), valueOf: ({ venue }) => venue },
    { column: number("Upvotes", "upvotes"), valueOf: ({ upvotes }) => upvotes },
    { column: number("Tasks", "tasks"), valueOf: countOf("task") },
    { column: number("Methods", "methods"), valueOf: countOf("method") },
    { column: number("Datasets", "datasets"), valueOf: countOf("dataset") },
    {
      column: number("Links", "links"),
      valueOf: ({ id }) => index.paperLinksByPaper.get(id)?.length ?? 0,
    },
  ];
}

function entitySources(index: GraphIndex, left: Left): Source<EntityNode>[] {
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

function linkSources(index: GraphIndex): Source<PaperLink>[] {
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

/** Columns that some item of the whole map fills, and the rows of those that are left. */
function fill<T>(
  sources: readonly Source<T>[],
  items: { all: readonly T[]; left: readonly T[] },
  headOf: (item: T) => Omit<Row, "values">,
): Table {
  const filled = sources.filter(({ valueOf }) => items.all.some((item) => valueOf(item) !== null));
  return {
    columns: filled.map(({ column }) => column),
    rows: items.left.map((item) => ({
      ...headOf(item),
      values: filled.map(({ valueOf }) => valueOf(item)),
    })),
    count: items.all.length,
  };
}

/** @param minPapers entities are listed from this many papers on */
export function buildTable(
  index: GraphIndex,
  listing: Listing,
  { left, minPapers }: { left: Left; minPapers: number },
): Table {
  const { papers, entities, paperLinks } = index.graph;
  switch (listing) {
    case "papers": {
      const own = papers.filter(({ id }) => left?.papers.has(id) ?? true);
      return fill(paperSources(index), { all: papers, left: own }, ({ id, community }) => ({
        ...{ key: id, selection: { kind: "paper", id }, shape: "paper", community },
      }));
    }
    case "entities": {
      const own = entities.filter(
        (entity) => entity.papers.length >= minPapers && (left?.entities.has(entity.id) ?? true),
      );
      const sources = entitySources(index, left);
      return fill(sources, { all: entities, left: own }, ({ id, community, type }) => ({
        ...{ key: id, selection: { kind: "entity", id }, shape: type, community },
      }));
    }
    case "links": {
      const own = paperLinks.filter(
        ({ source, target }) => !left || (left.papers.has(source) && left.papers.has(target)),
      );
      return fill(linkSources(index), { all: paperLinks, left: own }, ({ source, target }) => ({
        key: linkKey(source, target),
        selection: { kind: "link", source, target },
        shape: "paper",
        community: index.paperById.get(source)?.community ?? null,
      }));
    }
  }
}

const COLLATOR = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Equal rows keep their order, and so do rows without a value, which come last. */
export function sortRows(rows: readonly Row[], { column, direction }: Sorting): Row[] {
  const sign = direction === "ascending" ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left = null, right = null] = [a.values[column], b.values[column]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === "number" && typeof right === "number") return sign * (left - right);
    return sign * COLLATOR.compare(String(left), String(right));
  });
}

/** How a column sorts first when it is picked, and the other way from then on. */
export function nextSorting(
  sorting: Sorting | null,
  column: number,
  kind: Column["kind"],
): Sorting {
  const isDownFirst = kind === "number" || kind === "year";
  if (sorting?.column !== column)
    return { column, direction: isDownFirst ? "descending" : "ascending" };
  return { column, direction: sorting.direction === "ascending" ? "descending" : "ascending" };
}

/** A text cut so that every stretch that a word of the query stands in is apart. */
export function markWords(whole: string, query: string): { text: string; isHit: boolean }[] {
  const words = query.split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0) return [{ text: whole, isHit: false }];
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"));
  // With a group in it, `split` keeps what it splits at, as every second piece.
  return whole
    .split(new RegExp(`(${escaped.join("|")})`, "giu"))
    .map((piece, i) => ({ text: piece, isHit: i % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}
