/** The whole state of the view as one value, and every way it may change. Pure: old state in, new state out. */
import { ENTITY_TYPES, type EntityType } from "../entities/entity.ts";

export const MAP_VIEWS = ["all", "papers", "entities"] as const;
export type MapView = (typeof MAP_VIEWS)[number];

export type Selection =
  | { kind: "paper"; id: string }
  | { kind: "entity"; id: string }
  | { kind: "community"; id: string }
  | { kind: "link"; source: string; target: string };

export interface Camera {
  x: number;
  y: number;
  /** 1 shows the whole map, smaller is closer. */
  ratio: number;
}

export interface ViewState {
  /** The key of the visitor's own corpus that is on the map; null for the site's. */
  corpus: string | null;
  view: MapView;
  selection: Selection | null;
  /** Entity types switched off, in the order of ENTITY_TYPES. */
  hiddenTypes: readonly EntityType[];
  /** Ids of the communities shown alone, sorted; empty shows all. */
  communities: readonly string[];
  /** Entities are drawn from this many papers on. */
  minPapers: number;
  camera: Camera | null;
}

/** Singletons tie nothing together and would bury the map; details always list them. */
export const DEFAULT_MIN_PAPERS = 2;

export const INITIAL_STATE: ViewState = {
  corpus: null,
  view: "all",
  selection: null,
  hiddenTypes: [],
  communities: [],
  minPapers: DEFAULT_MIN_PAPERS,
  camera: null,
};

export function select(state: ViewState, selection: Selection | null): ViewState {
  return { ...state, selection };
}

export function showView(state: ViewState, view: MapView): ViewState {
  return { ...state, view };
}

export function toggleType(state: ViewState, type: EntityType): ViewState {
  const isHidden = state.hiddenTypes.includes(type);
  const hiddenTypes = ENTITY_TYPES.filter((t) =>
    t === type ? !isHidden : state.hiddenTypes.includes(t),
  );
  return { ...state, hiddenTypes };
}

/** Adds the community to those shown alone, or takes it out again. */
export function toggleCommunity(state: ViewState, id: string): ViewState {
  const communities = state.communities.includes(id)
    ? state.communities.filter((other) => other !== id)
    : [...state.communities, id].sort();
  return { ...state, communities };
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

export function clearFilters(state: ViewState): ViewState {
  return { ...state, hiddenTypes: [], communities: [], minPapers: DEFAULT_MIN_PAPERS };
}

export function hasFilters(state: ViewState): boolean {
  return (
    state.hiddenTypes.length > 0 ||
    state.communities.length > 0 ||
    state.minPapers !== DEFAULT_MIN_PAPERS
  );
}

export function isSameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === "link" || b.kind === "link")
    return a.kind === "link" && b.kind === "link" && a.source === b.source && a.target === b.target;
  return a.kind === b.kind && a.id === b.id;
}
