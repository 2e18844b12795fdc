/** The layers of the drawn map that lie on it to scale: community areas, links and nodes. Lengths are px of the picture. */
import type { VNode } from "preact";

import { groupBy } from "../../../base/group-by.ts";
import type { Point } from "../../renderer/camera.ts";
import { curveHandle } from "../../renderer/picking.ts";
import { findDrawnLinks, placeLinks } from "../../renderer/sigma-graph.ts";
import type { Appearances, NodeAppearance } from "../../scene/appearance.ts";
import { tenth } from "../../scene/node-shapes.ts";
import type { Palette } from "../../scene/palette.ts";
import type { Scene, SceneNode } from "../../scene/scene-model.ts";
import { CommunityArea, NodeMark, paintOf } from "./svg-shapes.tsx";

/** A node where it is in the picture. */
export interface DrawnNode {
  node: SceneNode;
  appearance: NodeAppearance;
  x: number;
  y: number;
  radius: number;
}

/** Around each of up to `SPARSE` nodes; less around more of them, down to a share of it. */
const AREA_RADIUS = 44;
const LEAST_AREA_SHARE = 0.5;
const SPARSE = 1000;
/** A link that bends less is drawn straight. */
const CURVE_LIMIT = 1e-6;

/** The areas of the communities that have a colour of their own, around their nodes that are not faded. */
export function drawAreas(
  nodes: readonly DrawnNode[],
  colorOf: ReadonlyMap<string, string>,
  { grey }: Palette,
): VNode[] {
  const shown = nodes.filter(({ appearance }) => appearance.emphasis !== "faded");
  const share = Math.max(LEAST_AREA_SHARE, Math.sqrt(SPARSE / Math.max(nodes.length, SPARSE)));
  return [...groupBy(shown, ({ node }) => node.community)].flatMap(([id, points]) => {
    const color = colorOf.get(id ?? "") ?? grey;
    const area = <CommunityArea color={color} points={points} radius={AREA_RADIUS * share} />;
    return color === grey ? [] : area;
  });
}

function linkPath(from: Point, to: Point, curvature: number): string {
  const handle = curveHandle(from, to, curvature);
  const bend = `Q${tenth(handle.x)} ${tenth(handle.y)} `;
  const way = `${Math.abs(curvature) > CURVE_LIMIT ? bend : "L"}${tenth(to.x)} ${tenth(to.y)}`;
  return `M${tenth(from.x)} ${tenth(from.y)}${way}`;
}

/** The links that the map itself would draw of the whole scene. */
export function drawLinks(
  scene: Scene,
  appearances: Appearances,
  nodes: readonly DrawnNode[],
): VNode[] {
  const drawnById = new Map(nodes.map((drawn) => [drawn.node.id, drawn]));
  const ranked = [...scene.nodes].sort((a, b) => b.rank - a.rank);
  return findDrawnLinks(scene, ranked).flatMap((link) => {
    const [from, to] = [drawnById.get(link.source), drawnById.get(link.target)];
    const [placed] = placeLinks([link], scene);
    if (!from || !to || !placed) return [];
    const appearance = appearances.link(link);
    const { color, alpha } = paintOf(appearance.color);
    return (
      <path
        d={linkPath(from, to, placed.curvature)}
        stroke={color}
        stroke-opacity={alpha}
        stroke-width={tenth(appearance.width)}
      />
    );
  });
}

/** The nodes, lowest first: what is faded lies under all the rest. */
export function drawNodes(nodes: readonly DrawnNode[], background: string): VNode[] {
  const inOrder = [...nodes].sort((a, b) => a.appearance.alpha - b.appearance.alpha);
  return inOrder.map(({ node, appearance: { color, alpha }, x, y, radius }) => (
    <NodeMark
      {...{ kind: node.kind, isFilled: node.isFilled, x, y, radius, color, alpha, background }}
    />
  ));
}
