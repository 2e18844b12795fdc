/** What Sigma gets to draw: a graph of positions and curves, and appearances in the form that its programs read. */
import Graph from "graphology";

import type { LinkAppearance, NodeAppearance } from "../scene/appearance.ts";
import { withAlpha } from "../scene/palette.ts";
import { allLinks } from "../scene/scene.ts";
import type { Point } from "./camera.ts";
import type { ShapedNode } from "./node-program.ts";
import type { PickedLink } from "./picking.ts";
import type { Scene, SceneLink, SceneNode } from "../scene/scene-model.ts";

/** Beyond this many, lines are a grey fog in the overview: they come one stretch at a time, and straight. */
export const MOST_LINKS = 6000;
/** With more nodes than this in sight, links are left to what is in focus. */
const MOST_LINKED_NODES = 5000;
/** Links drawn at most in one stretch of the map. */
const STRETCH_LINKS = 3000;
const CURVATURE = 0.18;
const SELF_SCALE = 1.25;
const LAYER = { faded: 0, plain: 1, near: 1, self: 1 };

/** A portrait canvas gets the map on its side, or it would be a strip. */
export function placeOnCanvas({ x, y }: Point, isTurned: boolean): Point {
  return isTurned ? { x: y, y: -x } : { x, y };
}

/** Half of the curves bend each way, always the same for the same link; where there are too many for curves, none do. */
function curvatureOf(key: string, { linkCount }: Scene): number {
  if (linkCount > MOST_LINKS) return 0;
  let sum = 0;
  for (let i = 0; i < key.length; i++) sum += key.charCodeAt(i);
  return sum % 2 === 0 ? CURVATURE : -CURVATURE;
}

/**
 * Links between two of the nodes: all where the scene has few, else those inside communities first.
 * @param nodes the most important first: where there are too many links, theirs are drawn
 */
export function findDrawnLinks(scene: Scene, nodes: readonly SceneNode[]): SceneLink[] {
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  if (scene.linkCount <= MOST_LINKS)
    return allLinks(scene).filter((l) => nodeById.has(l.source) && nodeById.has(l.target));
  if (nodes.length > MOST_LINKED_NODES) return [];
  const inside = new Map<string, SceneLink>();
  const across = new Map<string, SceneLink>();
  for (const { id } of nodes)
    for (const link of scene.linksOf(id)) {
      const [source, target] = [nodeById.get(link.source), nodeById.get(link.target)];
      if (!source || !target) continue;
      const isInside = source.community !== null && source.community === target.community;
      (isInside ? inside : across).set(link.key, link);
      if (inside.size >= STRETCH_LINKS) return [...inside.values()];
    }
  return [...inside.values(), ...across.values()].slice(0, STRETCH_LINKS);
}

/** Where links lie, as far as both of their ends are nodes of the scene. */
export function placeLinks(links: readonly SceneLink[], scene: Scene): PickedLink[] {
  return links.flatMap(({ key, source, target }) => {
    const [from, to] = [scene.nodeById.get(source), scene.nodeById.get(target)];
    return from && to
      ? [{ key, source: from, target: to, curvature: curvatureOf(key, scene) }]
      : [];
  });
}

/** Adds a node where it lies on the canvas. */
export function addSigmaNode(drawn: Graph, node: SceneNode, isTurned: boolean): void {
  drawn.addNode(node.id, { ...placeOnCanvas(node, isTurned), type: "shape" });
}

/** The graph that Sigma draws: nodes with their places, links with their curves. */
export function buildSigmaGraph(
  scene: Scene,
  nodes: Iterable<SceneNode>,
  links: readonly SceneLink[],
  isTurned: boolean,
): Graph {
  const drawn = new Graph({ multi: false, type: "undirected" });
  for (const node of nodes) addSigmaNode(drawn, node, isTurned);
  const type = scene.linkCount > MOST_LINKS ? "line" : "curve";
  for (const link of links) {
    const curvature = curvatureOf(link.key, scene);
    drawn.addEdgeWithKey(link.key, link.source, link.target, { type, curvature, link });
  }
  return drawn;
}

/**
 * A node as the node program reads it.
 * @param scale px drawn for a px of size
 */
export function displayNode(
  node: SceneNode,
  appearance: NodeAppearance,
  scale: number,
): Partial<ShapedNode> {
  // A community stays as large as its papers are many, and pale under its name.
  const isRaised = appearance.emphasis === "self" && node.kind !== "community";
  return {
    kind: node.kind,
    size: node.size * scale * (isRaised ? SELF_SCALE : 1),
    color: withAlpha(appearance.color, appearance.alpha),
    isSolid: isRaised || node.isFilled,
    // What is in focus is drawn again over all the rest.
    highlighted: appearance.emphasis === "self" || appearance.emphasis === "near",
    zIndex: LAYER[appearance.emphasis],
  };
}

/** Sigma blends premultiplied colours but takes plain ones: without this, pale links turn white on a light background. */
function premultiply(rgba: string): string {
  const [r = 0, g = 0, b = 0, a = 1] = (rgba.match(/[\d.]+/g) ?? []).map(Number);
  return `rgba(${Math.round(r * a)},${Math.round(g * a)},${Math.round(b * a)},${a})`;
}

/** A link as the programs of Sigma read it. */
export function displayLink(appearance: LinkAppearance) {
  return { color: premultiply(appearance.color), size: appearance.width };
}
