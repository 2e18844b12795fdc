/** The marks of the drawn map as SVG: ground, links, nodes and words. Numbers are px of the picture. */
import { shapeOf, shapePath, tenth } from "../../scene/node-shapes.ts";
import { mixColors } from "../../scene/palette.ts";
import { findSpanningEdges } from "../../renderer/community-areas.ts";
import { escapeXml } from "../../../base/xml-text.ts";
import type { NodeKind } from "../../state/view-state.ts";

export interface Dot {
  x: number;
  y: number;
}

/** `rgba(...)` is no colour to Inkscape and Illustrator: colour and opacity go apart. */
export function paintOf(rgba: string): { color: string; alpha: string } {
  const [r = "0", g = "0", b = "0", alpha = "1"] = rgba.match(/[\d.]+/g) ?? [];
  const hex = [r, g, b].map((part) => Number(part).toString(16).padStart(2, "0")).join("");
  return { color: `#${hex}`, alpha };
}

interface MarkAppearance {
  color: string;
  alpha: number;
  background: string;
}

/** Papers are filled; what they name is an outline over the ground. */
export function drawMark(
  kind: NodeKind,
  dot: Dot,
  radius: number,
  appearance: MarkAppearance,
): string {
  const { color, alpha, background } = appearance;
  const d = shapePath(shapeOf(kind), { ...dot, radius });
  const paint =
    kind === "paper"
      ? `fill="${color}" stroke="${background}" stroke-width="1"`
      : `fill="${mixColors(background, color, 0.22)}" stroke="${color}" stroke-width="1.6"`;
  return `<path d="${d}" ${paint}${alpha < 1 ? ` opacity="${alpha}"` : ""} stroke-linejoin="round"/>`;
}

/** More points than this get no bridges: they lie close enough. */
const MOST_BRIDGED = 400;

/** The soft ground of one community: a disc at each point, and bridges between neighbours. */
export function drawGround(color: string, dots: readonly Dot[], radius: number): string {
  const place = ({ x, y }: Dot) => `${tenth(x)} ${tenth(y)}`;
  const discs = dots.map((dot) => `M${place(dot)}h.01`).join("");
  const bridges = dots.length > MOST_BRIDGED ? [] : findSpanningEdges(dots, radius * 3.3);
  const lines = bridges.map(([a, b]) => {
    const [from, to] = [dots[a], dots[b]];
    return from && to ? `M${place(from)}L${place(to)}` : "";
  });
  const draw = (d: string, width: number) => `<path d="${d}" stroke-width="${tenth(width)}"/>`;
  const paths = [
    draw(discs, 2 * radius),
    lines.length > 0 ? draw(lines.join(""), radius * 1.1) : "",
  ];
  return `<g stroke="${color}">${paths.join("")}</g>`;
}

interface WordAppearance {
  size: number;
  weight: number;
  color: string;
  /** Colour of a rim that keeps words legible over lines; none where there is none. */
  rim?: string;
  anchor?: "start" | "middle";
}

/** @param y the vertical middle of the line */
export function drawWords(text: string, x: number, y: number, appearance: WordAppearance): string {
  const { size, weight, color, rim, anchor = "start" } = appearance;
  const halo = rim
    ? ` stroke="${rim}" stroke-width="${tenth(size * 0.28)}" stroke-linejoin="round" paint-order="stroke"`
    : "";
  const place = `x="${tenth(x)}" y="${tenth(y + size * 0.35)}" text-anchor="${anchor}"`;
  return `<text ${place} font-size="${size}" font-weight="${weight}" fill="${color}"${halo}>${escapeXml(text)}</text>`;
}
