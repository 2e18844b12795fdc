/** The elements of the drawn map as SVG: community areas, nodes and words. Lengths are px of the picture. */
import { shapeOf, shapePath, tenth } from "../../scene/node-shapes.ts";
import { mixColors } from "../../scene/palette.ts";
import { findSpanningEdges } from "../../renderer/community-areas.ts";
import { cleanForXml } from "../../../base/xml-text.ts";
import type { Point } from "../../renderer/camera.ts";
import type { NodeKind } from "../../state/view-state.ts";

const spell = ({ x, y }: Point): string => `${tenth(x)} ${tenth(y)}`;

/**
 * `rgba(...)` is no colour to Inkscape and Illustrator: colour and opacity go apart.
 * @returns `#rrggbb`, and 0–1 as text
 */
export function paintOf(rgba: string): { color: string; alpha: string } {
  const [r = "0", g = "0", b = "0", alpha = "1"] = rgba.match(/[\d.]+/g) ?? [];
  const hex = [r, g, b].map((part) => Number(part).toString(16).padStart(2, "0")).join("");
  return { color: `#${hex}`, alpha };
}

interface NodeMarkProps {
  kind: NodeKind;
  isFilled: boolean;
  x: number;
  y: number;
  radius: number;
  /** `#rrggbb`, as the background is. */
  color: string;
  background: string;
  /** 0–1 */
  alpha?: number;
}

/** A node: filled, or an outline over a pale ground. */
export function NodeMark({
  kind,
  isFilled,
  x,
  y,
  radius,
  color,
  background,
  alpha = 1,
}: NodeMarkProps) {
  return (
    <path
      d={shapePath(shapeOf(kind), { x, y, radius })}
      fill={isFilled ? color : mixColors(background, color, 0.22)}
      stroke={isFilled ? background : color}
      stroke-width={isFilled ? 1 : 1.6}
      opacity={alpha < 1 ? alpha : undefined}
      stroke-linejoin="round"
    />
  );
}

/** Areas of more points than this get no edges: their points lie close enough. */
const MOST_CONNECTED = 400;

interface CommunityAreaProps {
  color: string;
  points: readonly Point[];
  radius: number;
}

/** The soft ground of one community: a circle at each point, and a band along each edge of their spanning tree. */
export function CommunityArea({ color, points, radius }: CommunityAreaProps) {
  const edges = points.length > MOST_CONNECTED ? [] : findSpanningEdges(points, radius * 3.3);
  const bands = edges.map(([a, b]) => {
    const [from, to] = [points[a], points[b]];
    return from && to ? `M${spell(from)}L${spell(to)}` : "";
  });
  return (
    <g stroke={color}>
      <path
        d={points.map((point) => `M${spell(point)}h.01`).join("")}
        stroke-width={tenth(2 * radius)}
      />
      {bands.length > 0 && <path d={bands.join("")} stroke-width={tenth(radius * 1.1)} />}
    </g>
  );
}

/** A line of text where it stands in the picture. */
export interface PlacedText {
  text: string;
  x: number;
  /** The vertical middle of the line. */
  y: number;
  size: number;
  weight: number;
  color: string;
  /** Colour of a rim that keeps words legible over lines. */
  rim?: string;
  /** What of the line lies at `x`; its start unless given. */
  anchor?: "start" | "middle";
}

const ROUND_RIM = { "stroke-linejoin": "round", "paint-order": "stroke" } as const;

/** A line of text, with its baseline for viewers that know no other. */
export function Words({ text, x, y, size, weight, color, rim, anchor = "start" }: PlacedText) {
  return (
    <text
      x={tenth(x)}
      y={tenth(y + size * 0.35)}
      text-anchor={anchor}
      font-size={size}
      font-weight={weight}
      fill={color}
      {...(rim && { stroke: rim, "stroke-width": tenth(size * 0.28), ...ROUND_RIM })}
    >
      {cleanForXml(text)}
    </text>
  );
}
