/** What Sigma gets to draw: a graph of positions and curves, and the looks in the form that its programs read. */
import Graph from "graphology";

import type { LinkLook, NodeLook } from "../look.ts";
import { withAlpha } from "../palette.ts";
import type { Scene, SceneNode } from "../scene.ts";
import type { Point } from "./camera.ts";
import type { ShapedNode } from "./node-program.ts";

/** Beyond this many, lines are a grey fog in the overview: only those in focus are drawn, and straight. */
export const MOST_LINKS = 6000;
const CURVATURE = 0.18;
const SELF_SCALE = 1.25;
const LAYER = { faded: 0, plain: 1, near: 2, self: 3 };

/** A portrait canvas gets the map on its side, or it would be a strip. */
export function placeOnCanvas({ x, y }: Point, isTurned: boolean): Point {
  return isTurned ? { x: y, y: -x } : { x, y };
}

/** Half of the curves bend each way, always the same for the same link. */
function curvatureOf(key: string): number {
  let sum = 0;
  for (let i = 0; i < key.length; i++) sum += key.charCodeAt(i);
  return sum % 2 === 0 ? CURVATURE : -CURVATURE;
}

export function buildDrawnGraph(scene: Scene, isTurned: boolean): Graph {
  const drawn = new Graph({ multi: false, type: "undirected" });
  for (const node of scene.nodes)
    drawn.addNode(node.id, { ...placeOnCanvas(node, isTurned), type: "shape" });
  const type = scene.links.length > MOST_LINKS ? "line" : "curve";
  for (const { key, source, target } of scene.links)
    drawn.addEdgeWithKey(key, source, target, { type, curvature: curvatureOf(key) });
  return drawn;
}

/** @param scale px drawn for a px of size */
export function displayNode(node: SceneNode, look: NodeLook, scale: number): Partial<ShapedNode> {
  const isSelf = look.emphasis === "self";
  return {
    kind: node.kind,
    size: node.size * scale * (isSelf ? SELF_SCALE : 1),
    color: withAlpha(look.color, look.alpha),
    isSolid: isSelf,
    zIndex: LAYER[look.emphasis],
  };
}

/** Sigma blends premultiplied colours but takes plain ones: without this, pale links turn white on light ground. */
function premultiply(rgba: string): string {
  const [r = 0, g = 0, b = 0, a = 1] = (rgba.match(/[\d.]+/g) ?? []).map(Number);
  return `rgba(${Math.round(r * a)},${Math.round(g * a)},${Math.round(b * a)},${a})`;
}

export function displayLink(look: LinkLook, linkCount: number) {
  const isInFocus = look.emphasis === "near";
  return {
    hidden: linkCount > MOST_LINKS && !isInFocus,
    color: premultiply(look.color),
    size: look.width,
    zIndex: isInFocus ? 1 : 0,
  };
}
