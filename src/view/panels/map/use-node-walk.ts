/** The map by keyboard: arrow keys go from node to node, Enter opens one, + − 0 zoom. */
import { useEffect, useState } from "preact/hooks";

import type { MapRenderer } from "../../renderer/map-renderer.ts";
import type { Scene } from "../../scene/scene-model.ts";
import { usePanels } from "../shared/panel-context.ts";
import { selectNode } from "./map-selection.ts";

const ARROWS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** @returns the id of the node that the keys have led to, and the listener for keys on the map */
export function useNodeWalk(renderer: MapRenderer | null, scene: Scene) {
  const { store } = usePanels();
  const { selection } = store.state.value;
  const [cursor, setCursor] = useState<string | null>(null);
  // The walk goes on from what is selected.
  useEffect(() => setCursor(null), [selection]);
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = ARROWS[event.key];
    if (direction && renderer) {
      const here = cursor ?? (selection && "id" in selection ? selection.id : null);
      const next = renderer.findNext(here, direction);
      if (next) {
        setCursor(next);
        store.setHover({ kind: "node", id: next });
        renderer.bringIntoSight([next]);
      }
    } else if (event.key === "Enter" && cursor)
      store.update((now) => selectNode(now, scene.nodeById.get(cursor), event.shiftKey));
    else if (event.key === "+") renderer?.zoom(1.5);
    else if (event.key === "-") renderer?.zoom(1 / 1.5);
    else if (event.key === "0") renderer?.fit();
    else return;
    event.preventDefault();
  };
  return { cursor, onKeyDown };
}
