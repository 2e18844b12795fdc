import { ENTITY_TYPE_IDS } from "../../entities/entity-types.ts";
import type { EntityType } from "../../entities/entity-types.ts";
/** The whole state of the view as one value, and every way it may change. Pure: old state in, new state out. */

export const MAP_VIEWS = ["all", "papers", "entities", "communities"] as const;
export type MapView = (typeof MAP_VIEWS)[number];

/** What fills the middle of the page. */
export const SURFACES = ["map", "table", "matrix"] as const;
export type Surface = (typeof SURFACES)[number];

/** What the columns of the matrix are; its rows are methods. */
export const MATRIX_COLUMNS = ["dataset", "task"] as const;
export type MatrixColumns = (typeof MATRIX_COLUMNS)[number];

/** Both ends count; `from` is not after `to`. */
export interface YearRange {
  from: number;
  to: number;
}

export type Selection =
  | { kind: "paper"; id: string }
  | { kind: "entity"; id: string }
  | { kind: "community"; id: string }
  /** Two papers and what ties them, or why nothing does. */
  | { kind: "link"; source: string; target: string }
  /** From one paper to another over what papers name. */
  | { kind: "path"; source: string; target: string };

export interface Camera {
  x: number;
  y: number;
  /** 1 shows the whole map, smaller is closer. */
  ratio: number;
}

export interface ViewState {
  /** The key of the visitor's own corpus that is on the map; null for the site's. */
  corpus: string | null;
  surface: Surface;
  view: MapView;
  matrixColumns: MatrixColumns;
  selection: Selection | null;
  /** Entity types that nothing is tied by, in the order of ENTITY_TYPES. */
  hiddenTypes: readonly EntityType[];
  /** Ids of the communities shown alone, sorted; empty shows all. */
  communities: readonly string[];
  /** Papers of these years alone; null for all. */
  years: YearRange | null;
  /** Papers of these venues alone, sorted; empty shows all. */
  venues: readonly string[];
  /** Papers that name all of these entities alone, by id, sorted; empty shows all. */
  named: readonly string[];
  /** What is searched for: all that it finds is lifted out of the map. Empty for nothing. */
  query: string;
  /** Entities are drawn from this many papers on. */
  minPapers: number;
  camera: Camera | null;
}

/** Singletons tie nothing together and would bury the map; details always list them. */
export const DEFAULT_MIN_PAPERS = 2;

export const INITIAL_STATE: ViewState = {
  corpus: null,
  surface: "map",
  view: "all",
  matrixColumns: "dataset",
  selection: null,
  hiddenTypes: [],
  communities: [],
  years: null,
  venues: [],
  named: [],
  query: "",
  minPapers: DEFAULT_MIN_PAPERS,
  camera: null,
};

export function select(state: ViewState, selection: Selection | null): ViewState {
  return { ...state, selection };
}

export function showView(state: ViewState, view: MapView): ViewState {
  return { ...state, view };
}

export function showSurface(state: ViewState, surface: Surface): ViewState {
  return { ...state, surface };
}

export function showColumns(state: ViewState, matrixColumns: MatrixColumns): ViewState {
  return { ...state, matrixColumns };
}

export function searchFor(state: ViewState, query: string): ViewState {
  return { ...state, query };
}

/** @throws on a range that ends before it starts */
export function showYears(state: ViewState, years: YearRange | null): ViewState {
  if (years && years.from > years.to)
    throw new Error(`invalid years: ${years.from} to ${years.to}`);
  return { ...state, years };
}

function toggle(list: readonly string[], item: string): string[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item].sort();
}

/** Adds the venue to those shown alone, or takes it out again. */
export function toggleVenue(state: ViewState, venue: string): ViewState {
  return { ...state, venues: toggle(state.venues, venue) };
}

/** Asks for papers that name the entity, too, or no longer does. */
export function toggleNamed(state: ViewState, entityId: string): ViewState {
  return { ...state, named: toggle(state.named, entityId) };
}

export function toggleType(state: ViewState, type: EntityType): ViewState {
  const isHidden = state.hiddenTypes.includes(type);
  const hiddenTypes = ENTITY_TYPE_IDS.filter((t) =>
    t === type ? !isHidden : state.hiddenTypes.includes(t),
  );
  return { ...state, hiddenTypes };
}

/** Adds the community to those shown alone, or takes it out again. */
export function toggleCommunity(state: ViewState, id: string): ViewState {
  return { ...state, communities: toggle(state.communities, id) };
}

export function showAllCommunities(state: ViewState): ViewState {
  return { ...state, communities: [] };
}

/** @throws on a count that is no whole number from 1 on */
export function requirePapers(state: ViewState, minPapers: number): ViewState {
  if (!Number.isInteger(minPapers) || minPapers < 1)
    throw new Error(`invalid number of papers: ${minPapers}`);
  return { ...state, minPapers };
}

/** The filters and their settings when nothing is filtered; a search is none. */
const NO_FILTERS = {
  hiddenTypes: INITIAL_STATE.hiddenTypes,
  communities: INITIAL_STATE.communities,
  years: INITIAL_STATE.years,
  venues: INITIAL_STATE.venues,
  named: INITIAL_STATE.named,
  minPapers: INITIAL_STATE.minPapers,
};

export function clearFilters(state: ViewState): ViewState {
  return { ...state, ...NO_FILTERS };
}

export function hasFilters(state: ViewState): boolean {
  return (
    state.hiddenTypes.length > 0 ||
    state.communities.length > 0 ||
    state.years !== null ||
    state.venues.length > 0 ||
    state.named.length > 0 ||
    state.minPapers !== DEFAULT_MIN_PAPERS
  );
}

/** Of the one thing, or of both papers. */
export function selectedIds(selection: Selection): string[] {
  return "id" in selection ? [selection.id] : [selection.source, selection.target];
}

export function isSameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === null || b === null) return a === b;
  if ("id" in a || "id" in b) return "id" in a && "id" in b && a.kind === b.kind && a.id === b.id;
  return a.kind === b.kind && a.source === b.source && a.target === b.target;
}

export type Hover =
  | { kind: "node"; id: string }
  | { kind: "link"; key: string }
  | { kind: "community"; id: string }
  | null;

export type NodeKind = "paper" | EntityType | "community";
