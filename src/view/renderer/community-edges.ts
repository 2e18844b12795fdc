/** A few thick edges between communities, in place of the many links that the overview of a large map cannot show. */
import { linkKey } from "../state/graph-index.ts";
import { centroid } from "../scene/centroid.ts";
import type { Point } from "./camera.ts";
import { MOST_LINKS } from "./sigma-graph.ts";
import { curveHandle } from "./picking.ts";
import type { Scene, SceneNode } from "../scene/scene-model.ts";

/** The largest communities that get edges, and how many nodes of each are sampled: enough to keep shares apart. */
const MOST_LINKED = 40;
const MOST_SAMPLED = 150;
const EDGES_EACH = 2;
/** The least share of a community's links that makes an edge. */
const LEAST_SHARE = 0.04;
const CURVATURE = 0.12;
/** px at camera ratio 1 */
const LEAST_WIDTH = 1.5;
const WIDTH_OF_ALL = 14;

export interface CommunityEdge {
  /** Middles of two communities, graph units. */
  source: Point;
  target: Point;
  /** Share of the links of one of them that lead to the other, 0–1. */
  share: number;
}

/** The strongest other communities by share of the links that lead there, of an even sample of the nodes. */
function strongestLinks(id: string, nodes: readonly SceneNode[], scene: Scene): [string, number][] {
  const counts = new Map<string, number>();
  const step = Math.ceil(nodes.length / MOST_SAMPLED);
  let linkCount = 0;
  for (let i = 0; i < nodes.length; i += step) {
    const from = nodes[i]?.id ?? "";
    for (const { source, target } of scene.linksOf(from)) {
      const other = scene.nodeById.get(source === from ? target : source)?.community;
      linkCount++;
      if (other && other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([other, count]): [string, number] => [other, count / linkCount])
    .filter(([, share]) => share >= LEAST_SHARE)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, EDGES_EACH);
}

/** Each of the largest communities with those that most of its links lead to; none where the links themselves are drawn. */
export function findCommunityEdges(scene: Scene): CommunityEdge[] {
  if (scene.linkCount <= MOST_LINKS) return [];
  const largest = [...scene.members()]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_LINKED);
  const middles = new Map(largest.map(([id, nodes]) => [id, centroid(nodes)]));
  const communityEdges = new Map<string, CommunityEdge>();
  for (const [id, nodes] of largest)
    for (const [other, share] of strongestLinks(id, nodes, scene)) {
      const [source, target] = [middles.get(id), middles.get(other)];
      const key = linkKey(id, other);
      if (source && target && share > (communityEdges.get(key)?.share ?? 0))
        communityEdges.set(key, { source, target, share });
    }
  return [...communityEdges.values()];
}

/**
 * Draws the edges, wider for a larger share.
 * @param toPixels of a point in graph units
 * @param scale px drawn for a px of size
 */
export function drawCommunityEdges(
  context: CanvasRenderingContext2D,
  communityEdges: readonly CommunityEdge[],
  toPixels: (point: Point) => Point,
  scale: number,
): void {
  for (const { source, target, share } of communityEdges) {
    const [from, to] = [toPixels(source), toPixels(target)];
    const handle = curveHandle(from, to, CURVATURE);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(handle.x, handle.y, to.x, to.y);
    context.lineWidth = (LEAST_WIDTH + WIDTH_OF_ALL * share) * scale;
    context.stroke();
  }
}
