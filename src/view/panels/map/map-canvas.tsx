/** The map in the page: draws what the state asks for, and is walked by keyboard. */
import { useMemo, useRef } from "preact/hooks";

import { plural } from "../../../base/format.ts";
import type { Insets } from "../../renderer/viewport.ts";
import { findAppearance, findBaseAppearance } from "../../scene/appearance.ts";
import { describeLink } from "../../scene/hover-text.ts";
import { buildScene } from "../../scene/scene.ts";
import type { Scene } from "../../scene/scene-model.ts";
import type { Store } from "../../state/store.ts";
import { usePanels } from "../shared/panel-context.ts";
import { HoverCard } from "./hover-card.tsx";
import { MapEmpty } from "./map-empty.tsx";
import { MapLegend } from "./map-legend.tsx";
import { nounOf } from "../../scene/legend-text.ts";
import { alwaysDrawn } from "./map-selection.ts";
import { SearchHitsChip, useHits } from "./search-hits.tsx";
import { useNodeWalk } from "./use-node-walk.ts";
import { useDrawing, useRenderer } from "./use-renderer.ts";
import { ZoomButtons } from "./zoom-buttons.tsx";

function describe(id: string, store: Store, scene: Scene): string {
  const node = scene.nodeById.get(id);
  if (!node) return "";
  const title = node.kind === "paper" ? store.index.paperById.get(id)?.title : node.label;
  const community = node.community && store.index.communityById.get(node.community);
  const links = plural(scene.linksOf(id).length, "link");
  if (node.kind === "community")
    return `community: ${title}, ${plural(node.rank, "paper")}, ${links} to others`;
  return `${nounOf(node.kind, store.index.words)}: ${title}, ${links}${community ? `, in ${community.name}` : ""}`;
}

/** The node that the keyboard or the pointer is on, or the link under the pointer, for screen readers. */
function MapStatus({ cursor, scene }: { cursor: string | null; scene: Scene }) {
  const { store } = usePanels();
  const hover = store.hover.value;
  const nodeId = cursor ?? (hover?.kind === "node" ? hover.id : null);
  return (
    <p class="visually-hidden" role="status">
      {nodeId !== null
        ? describe(nodeId, store, scene)
        : hover?.kind === "link" && describeLink(hover.key, scene, store.index)}
    </p>
  );
}

/** Nodes and links of the view, computed anew only where a part of the state changes that they depend on. */
function useScene(): Scene {
  const { store } = usePanels();
  const { index } = store;
  const state = store.state.value;
  const always = alwaysDrawn(state, index).join("\n");
  return useMemo(
    () => buildScene(index, state.view, state.minPapers, new Set(always.split("\n"))),
    [index, state.view, state.minPapers, always],
  );
}

/** What is drawn strongly, faintly or in grey: by filters alone, then by selection, hover and search. */
function useAppearance(scene: Scene, hits: ReadonlySet<string> | null) {
  const { store, paths, palette } = usePanels();
  const { index } = store;
  const state = store.state.value;
  const filtered = store.filtered.value;
  const base = useMemo(
    () => findBaseAppearance(index, scene, state, filtered, palette),
    [index, scene, state.hiddenTypes, filtered, palette],
  );
  const { selection } = state;
  const hover = store.hover.value;
  const [path = null] = paths.value;
  const appearance = useMemo(
    () => findAppearance(index, base, { selection, path, hover, hits }),
    [index, base, selection, path, hover, hits],
  );
  return { appearance, path };
}

interface MapProps {
  /** How much of the map's canvas panels cover, measured by the page. */
  insets: Insets;
  /** The browser cannot draw the map. */
  onFailure: () => void;
}

/** The canvas with what lies over it: legend, search hits, the card at the pointer, the zoom buttons. */
export function MapCanvas({ insets, onFailure }: MapProps) {
  const { store } = usePanels();
  const { view } = store.state.value;
  const container = useRef<HTMLDivElement>(null);
  const scene = useScene();
  const hits = useHits();
  const { appearance, path } = useAppearance(scene, hits);
  const renderer = useRenderer(container, scene, onFailure);
  useDrawing(renderer, { scene, appearance, path, insets });
  const { cursor, onKeyDown } = useNodeWalk(renderer, scene);
  return (
    <div class="map">
      <div
        ref={container}
        class="map-canvas"
        role="application"
        tabIndex={0}
        aria-label={`Map of ${view === "communities" ? "communities" : "papers"}. Arrow keys walk from node to node, Enter opens one.`}
        onKeyDown={onKeyDown}
        onBlur={() => store.setHover(null)}
      />
      <MapStatus cursor={cursor} scene={scene} />
      <MapLegend view={view} />
      <SearchHitsChip hits={hits} />
      <MapEmpty nodeCount={scene.nodes.length} />
      <HoverCard map={container} scene={scene} />
      <ZoomButtons renderer={renderer} right={insets.right} />
    </div>
  );
}
