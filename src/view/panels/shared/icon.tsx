/** Small pictures: interface icons from Lucide, and the shapes that stand for the kinds of node. */
import type { IconNode } from "lucide";
import { h } from "preact";
import { isPlacedByName, type LoadedPaper } from "../../../graph/model.ts";
import { ENTITY_TYPES } from "../../../entities/entity-types.ts";
import { type NodeShape, shapeOf, shapePath } from "../../scene/node-shapes.ts";
import type { NodeKind } from "../../state/view-state.ts";

/** Hidden from screen readers: the text or label beside it says the same. */
export function Icon({ node, size = 16 }: { node: IconNode; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}

/** How each shape lies in its 16 by 16 box, so that all look of one size. */
const IN_BOX: Record<NodeShape, { radius: number; y: number; rounding?: number }> = {
  circle: { radius: 5.6, y: 8 },
  diamond: { radius: 5.42, y: 8 },
  square: { radius: 5.78, y: 8, rounding: 1.7 },
  triangle: { radius: 5.57, y: 8.6 },
  ring: { radius: 6.4, y: 8 },
};

interface ShapeProps {
  kind: NodeKind;
  color?: string;
  /** Draws a paper as one that no name placed. */
  isOutline?: boolean;
}

/** The shape of a kind of node, as the map draws it. */
export function Shape({ kind, color, isOutline = false }: ShapeProps) {
  const shape = shapeOf(kind);
  const { rounding, ...place } = IN_BOX[shape];
  const own = ENTITY_TYPES.find(({ id }) => id === kind)?.color;
  return (
    <svg
      class={`shape shape-${own ?? kind}${isOutline ? " is-outline" : ""}`}
      width="14"
      height="14"
      viewBox="0 0 16 16"
      aria-hidden="true"
      style={color ? { color } : undefined}
    >
      <path d={shapePath(shape, { x: 8, ...place }, rounding)} />
    </svg>
  );
}

/** A paper's shape: an outline where no name placed it. */
export function PaperShape({ paper, color }: { paper: LoadedPaper; color?: string }) {
  return (
    <Shape
      kind="paper"
      isOutline={!isPlacedByName(paper)}
      {...(color !== undefined && { color })}
    />
  );
}
