/** How nodes and links look for a state, a hover and a theme. Pure; nothing is found before it is asked for. */
import type { Filters, FilterResult } from "../state/filters.ts";
import { findFocus, type Focus, type FocusInput } from "./focus.ts";
import type { GraphIndex } from "../state/graph-index.ts";
import { chooseColors, type Palette, withAlpha } from "./palette.ts";
import type { MapView } from "../state/view-state.ts";
import type { Scene, SceneLink, SceneNode } from "./scene-model.ts";
import type { EntityType } from "../../entities/entity-types.ts";

/** self: what the attention is on; near: what belongs to it; plain: nothing is in focus; faded: out of focus or filtered out. */
export type Emphasis = "self" | "near" | "plain" | "faded";

export interface NodeAppearance {
  color: string;
  /** 0–1 */
  alpha: number;
  emphasis: Emphasis;
}

export interface LinkAppearance {
  /** `rgba(...)` */
  color: string;
  /** px at camera ratio 1 */
  width: number;
  emphasis: Emphasis;
}

/** Appearance of one node and of one link. */
export interface Appearances {
  node: (node: SceneNode) => NodeAppearance;
  link: (link: SceneLink) => LinkAppearance;
}

export interface Appearance extends Appearances {
  /** Without hover and selection; the same object as long as filters, colours and scene are. */
  base: Appearances;
  /** What a hover or selection lifts out of the rest, which fades. */
  focus: Focus | null;
}

/** Opacity of links in focus, between communities, and faded, 0–1. */
const FOCUS_ALPHA = 0.85;
const COMMUNITY_EDGE_ALPHA = 0.25;
const FADED_ALPHA = 0.05;
/** px at camera ratio 1 that the strongest link of two communities is wider than the weakest. */
const WIDEST_LINK = 8;

function restsOnlyOn(types: readonly EntityType[], hidden: readonly EntityType[]): boolean {
  return types.length > 0 && types.every((type) => hidden.includes(type));
}

function emphasisOf(id: string, focus: Focus | null): Emphasis {
  if (!focus) return "plain";
  if (focus.self.has(id)) return "self";
  return focus.near.has(id) ? "near" : "faded";
}

interface AppearanceContext {
  scene: Scene;
  hiddenTypes: Filters["hiddenTypes"];
  filtered: FilterResult;
  palette: Palette;
  colorOf: ReadonlyMap<string, string>;
}

/** Whether a filter takes a node out of attention; the node stays on the map, in grey. */
function isFilteredOut({ id, kind }: SceneNode, filtered: FilterResult): boolean {
  if (!filtered) return false;
  if (kind === "community") return !filtered.communities.has(id);
  return !(kind === "paper" ? filtered.papers : filtered.entities).has(id);
}

function findNodeAppearance(
  node: SceneNode,
  focus: Focus | null,
  context: AppearanceContext,
): NodeAppearance {
  const { filtered, palette, colorOf } = context;
  const isFiltered = isFilteredOut(node, filtered);
  const found = emphasisOf(node.id, focus);
  const emphasis = isFiltered && found !== "self" ? "faded" : found;
  const own = (node.community && colorOf.get(node.community)) ?? palette.grey;
  return {
    color: isFiltered ? palette.grey : own,
    alpha: emphasis === "faded" ? palette.fadedAlpha : 1,
    emphasis,
  };
}

function emphasisOfLink(
  link: SceneLink,
  ends: readonly (NodeAppearance | null)[],
  focus: Focus | null,
  hiddenTypes: readonly EntityType[],
): Emphasis {
  const isFaded = ends.some((end) => end?.emphasis === "faded");
  if (isFaded || restsOnlyOn(link.types, hiddenTypes)) return "faded";
  if (!focus) return "plain";
  // Without faded ends, a link of a focus that names none lies between two of its nodes.
  return !focus.links || focus.links.has(link.key) ? "near" : "faded";
}

function linkWidth(link: SceneLink, emphasis: Emphasis, isInside: boolean, view: MapView): number {
  if (view === "communities") return 1 + WIDEST_LINK * link.strength;
  if (emphasis === "near") return 1.5 + 1.5 * link.strength;
  return isInside ? 1.3 + 1.2 * link.strength : 1;
}

function linkColor(own: string, emphasis: Emphasis, isInside: boolean, palette: Palette): string {
  if (emphasis === "faded") return withAlpha(palette.communityEdge, FADED_ALPHA);
  if (emphasis === "near") return withAlpha(own, FOCUS_ALPHA);
  return isInside
    ? withAlpha(own, palette.linkAlpha)
    : withAlpha(palette.communityEdge, COMMUNITY_EDGE_ALPHA);
}

function findLinkAppearance(
  link: SceneLink,
  focus: Focus | null,
  context: AppearanceContext,
): LinkAppearance {
  const { scene, hiddenTypes, palette } = context;
  const [source, target] = [scene.nodeById.get(link.source), scene.nodeById.get(link.target)];
  const ends = [source, target].map((end) =>
    end ? findNodeAppearance(end, focus, context) : null,
  );
  const emphasis = emphasisOfLink(link, ends, focus, hiddenTypes);
  const community = source?.community ?? null;
  const isInside = community !== null && community === target?.community;
  const outer = focus?.self.has(link.source) ? ends[1] : ends[0];
  const color = linkColor(outer?.color ?? palette.grey, emphasis, isInside, palette);
  return { color, width: linkWidth(link, emphasis, isInside, scene.view), emphasis };
}

function createAppearances(focus: Focus | null, context: AppearanceContext): Appearances {
  return {
    node: (node) => findNodeAppearance(node, focus, context),
    link: (link) => findLinkAppearance(link, focus, context),
  };
}

/**
 * How the scene looks while nothing is in focus.
 * @param filtered of `applyFilters` for the same filters
 */
export function findBaseAppearance(
  index: GraphIndex,
  scene: Scene,
  { hiddenTypes }: Pick<Filters, "hiddenTypes">,
  filtered: FilterResult,
  palette: Palette,
): AppearanceContext & { appearances: Appearances } {
  const colorOf = chooseColors(index.graph.communities, palette);
  const context = { scene, hiddenTypes, filtered, palette, colorOf };
  return { ...context, appearances: createAppearances(null, context) };
}

/**
 * How the scene looks with what is in focus lifted out of the rest.
 * @param base of `findBaseAppearance`, kept over hovers and selections
 */
export function findAppearance(
  index: GraphIndex,
  base: ReturnType<typeof findBaseAppearance>,
  input: FocusInput,
): Appearance {
  const focus = findFocus(input, index, base.scene);
  const appearances = focus ? createAppearances(focus, base) : base.appearances;
  return { ...appearances, base: base.appearances, focus };
}
