/** How every node and link looks for a state, a hover and a theme. Pure, found once per change. */
import type { EntityType } from "../entities/entity.ts";
import { type GraphIndex, linkKey } from "./graph-index.ts";
import { assignColors, type Palette, withAlpha } from "./palette.ts";
import type { Scene, SceneLink, SceneNode } from "./scene.ts";
import type { Selection, ViewState } from "./state.ts";

/** self: what the attention is on; near: what belongs to it; plain: nothing is in focus; faded: out of focus or filtered out. */
export type Emphasis = "self" | "near" | "plain" | "faded";

export interface NodeLook {
  color: string;
  /** 0–1 */
  alpha: number;
  emphasis: Emphasis;
}

export interface LinkLook {
  /** `rgba(...)` */
  color: string;
  /** px at camera ratio 1 */
  width: number;
  emphasis: Emphasis;
}

export interface Look {
  nodes: ReadonlyMap<string, NodeLook>;
  links: ReadonlyMap<string, LinkLook>;
  /** True while a hover or selection fades the rest. */
  hasFocus: boolean;
}

export type Hover =
  | { kind: "node"; id: string }
  | { kind: "link"; key: string }
  | { kind: "community"; id: string }
  | null;

/** What the attention is on. `links`: keys to draw strongly; null for every link between two nodes of the focus. */
interface Focus {
  self: ReadonlySet<string>;
  near: ReadonlySet<string>;
  links: ReadonlySet<string> | null;
}

const NONE: ReadonlySet<string> = new Set();
/** Opacity of links in focus, between communities, and faded, 0–1. */
const FOCUS_ALPHA = 0.85;
const THREAD_ALPHA = 0.25;
const FADED_ALPHA = 0.05;

function focusOnNode(id: string, scene: Scene): Focus {
  const near = scene.neighbours.get(id) ?? NONE;
  return { self: new Set([id]), near, links: new Set([...near].map((n) => linkKey(id, n))) };
}

/** In the view that does not draw the selected node, what stands for it: the names of a paper, the papers of an entity. */
function focusOnAbsent(id: string, index: GraphIndex): Focus {
  const named = index.paperById.get(id)?.names.map(({ entityId }) => entityId);
  return { self: NONE, near: new Set(named ?? index.entityById.get(id)?.papers), links: null };
}

function focusOnPair(source: string, target: string, index: GraphIndex, scene: Scene): Focus {
  const shared = index.paperLinkByKey.get(linkKey(source, target))?.shared ?? [];
  const near = new Set(shared.map(({ entityId }) => entityId));
  const drawn = [...near].flatMap((id) => [linkKey(source, id), linkKey(target, id)]);
  const self = new Set([source, target]);
  const links = new Set([linkKey(source, target), ...drawn]);
  return scene.neighbours.size === 0 ? { self, near, links: NONE } : { self, near, links };
}

function focusOnCommunity(id: string, scene: Scene): Focus {
  const near = scene.nodes.filter((node) => node.community === id).map((node) => node.id);
  return { self: NONE, near: new Set(near), links: null };
}

function findFocus(
  selection: Selection | null,
  hover: Hover,
  index: GraphIndex,
  scene: Scene,
): Focus | null {
  if (hover?.kind === "node") return focusOnNode(hover.id, scene);
  if (hover?.kind === "link") {
    const link = scene.links.find(({ key }) => key === hover.key);
    const ends = link ? [link.source, link.target] : [];
    return { self: NONE, near: new Set(ends), links: new Set([hover.key]) };
  }
  if (hover?.kind === "community") return focusOnCommunity(hover.id, scene);
  switch (selection?.kind) {
    case "paper":
    case "entity":
      return scene.nodes.some(({ id }) => id === selection.id)
        ? focusOnNode(selection.id, scene)
        : focusOnAbsent(selection.id, index);
    case "community":
      return focusOnCommunity(selection.id, scene);
    case "link":
      return focusOnPair(selection.source, selection.target, index, scene);
    case undefined:
      return null;
  }
}

/** A filter takes a node out of attention; it stays on the map, in grey. */
function isFilteredOut(node: SceneNode, state: ViewState): boolean {
  const isHidden = node.kind !== "paper" && state.hiddenTypes.includes(node.kind);
  const isElsewhere =
    state.communities.length > 0 &&
    (node.community === null || !state.communities.includes(node.community));
  return isHidden || isElsewhere;
}

function restsOnlyOn(types: readonly EntityType[], hidden: readonly EntityType[]): boolean {
  return types.length > 0 && types.every((type) => hidden.includes(type));
}

function emphasisOf(id: string, focus: Focus | null): Emphasis {
  if (!focus) return "plain";
  if (focus.self.has(id)) return "self";
  return focus.near.has(id) ? "near" : "faded";
}

function linkWidth(link: SceneLink, emphasis: Emphasis, isInside: boolean): number {
  if (emphasis === "near") return 1.5 + 1.5 * link.strength;
  return isInside ? 1.3 + 1.2 * link.strength : 1;
}

export function findLook(
  index: GraphIndex,
  scene: Scene,
  state: ViewState,
  hover: Hover,
  palette: Palette,
): Look {
  const colors = assignColors(index.graph.communities, palette);
  const focus = findFocus(state.selection, hover, index, scene);
  const nodes = new Map<string, NodeLook>();
  const nodeById = new Map<string, SceneNode>();
  for (const node of scene.nodes) {
    const filtered = isFilteredOut(node, state);
    const found = emphasisOf(node.id, focus);
    const emphasis = filtered && found !== "self" ? "faded" : found;
    const own = (node.community && colors.get(node.community)) ?? palette.grey;
    const color = filtered ? palette.grey : own;
    nodeById.set(node.id, node);
    nodes.set(node.id, {
      color,
      alpha: emphasis === "faded" ? palette.fadedAlpha : 1,
      emphasis,
    });
  }
  const links = new Map<string, LinkLook>();
  for (const link of scene.links)
    links.set(link.key, findLinkLook(link, { state, focus, nodes, nodeById, palette }));
  return { nodes, links, hasFocus: focus !== null };
}

interface LinkContext {
  state: ViewState;
  focus: Focus | null;
  nodes: ReadonlyMap<string, NodeLook>;
  nodeById: ReadonlyMap<string, SceneNode>;
  palette: Palette;
}

function emphasisOfLink(link: SceneLink, { state, focus, nodes }: LinkContext): Emphasis {
  const isFaded = [link.source, link.target].some((id) => nodes.get(id)?.emphasis === "faded");
  if (isFaded || restsOnlyOn(link.types, state.hiddenTypes)) return "faded";
  if (!focus) return "plain";
  // Without faded ends, a link of a focus that names none lies between two of its nodes.
  return !focus.links || focus.links.has(link.key) ? "near" : "faded";
}

function findLinkLook(link: SceneLink, context: LinkContext): LinkLook {
  const { focus, nodes, nodeById, palette } = context;
  const emphasis = emphasisOfLink(link, context);
  const community = nodeById.get(link.source)?.community ?? null;
  const isInside = community !== null && community === nodeById.get(link.target)?.community;
  const outer = focus?.self.has(link.source) ? link.target : link.source;
  const own = nodes.get(outer)?.color ?? palette.grey;
  const color = linkColor(own, emphasis, isInside, palette);
  return { color, width: linkWidth(link, emphasis, isInside), emphasis };
}

function linkColor(own: string, emphasis: Emphasis, isInside: boolean, palette: Palette): string {
  if (emphasis === "faded") return withAlpha(palette.thread, FADED_ALPHA);
  if (emphasis === "near") return withAlpha(own, FOCUS_ALPHA);
  return isInside ? withAlpha(own, palette.linkAlpha) : withAlpha(palette.thread, THREAD_ALPHA);
}
