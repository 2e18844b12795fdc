/** The whole map as one SVG with its legend: vectors, words as words, for print. Pure. */
import type { ComponentChildren, SVGAttributes, VNode } from "preact";
import { renderToString } from "preact-render-to-string";

import { cleanForXml } from "../../../base/xml-text.ts";
import type { Community } from "../../../graph/model.ts";
import { extent } from "../../../base/statistics.ts";
import type { Appearances } from "../../scene/appearance.ts";
import { NODE_KINDS } from "../../scene/node-shapes.ts";
import type { WordsByType } from "../../../entities/pile/type-words.ts";
import type { Palette } from "../../scene/palette.ts";
import type { Scene } from "../../scene/scene-model.ts";
import type { MapView } from "../../state/view-state.ts";
import { layoutLabels } from "./svg-labels.ts";
import { type DrawnNode, drawAreas, drawLinks, drawNodes } from "./svg-layers.tsx";
import { drawLegend } from "./svg-legend.tsx";
import { Words } from "./svg-shapes.tsx";

interface SvgMapInput {
  scene: Scene;
  /** Without hover and selection. */
  appearances: Appearances;
  view: MapView;
  communities: readonly Community[];
  colorOf: ReadonlyMap<string, string>;
  palette: Palette;
  words: WordsByType;
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

function describeLegend(input: SvgMapInput, hasLinks: boolean) {
  const { communities, colorOf, palette, scene, view, words, title, origin } = input;
  const all = communities.map(({ id, name, papers }) => {
    return { name, papers: papers.length, color: colorOf.get(id) ?? palette.grey };
  });
  const colored = all.filter(({ color }) => color !== palette.grey);
  const present = new Set(scene.nodes.map(({ kind }) => kind));
  const kinds = NODE_KINDS.filter((kind) => present.has(kind));
  const hasOutlines = scene.nodes.some(({ kind, isFilled }) => kind === "paper" && !isFilled);
  const otherCount = all.length - colored.length;
  return {
    ...{ title, origin, view, communities: colored, otherCount },
    ...{ kinds, hasOutlines, words, hasLinks },
  };
}

interface LayerProps extends SVGAttributes<SVGGElement> {
  id: string;
  marks: VNode[];
}

/** Elements of one kind, as a layer of drawing programs; no layer where there are none. */
function Layer({ marks, ...attributes }: LayerProps) {
  return marks.length > 0 ? <g {...attributes}>{marks}</g> : null;
}

interface SheetProps {
  title: string;
  origin: string;
  background: string;
  width: number;
  height: number;
  children: ComponentChildren;
}

function Sheet({ title, origin, background, width, height, children }: SheetProps) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      font-family="Inter, 'Helvetica Neue', Arial, sans-serif"
      role="img"
    >
      <title>{cleanForXml(title)}</title>
      <desc>{cleanForXml(origin)}</desc>
      <defs>
        <filter id="soft" x="-5%" y="-5%" width="110%" height="110%">
          <feGaussianBlur stdDeviation="10" />
        </filter>
      </defs>
      <rect width={width} height={height} fill={background} />
      {children}
    </svg>
  );
}

/** In text, XML wants this escaped, and the renderer, made for HTML, leaves it as it is. */
const escapeSectionEnds = (xml: string): string => xml.replaceAll("]]>", "]]&gt;");

/** The map of one view with its legend beside it. */
export function drawSvgMap(input: SvgMapInput): SvgPicture {
  const { scene, appearances, colorOf, palette, title, origin } = input;
  const { nodes, height: mapHeight } = placeNodes(input);
  const links = drawLinks(scene, appearances, nodes);
  const hasLinks = links.length > 0 || scene.linkCount === 0;
  const place = { left: MAP_WIDTH + 20, top: MARGIN, width: LEGEND_WIDTH };
  const legend = drawLegend(describeLegend(input, hasLinks), place, palette);
  const width = MAP_WIDTH + LEGEND_WIDTH + 60;
  const height = Math.ceil(Math.max(mapHeight, legend.bottom + MARGIN / 2));
  const frame = { left: 8, top: 8, right: MAP_WIDTH, bottom: height - 8 };
  const sheet = (
    <Sheet {...{ title, origin, width, height }} background={palette.background}>
      <Layer
        {...{ id: "ground", fill: "none", "stroke-linecap": "round" }}
        {...{ opacity: palette.areaAlpha, filter: "url(#soft)" }}
        marks={drawAreas(nodes, colorOf, palette)}
      />
      <Layer id="links" fill="none" marks={links} />
      <Layer id="nodes" marks={drawNodes(nodes, palette.background)} />
      <Layer
        id="names"
        marks={layoutLabels(input, nodes, frame).map((line) => (
          <Words {...line} />
        ))}
      />
      <Layer id="legend" marks={legend.marks} />
    </Sheet>
  );
  return { svg: `${escapeSectionEnds(renderToString(sheet))}\n`, width, height };
}
