/** The whole state of the view as one value, and every change of it as a function from the old state to the new. */
import { ENTITY_TYPE_IDS, ENTITY_TYPES } from "../../entities/entity-types.ts";
import type { EntityType } from "../../entities/entity-types.ts";

export const MAP_VIEWS = ["all", "papers", "entities", "communities"] as const;
export type MapView = (typeof MAP_VIEWS)[number];

/** What fills the middle of the page. */
export const SURFACES = ["map", "table", "matrix"] as const;
export type Surface = (typeof SURFACES)[number];

/** The types of entity that the rows of the matrix may be of, and those that its columns may be of. */
export const MATRIX_ROWS = [
  typeAt(0),
  ...ENTITY_TYPES.filter(({ isAddressed }) => isAddressed).map(({ id }) => id),
];
export const MATRIX_COLUMNS = ENTITY_TYPE_IDS.slice(1).map((_, at) => typeAt(at + 1));

/** Both ends count; `from` is not after `to`. */
export interface YearRange {
  from: number;
  to: number;
}

export type Selection =
  | { kind: "paper"; id: string }
  | { kind: "entity"; id: string }
  | { kind: "community"; id: string }
  /** Two papers, with the link between them or the reason why there is none. */
  | { kind: "link"; source: string; target: string }
  /** The shortest paths from one paper to another over the entities that papers name. */
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
  matrixRows: EntityType;
  matrixColumns: EntityType;
  selection: Selection | null;
  /** Entity types by which nothing is linked, in the order of ENTITY_TYPES. */
  hiddenTypes: readonly EntityType[];
  /** Ids of the communities shown alone, sorted, `UNASSIGNED` among them; empty shows all. */
  communities: readonly string[];
  /** Papers of these years alone; null for all. */
  years: YearRange | null;
  /** Papers of these venues alone, sorted; empty shows all. */
  venues: readonly string[];
  /** Papers that name all of these entities alone, by id, sorted; empty shows all. */
  named: readonly string[];
  /** Whether these must be named themselves: by default, naming a kind of one is naming it. */
  isExact: boolean;
  /** The search, whose hits are highlighted on the map; empty for none. */
  query: string;
  /** Entities named by fewer papers are not drawn; from 1. */
  minPapers: number;
  camera: Camera | null;
}

/** Stands for the papers in no community where communities are chosen; an id of one has a letter or digit. */
export const UNASSIGNED = "-";

/** Entities of one paper link nothing and would bury the map; details always list them. */
export const DEFAULT_MIN_PAPERS = 2;

export const INITIAL_STATE: ViewState = {
  corpus: null,
  surface: "map",
  view: "all",
  matrixRows: typeAt(0),
  matrixColumns: typeAt(1),
  selection: null,
  hiddenTypes: [],
  communities: [],
  years: null,
  venues: [],
  named: [],
  isExact: false,
  query: "",
  minPapers: DEFAULT_MIN_PAPERS,
  camera: null,
};

/** Opens the details of a selection; null closes them. */
export function select(state: ViewState, selection: Selection | null): ViewState {
  return { ...state, selection };
}

/** Draws the map as another view. */
export function showView(state: ViewState, view: MapView): ViewState {
  return { ...state, view };
}

/** Fills the middle of the page with the map, the table or the matrix. */
export function showSurface(state: ViewState, surface: Surface): ViewState {
  return { ...state, surface };
}

/** Gives the matrix rows or columns of another entity type. */
export function showLines(
  state: ViewState,
  lines: Partial<Pick<ViewState, "matrixRows" | "matrixColumns">>,
): ViewState {
  return { ...state, ...lines };
}

/** Starts a search, or ends it where the query is empty. */
export function searchFor(state: ViewState, query: string): ViewState {
  return { ...state, query };
}

/** Filters papers by year; null shows all. @throws on a range that ends before it starts */
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

/** Takes kinds of the entities asked for no longer for them, or again. */
export function toggleExact(state: ViewState): ViewState {
  return { ...state, isExact: !state.isExact };
}

/** Links by the type no longer, or again. */
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

/** Lists the papers in no community, and nothing else. */
export function listUnassigned(state: ViewState): ViewState {
  return { ...state, surface: "table", view: "papers", communities: [UNASSIGNED] };
}

/** Takes the filter of communities away. */
export function showAllCommunities(state: ViewState): ViewState {
  return { ...state, communities: [] };
}

/** Draws entities named by at least so many papers. @throws on a count that is no whole number from 1 on */
export function requirePapers(state: ViewState, minPapers: number): ViewState {
  if (!Number.isInteger(minPapers) || minPapers < 1)
    throw new Error(`invalid number of papers: ${minPapers}`);
  return { ...state, minPapers };
}

/** The filters where nothing is filtered; a search is no filter. */
const NO_FILTERS = {
  hiddenTypes: INITIAL_STATE.hiddenTypes,
  communities: INITIAL_STATE.communities,
  years: INITIAL_STATE.years,
  venues: INITIAL_STATE.venues,
  named: INITIAL_STATE.named,
  isExact: INITIAL_STATE.isExact,
  minPapers: INITIAL_STATE.minPapers,
};

/** Takes all filters away; search, view and selection stay. */
export function clearFilters(state: ViewState): ViewState {
  return { ...state, ...NO_FILTERS };
}

/** Whether any filter differs from its initial state. */
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

/** Ids of what is selected: one, or two papers. */
export function selectedIds(selection: Selection): string[] {
  return "id" in selection ? [selection.id] : [selection.source, selection.target];
}

/** Whether two selections are equal; a link or path counts as another in the other direction. */
export function isSameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === null || b === null) return a === b;
  if ("id" in a || "id" in b) return "id" in a && "id" in b && a.kind === b.kind && a.id === b.id;
  return a.kind === b.kind && a.source === b.source && a.target === b.target;
}

/** What the pointer or the keyboard is on; null for nothing. */
export type Hover =
  | { kind: "node"; id: string }
  | { kind: "link"; key: string }
  | { kind: "community"; id: string }
  | null;

export type NodeKind = "paper" | EntityType | "community";

/** @throws where no type has the place in the matrix */
function typeAt(place: number): EntityType {
  const row = ENTITY_TYPES.find(({ matrixPlace }) => matrixPlace === place);
  if (!row) throw new Error(`no entity type at place ${place} of the matrix`);
  return row.id;
}
