/** A small card at the pointer that names the node or link under it; it never catches the pointer. */
import type { Point } from "../../renderer/camera.ts";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { describeLink, describeNode } from "../../scene/hover-text.ts";
import { describePlacement } from "../../corpora/placement-summary.ts";
import { usePanels } from "../shared/panel-context.ts";
import { nounOf } from "../../scene/legend-text.ts";
import { Shape } from "../shared/icon.tsx";
import type { Scene, SceneNode } from "../../scene/scene-model.ts";

/** Px between the pointer and the card, and between the card and the edge. */
const GAP = 14;
const EDGE = 6;

/** Where a mouse or pen is over the map; null elsewhere, and for fingers. */
function usePointer(map: RefObject<HTMLElement | null>): Point | null {
  const [point, setPoint] = useState<Point | null>(null);
  useEffect(() => {
    const element = map.current;
    if (!element) return;
    const follow = (event: PointerEvent) => {
      const box = element.getBoundingClientRect();
      const isOver = event.pointerType !== "touch" && event.buttons === 0;
      setPoint(isOver ? { x: event.clientX - box.left, y: event.clientY - box.top } : null);
    };
    const leave = () => setPoint(null);
    element.addEventListener("pointermove", follow);
    element.addEventListener("pointerdown", leave);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("keydown", leave);
    return () => {
      element.removeEventListener("pointermove", follow);
      element.removeEventListener("pointerdown", leave);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("keydown", leave);
    };
  }, [map]);
  return point;
}

/**
 * The card; absent while the pointer is over nothing.
 * @param map the element that the pointer moves over, which the card lies in
 */
export function HoverCard({ map, scene }: { map: RefObject<HTMLElement | null>; scene: Scene }) {
  const { store } = usePanels();
  const hover = store.hover.value;
  const point = usePointer(map);
  const card = useRef<HTMLDivElement>(null);
  // Beside the pointer, on the side where there is room.
  useLayoutEffect(() => {
    const [own, whole] = [card.current, map.current];
    if (!own || !whole || !point) return;
    const fits = (at: number, size: number, room: number) =>
      at + GAP + size + EDGE <= room ? at + GAP : Math.max(EDGE, at - GAP - size);
    const x = fits(point.x, own.offsetWidth, whole.clientWidth);
    const y = fits(point.y, own.offsetHeight, whole.clientHeight);
    own.style.transform = `translate(${x}px, ${y}px)`;
  });
  if (!point || hover === null || hover.kind === "community") return null;
  const link = hover.kind === "link" ? describeLink(hover.key, scene, store.index) : null;
  if (hover.kind === "link" && link === null) return null;
  return (
    <div ref={card} class="hover-card" aria-hidden="true">
      {hover.kind === "node" ? <NodeCard node={scene.nodeById.get(hover.id)} /> : link}
    </div>
  );
}

function NodeCard({ node }: { node: SceneNode | undefined }) {
  const { store, colorOf, palette } = usePanels();
  const text = node && describeNode(node, store.index);
  if (!text) return null;
  const paper = store.index.paperById.get(node.id);
  const placement = paper && describePlacement({ ...paper, placedWords: [] });
  const community = text.community && store.index.communityById.get(text.community);
  return (
    <>
      <p class="hover-kind">
        <Shape kind={text.kind} /> {nounOf(text.kind, store.index.words)}, {text.count}
      </p>
      <p class="hover-name">{text.name}</p>
      {community && (
        <p class="hover-kind">
          <span class="swatch" style={{ background: colorOf.get(community.id) ?? palette.grey }} />{" "}
          {community.name}
        </p>
      )}
      {paper?.community === null && <p class="hover-kind">in no community</p>}
      {placement && <p class="hover-kind">placed by {placement}</p>}
    </>
  );
}
