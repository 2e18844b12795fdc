/** Shapes that stand for the kinds of node: their outlines, which icons and drawn maps share, and their numbers in the shader. */
import { ENTITY_TYPE_BY_ID, ENTITY_TYPE_IDS } from "../../entities/entity-types.ts";
import type { NodeKind } from "../state/view-state.ts";

/** In the order of their numbers in the shader. A ring is a circle that is never filled. */
export const NODE_SHAPES = ["circle", "diamond", "square", "triangle", "ring"] as const;
export type NodeShape = (typeof NODE_SHAPES)[number];

export const NODE_KINDS: readonly NodeKind[] = ["paper", ...ENTITY_TYPE_IDS, "community"];

/** Shape that stands for a kind of node. */
export function shapeOf(kind: NodeKind): NodeShape {
  if (kind === "paper") return "circle";
  return kind === "community" ? "ring" : ENTITY_TYPE_BY_ID[kind].shape;
}

type Corner = readonly [x: number, y: number];

/** Corners of each shape around 0 0 with y downwards, in radii of its node; null for a circle of that radius. */
const CORNERS: Record<NodeShape, readonly Corner[] | null> = {
  circle: null,
  diamond: [
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ],
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  triangle: [
    [0, -1.15],
    [1.15, 0.85],
    [-1.15, 0.85],
  ],
  ring: null,
};

interface Placement {
  x: number;
  y: number;
  radius: number;
}

/**
 * SVG path of a shape for a node, in tenths.
 * @param rounding how far from a corner its curve begins
 */
export function shapePath(shape: NodeShape, { x, y, radius }: Placement, rounding = 0): string {
  const corners = CORNERS[shape]?.map(([dx, dy]): Corner => [x + dx * radius, y + dy * radius]);
  if (corners) return rounding > 0 ? roundedPath(corners, rounding) : polygonPath(corners);
  const arc = `A${tenth(radius)} ${tenth(radius)} 0 1 0`;
  const [left, right] = [write([x - radius, y]), write([x + radius, y])];
  return `M${left}${arc} ${right}${arc} ${left}Z`;
}

function polygonPath(corners: readonly Corner[]): string {
  const [first = "", ...others] = corners.map(write);
  return `M${first}L${others.join(" ")}Z`;
}

function roundedPath(corners: readonly Corner[], rounding: number): string {
  const curves = corners.map((corner, at) => {
    const from = moveToward(corner, corners.at(at - 1) ?? corner, rounding);
    const to = moveToward(corner, corners[(at + 1) % corners.length] ?? corner, rounding);
    return `${write(from)}Q${write(corner)} ${write(to)}`;
  });
  return `M${curves.join("L")}Z`;
}

function moveToward([x, y]: Corner, [toX, toY]: Corner, distance: number): Corner {
  const share = distance / Math.hypot(toX - x, toY - y);
  return [x + (toX - x) * share, y + (toY - y) * share];
}

function write([x, y]: Corner): string {
  return `${tenth(x)} ${tenth(y)}`;
}

/** A tenth of a px is finer than print. */
export function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}
