/** The renderer of the map, as long as the map is on the page, and what it is given to draw. */
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import type { Path } from "../../queries/shortest-paths.ts";
import type { MapRenderer } from "../../renderer/map-renderer.ts";
import type { Insets } from "../../renderer/viewport.ts";
import type { Appearance } from "../../scene/appearance.ts";
import type { Scene } from "../../scene/scene-model.ts";
import { select } from "../../state/view-state.ts";
import { usePanels } from "../shared/panel-context.ts";
import { nodesOf, selectLink, selectNode } from "./map-selection.ts";

/**
 * Starts a renderer in an element, and ends it with the component; null until its code has been loaded.
 * @param onFailure the browser cannot draw the map
 */
export function useRenderer(
  container: RefObject<HTMLElement | null>,
  scene: Scene,
  onFailure: () => void,
): MapRenderer | null {
  const { store } = usePanels();
  const [renderer, setRenderer] = useState<MapRenderer | null>(null);
  // A click is on what is drawn by then.
  const drawn = useRef(scene);
  drawn.current = scene;
  useEffect(() => {
    let live: MapRenderer | null = null;
    let isGone = false;
    const start = async () => {
      const { MapRenderer } = await import("../../renderer/map-renderer.ts");
      const element = container.current;
      if (isGone || !element) return;
      live = new MapRenderer(element, {
        onHover: store.setHover,
        onCamera: store.setCamera,
        onClickNode: (id, isExtending) =>
          store.update((now) => selectNode(now, drawn.current.nodeById.get(id), isExtending)),
        onClickLink: (key) => store.update((now) => selectLink(now, key, drawn.current)),
        onClickGround: () => store.update((now) => select(now, null)),
      });
      setRenderer(live);
    };
    start().catch(onFailure);
    return () => {
      isGone = true;
      live?.kill();
    };
  }, [store]);
  return renderer;
}

interface Drawing {
  scene: Scene;
  appearance: Appearance;
  /** The path that is selected, if any. */
  path: Path | null;
  insets: Insets;
}

/** Draws the map anew whenever it changes; moves the camera where the address or a new selection asks for it. */
export function useDrawing(
  renderer: MapRenderer | null,
  { scene, appearance, path, insets }: Drawing,
): void {
  const { store, palette, colorOf } = usePanels();
  const { selection } = store.state.value;
  useEffect(() => {
    renderer?.setInsets(insets);
    const { communities } = store.index.graph;
    renderer?.show({ scene, appearance, palette, communities, colorOf });
  }, [renderer, scene, appearance, palette, colorOf, insets]);
  useEffect(() => {
    const { camera } = store.state.peek();
    if (camera) renderer?.setCamera(camera);
    else renderer?.fit({ isInstant: true });
  }, [renderer, store.arrivals.value]);
  useEffect(() => {
    if (renderer && selection)
      renderer.bringIntoSight(nodesOf(selection, path, scene, store.index));
  }, [renderer, selection, insets]);
}
