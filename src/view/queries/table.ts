/** The map as rows: which are listed in a view, and in which order. */
import type { Community, EntityNode, LoadedPaper, PaperLink } from "../../graph/model.ts";
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

const LISTINGS = ["papers", "entities", "links", "communities"] as const;
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

interface Table {
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

/** Columns that some item of the whole map fills, and a row for each item that is listed. */
function fill<T>(
  sources: readonly Source<T>[],
  items: readonly T[],
  isListed: (item: T) => boolean,
  headOf: (item: T) => Omit<Row, "values">,
): Table {
  const filled = sources.filter(({ valueOf }) => items.some((item) => valueOf(item) !== null));
  return {
    columns: filled.map(({ column }) => column),
    rows: items.filter(isListed).map((item) => ({
      ...headOf(item),
      values: filled.map(({ valueOf }) => valueOf(item)),
    })),
    count: items.length,
  };
}

/**
 * The rows of a listing that the filters leave.
 * @param minPapers entities are listed from this many papers on
 */
export function buildTable(
  index: GraphIndex,
  listing: Listing,
  { filtered, minPapers }: { filtered: FilterResult; minPapers: number },
): Table {
  const { papers, entities, paperLinks, communities } = index.graph;
  const isLeft = (kind: "papers" | "entities" | "communities", id: string): boolean =>
    filtered?.[kind].has(id) ?? true;
  switch (listing) {
    case "papers": {
      const isListed = ({ id }: LoadedPaper) => isLeft("papers", id);
      return fill(paperSources(index), papers, isListed, ({ id, community }) => ({
        ...{ key: id, selection: { kind: "paper", id }, shape: "paper", community },
      }));
    }
    case "entities": {
      const isListed = (entity: EntityNode) =>
        entity.papers.length >= minPapers && isLeft("entities", entity.id);
      return fill(
        entitySources(index, filtered),
        entities,
        isListed,
        ({ id, community, type }) => ({
          ...{ key: id, selection: { kind: "entity", id }, shape: type, community },
        }),
      );
    }
    case "links": {
      const isListed = ({ source, target }: PaperLink) =>
        isLeft("papers", source) && isLeft("papers", target);
      return fill(linkSources(index), paperLinks, isListed, ({ source, target }) => ({
        ...{ key: linkKey(source, target), selection: { kind: "link", source, target } },
        ...{ shape: "paper", community: index.paperById.get(source)?.community ?? null },
      }));
    }
    case "communities": {
      const isListed = ({ id }: Community) => isLeft("communities", id);
      return fill(communitySources(index, filtered), communities, isListed, ({ id }) => ({
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
    const [one = null, other = null] = [a.values[column], b.values[column]];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === "number" && typeof other === "number") return sign * (one - other);
    return sign * COLLATOR.compare(String(one), String(other));
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
