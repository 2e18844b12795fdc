/** Small pictures: interface icons from Lucide, and the shapes that stand for the kinds of node. */
import type { IconNode } from "lucide";
import { h } from "preact";
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

const OUTLINES: Record<NodeKind, string> = {
  paper: "M8 2.4a5.6 5.6 0 1 0 0 11.2a5.6 5.6 0 1 0 0-11.2z",
  task: "M8 1.5 14.5 8 8 14.5 1.5 8z",
  method:
    "M4.5 2.8h7a1.7 1.7 0 0 1 1.7 1.7v7a1.7 1.7 0 0 1-1.7 1.7h-7a1.7 1.7 0 0 1-1.7-1.7v-7a1.7 1.7 0 0 1 1.7-1.7z",
  dataset: "M8 2.2 14.4 13.4H1.6z",
  community: "M8 1.6a6.4 6.4 0 1 0 0 12.8a6.4 6.4 0 1 0 0-12.8z",
};

/** The shape of a kind of node, as the map draws it. */
export function Shape({ kind, color }: { kind: NodeKind; color?: string }) {
  return (
    <svg
      class={`shape shape-${kind}`}
      width="14"
      height="14"
      viewBox="0 0 16 16"
      aria-hidden="true"
      style={color ? { color } : undefined}
    >
      <path d={OUTLINES[kind]} />
    </svg>
  );
}
