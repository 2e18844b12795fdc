/** The map as rows: which are listed in a view, and in which order. */
import type { FilterResult } from "../state/filters.ts";
import { type GraphIndex, linkKey } from "../state/graph-index.ts";
import type { MapView, Selection, NodeKind } from "../state/view-state.ts";
import {
  type CellValue,
  type Column,
  communitySources,
  entitySources,
  linkSources,
  paperSources,
  type Source,
} from "./table-columns.ts";

export const LISTINGS = ["papers", "entities", "links", "communities"] as const;
export type Listing = (typeof LISTINGS)[number];

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

/** The listings that a view offers, the one it opens with first. */
export function listingsOf(view: MapView): readonly Listing[] {
  switch (view) {
    case "all":
      return LISTINGS;
    case "papers":
      return ["papers", "links"];
    case "entities":
      return ["entities"];
    case "communities":
      return ["communities"];
  }
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
  { left, minPapers }: { left: FilterResult; minPapers: number },
): Table {
  const { papers, entities, paperLinks, communities } = index.graph;
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
    case "communities": {
      const own = communities.filter(({ id }) => left?.communities.has(id) ?? true);
      return fill(communitySources(index, left), { all: communities, left: own }, ({ id }) => ({
        ...{ key: id, selection: { kind: "community", id }, shape: "community", community: id },
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
