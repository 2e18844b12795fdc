/** The whole map as one SVG with its legend: vectors, words as words, for print. Pure. */
import type { Community } from "../../../graph/model.ts";
import type { Appearances } from "../../scene/appearance.ts";
import type { Palette } from "../../scene/palette.ts";
import type { MapView } from "../../state/view-state.ts";
import { NODE_KINDS, tenth } from "../../scene/node-shapes.ts";
import { extent } from "../../renderer/camera.ts";
import { findDrawnLinks, placeLinks } from "../../renderer/sigma-graph.ts";
import { curveHandle } from "../../renderer/picking.ts";
import { drawLegend } from "./svg-legend.ts";
import { drawGround, drawMark, paintOf } from "./svg-shapes.ts";
import { drawLabels, type DrawnNode } from "./svg-labels.ts";
import { escapeXml } from "../../../base/xml-text.ts";
import type { Scene } from "../../scene/scene-model.ts";

export interface SvgMapInput {
  scene: Scene;
  /** Without hover and selection. */
  appearances: Appearances;
  view: MapView;
  communities: readonly Community[];
  colorOf: ReadonlyMap<string, string>;
  palette: Palette;
  title: string;
  origin: string;
}

export interface SvgPicture {
  svg: string;
  width: number;
  height: number;
}

/** px */
const MAP_WIDTH = 1800;
const MARGIN = 90;
const LEGEND_WIDTH = 360;
/** Px drawn for a px of size on a canvas of about 1,000 px. */
const SCALE = 1.5;
const GROUND_RADIUS = 44;
const LEAST_GROUND_SHARE = 0.5;
const SPARSE = 1000;

function placeNodes({ scene, appearances }: SvgMapInput): { nodes: DrawnNode[]; height: number } {
  const [left, right] = extent(scene.frame.map(({ x }) => x));
  const [bottom, top] = extent(scene.frame.map(({ y }) => y));
  const unit = (MAP_WIDTH - 2 * MARGIN) / Math.max(right - left, (top - bottom) / 1.2, 1e-9);
  const nodes = scene.nodes.map((node) => ({
    node,
    appearance: appearances.node(node),
    x: MARGIN + (node.x - left) * unit,
    y: MARGIN + (top - node.y) * unit,
    radius: Math.max(node.size * SCALE, 1),
  }));
  return { nodes, height: Math.ceil((top - bottom) * unit + 2 * MARGIN) };
}

function drawGrounds({ colorOf, palette }: SvgMapInput, nodes: readonly DrawnNode[]): string[] {
  const dots = new Map<string, DrawnNode[]>();
  for (const node of nodes) {
    const { community } = node.node;
    if (community === null || node.appearance.emphasis === "faded") continue;
    const known = dots.get(community);
    if (known) known.push(node);
    else dots.set(community, [node]);
  }
  const share = Math.max(LEAST_GROUND_SHARE, Math.sqrt(SPARSE / Math.max(nodes.length, SPARSE)));
  return [...dots]
    .filter(([id]) => (colorOf.get(id) ?? palette.grey) !== palette.grey)
    .map(([id, own]) => drawGround(colorOf.get(id) ?? palette.grey, own, GROUND_RADIUS * share));
}

const CURVE_LIMIT = 1e-6;

function drawLinks({ scene, appearances }: SvgMapInput, nodes: readonly DrawnNode[]): string[] {
  const drawnById = new Map(nodes.map((drawn) => [drawn.node.id, drawn]));
  const ranked = [...scene.nodes].sort((a, b) => b.rank - a.rank);
  return findDrawnLinks(scene, ranked).flatMap((link) => {
    const [from, to] = [drawnById.get(link.source), drawnById.get(link.target)];
    const [placed] = placeLinks([link], scene);
    if (!from || !to || !placed) return [];
    const { curvature } = placed;
    const appearance = appearances.link(link);
    const { color, alpha } = paintOf(appearance.color);
    const handle = curveHandle(from, to, curvature);
    const bend = `Q${tenth(handle.x)} ${tenth(handle.y)} `;
    const way = `${Math.abs(curvature) > CURVE_LIMIT ? bend : "L"}${tenth(to.x)} ${tenth(to.y)}`;
    const d = `M${tenth(from.x)} ${tenth(from.y)}${way}`;
    return `<path d="${d}" stroke="${color}" stroke-opacity="${alpha}" stroke-width="${tenth(appearance.width)}"/>`;
  });
}

function describeLegend(input: SvgMapInput, hasLinks: boolean) {
  const { communities, colorOf, palette, scene, view, title, origin } = input;
  const all = communities.map(({ id, name, papers }) => {
    return { name, papers: papers.length, color: colorOf.get(id) ?? palette.grey };
  });
  const colored = all.filter(({ color }) => color !== palette.grey);
  const present = new Set(scene.nodes.map(({ kind }) => kind));
  const kinds = NODE_KINDS.filter((kind) => present.has(kind));
  const otherCount = all.length - colored.length;
  return { title, origin, view, communities: colored, otherCount, kinds, hasLinks };
}

const group = (marks: readonly string[], attributes: string): string =>
  marks.length > 0 ? `<g ${attributes}>\n${marks.join("\n")}\n</g>` : "";

export function drawSvgMap(input: SvgMapInput): SvgPicture {
  const { palette, title, origin, scene } = input;
  const { nodes, height: mapHeight } = placeNodes(input);
  const links = drawLinks(input, nodes);
  const hasLinks = links.length > 0 || scene.linkCount === 0;
  const place = { left: MAP_WIDTH + 20, top: MARGIN, width: LEGEND_WIDTH };
  const legend = drawLegend(describeLegend(input, hasLinks), place, palette);
  const width = MAP_WIDTH + LEGEND_WIDTH + 60;
  const height = Math.ceil(Math.max(mapHeight, legend.bottom + MARGIN / 2));
  const frame = { left: 8, top: 8, right: MAP_WIDTH, bottom: height - 8 };
  const { background } = palette;
  // What is faded lies under all the rest.
  const inOrder = [...nodes].sort((a, b) => a.appearance.alpha - b.appearance.alpha);
  const marks = inOrder.map(({ node, appearance, x, y, radius }) =>
    drawMark(node.kind, { x, y }, radius, {
      color: appearance.color,
      alpha: appearance.alpha,
      background,
    }),
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, 'Helvetica Neue', Arial, sans-serif" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(origin)}</desc>`,
    '<defs><filter id="soft" x="-5%" y="-5%" width="110%" height="110%"><feGaussianBlur stdDeviation="10"/></filter></defs>',
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    group(
      drawGrounds(input, nodes),
      `id="ground" fill="none" stroke-linecap="round" opacity="${palette.areaAlpha}" filter="url(#soft)"`,
    ),
    group(links, 'id="links" fill="none"'),
    group(marks, 'id="nodes"'),
    group(drawLabels(input, nodes, frame), 'id="names"'),
    group(legend.marks, 'id="legend"'),
    "</svg>\n",
  ];
  return { svg: svg.filter(Boolean).join("\n"), width, height };
}
