/**
 * The view's state as the part of the address behind `#`, readable and short:
 * `#/paper/arxiv:2405.15738?view=papers&hide=task&only=federated-learning&years=2021-2023&min=3&at=0.5,0.5,0.8`;
 * `corpus=3fb2c1a09d4e` where the map is made of the visitor's own papers. An address is untrusted: unknown types and
 * numbers fall back to the initial state, and `keepKnown` leaves out ids that are not on a map.
 */
import { decodePercent } from "../../base/decode-percent.ts";
import type { GraphIndex } from "./graph-index.ts";
import {
  type Camera,
  INITIAL_STATE,
  MAP_VIEWS,
  MATRIX_COLUMNS,
  MATRIX_ROWS,
  type Selection,
  SURFACES,
  UNASSIGNED,
  type ViewState,
  type YearRange,
} from "./view-state.ts";
import { ENTITY_TYPE_IDS } from "../../entities/entity-types.ts";

/** Zoom beyond these bounds is a typing error: no label needs to be closer. */
const MIN_RATIO = 0.001;
const MAX_RATIO = 100;
const CAMERA_DIGITS = 4;

/** `paper/ID`, `entity/ID`, `community/ID`, `link/ID/ID` or `path/ID/ID`, each part escaped. */
export function selectionPath(selection: Selection): string {
  const parts =
    "id" in selection
      ? [selection.kind, selection.id]
      : [selection.kind, selection.source, selection.target];
  return parts.map(encodeURIComponent).join("/");
}

/** The inverse of `parseHash`; empty for the initial state. */
export function formatHash(state: ViewState): string {
  const params = new URLSearchParams();
  if (state.corpus !== null) params.set("corpus", state.corpus);
  if (state.surface !== INITIAL_STATE.surface) params.set("show", state.surface);
  if (state.matrixRows !== INITIAL_STATE.matrixRows) params.set("rows", state.matrixRows);
  if (state.matrixColumns !== INITIAL_STATE.matrixColumns)
    params.set("columns", state.matrixColumns);
  if (state.view !== INITIAL_STATE.view) params.set("view", state.view);
  if (state.hiddenTypes.length > 0) params.set("hide", state.hiddenTypes.join(","));
  if (state.communities.length > 0) params.set("only", state.communities.join(","));
  if (state.years) params.set("years", `${state.years.from}-${state.years.to}`);
  for (const venue of state.venues) params.append("venue", venue);
  for (const id of state.named) params.append("names", id);
  if (state.isExact) params.set("exactly", "yes");
  if (state.query !== "") params.set("find", state.query);
  if (state.minPapers !== INITIAL_STATE.minPapers) params.set("min", String(state.minPapers));
  if (state.camera) {
    const { x, y, ratio } = state.camera;
    params.set("at", [x, y, ratio].map((n) => Number(n.toFixed(CAMERA_DIGITS))).join(","));
  }
  const query = params.toString().replaceAll("%2C", ",");
  const path = state.selection ? `/${selectionPath(state.selection)}` : "";
  return path || query ? `#${path}${query ? `?${query}` : ""}` : "";
}

/** The inverse of `selectionPath`; null where the path selects nothing. */
export function parseSelection(path: string): Selection | null {
  const [kind, first, second] = path.split("/").map(decodePercent);
  if (typeof first !== "string") return null;
  if (kind === "paper" || kind === "entity" || kind === "community") return { kind, id: first };
  const isPair = (kind === "link" || kind === "path") && typeof second === "string";
  return isPair && first !== second ? { kind, source: first, target: second } : null;
}

function parseCamera(text: string | null): Camera | null {
  const numbers = (text ?? "").split(",").map((part) => (part.trim() === "" ? NaN : Number(part)));
  const [x, y, ratio, ...rest] = numbers;
  if (x === undefined || y === undefined || ratio === undefined || rest.length > 0) return null;
  const isSane =
    Math.abs(x) <= MAX_RATIO &&
    Math.abs(y) <= MAX_RATIO &&
    ratio >= MIN_RATIO &&
    ratio <= MAX_RATIO;
  return isSane ? { x, y, ratio } : null;
}

/** "2019-2023" */
function parseYears(text: string | null): YearRange | null {
  const [, from, to] = /^(\d{1,4})-(\d{1,4})$/.exec(text ?? "") ?? [];
  const years = { from: Number(from), to: Number(to) };
  return years.from <= years.to ? years : null;
}

/** The two parts of a hash with or without its leading `#`. */
function cutHash(hash: string): [path: string, params: URLSearchParams] {
  const [path = "", ...queries] = hash.replace(/^#?\/?/, "").split("?");
  return [path, new URLSearchParams(queries.join("?"))];
}

/** The key of the corpus that an address asks for; null for the site's own. */
export function parseCorpus(hash: string): string | null {
  return cutHash(hash)[1].get("corpus") || null;
}

/** The state that a hash asks for; its ids need not be on a map. */
export function parseHash(hash: string): ViewState {
  const [path, params] = cutHash(hash);
  const list = (key: string) => (params.get(key) ?? "").split(",");
  const minPapers = Number(params.get("min"));
  const oneOf = <T extends string>(known: readonly T[], key: string, otherwise: T): T =>
    known.find((item) => item === params.get(key)) ?? otherwise;
  return {
    corpus: parseCorpus(hash),
    surface: oneOf(SURFACES, "show", INITIAL_STATE.surface),
    matrixRows: oneOf(MATRIX_ROWS, "rows", INITIAL_STATE.matrixRows),
    matrixColumns: oneOf(MATRIX_COLUMNS, "columns", INITIAL_STATE.matrixColumns),
    view: oneOf(MAP_VIEWS, "view", INITIAL_STATE.view),
    selection: parseSelection(path),
    hiddenTypes: ENTITY_TYPE_IDS.filter((type) => list("hide").includes(type)),
    communities: sortedSet(list("only")),
    years: parseYears(params.get("years")),
    venues: sortedSet(params.getAll("venue")),
    named: sortedSet(params.getAll("names")),
    isExact: params.get("exactly") === "yes",
    query: params.get("find") ?? "",
    minPapers: Number.isInteger(minPapers) && minPapers >= 1 ? minPapers : INITIAL_STATE.minPapers,
    camera: parseCamera(params.get("at")),
  };
}

function sortedSet(items: readonly string[]): string[] {
  return [...new Set(items)].filter((item) => item !== "").sort();
}

/** The id under which the map has an entity, its own or that of a correction; null where the map lacks it. */
function findEntityId(id: string, { entityById, currentEntityId }: GraphIndex): string | null {
  return [id, currentEntityId(id)].find((each) => entityById.has(each)) ?? null;
}

/** Whether the map has such papers: of a community, or in none. */
function hasCommunity(id: string, { communityById, graph }: GraphIndex): boolean {
  return id === UNASSIGNED ? graph.build.unassignedPaperCount > 0 : communityById.has(id);
}

/** The selection with present ids, the same object where no id differs; null where the map lacks it. */
export function findSelected(selection: Selection, index: GraphIndex): Selection | null {
  switch (selection.kind) {
    case "paper":
      return index.paperById.has(selection.id) ? selection : null;
    case "entity": {
      const id = findEntityId(selection.id, index);
      if (id === null) return null;
      return id === selection.id ? selection : { kind: "entity", id };
    }
    case "community":
      return index.communityById.has(selection.id) ? selection : null;
    case "link":
    case "path": {
      const { source, target } = selection;
      return index.paperById.has(source) && index.paperById.has(target) ? selection : null;
    }
  }
}

/** The state without the ids that this map lacks. */
export function keepKnown(asked: ViewState, index: GraphIndex): ViewState {
  const { selection, communities, named } = asked;
  return {
    ...asked,
    corpus: index.corpus,
    selection: selection && findSelected(selection, index),
    communities: communities.filter((id) => hasCommunity(id, index)),
    named: sortedSet(named.flatMap((id) => findEntityId(id, index) ?? [])),
  };
}

/** Communities and entities in the filters that this map lacks. */
export function findLacking(
  { communities, named }: ViewState,
  index: GraphIndex,
): Pick<ViewState, "communities" | "named"> {
  return {
    communities: communities.filter((id) => !hasCommunity(id, index)),
    named: named.filter((id) => findEntityId(id, index) === null),
  };
}
