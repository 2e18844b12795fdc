/** The map in the page: keeps the stage in step with the state, and walks it by keyboard. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";

import { communitiesOf } from "../../scene/focus.ts";
import { describeLink } from "../../scene/hover-text.ts";
import { findBaseAppearance, findAppearance } from "../../scene/appearance.ts";
import type { GraphIndex } from "../../state/graph-index.ts";
import type { Path } from "../../queries/shortest-paths.ts";
import { buildScene } from "../../scene/scene.ts";
import type { MapRenderer } from "../../renderer/map-renderer.ts";
import type { Insets } from "../../renderer/viewport.ts";
import { select, selectedIds, type Selection, type ViewState } from "../../state/view-state.ts";
import type { Store } from "../../state/store.ts";
import { usePanels } from "../shared/panel-context.ts";
import { SearchHitsChip, useHits } from "./search-hits.tsx";
import { HoverCard } from "./hover-card.tsx";
import { MapEmpty } from "./map-empty.tsx";
import { MapLegend } from "./map-legend.tsx";
import { ZoomButtons } from "./zoom-buttons.tsx";
import { plural } from "../../../base/format.ts";
import type { Scene, SceneNode } from "../../scene/scene-model.ts";

/** On larger maps a click must not rebuild the drawing to add what only one paper names. */
const MOST_PAPERS_TO_ADD_NAMES = 1500;
const ARROWS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Entities drawn although the filter leaves them out: the selected one, and all that the selected paper names. */
function alwaysDrawn({ selection, minPapers }: ViewState, { index }: Store): string[] {
  const isLeftOut = (id: string) => (index.entityById.get(id)?.papers.length ?? 0) < minPapers;
  if (selection?.kind === "entity") return [selection.id].filter(isLeftOut);
  if (selection?.kind !== "paper" || index.graph.papers.length > MOST_PAPERS_TO_ADD_NAMES)
    return [];
  const names = index.paperById.get(selection.id)?.entities ?? [];
  return names.map(({ entityId }) => entityId).filter(isLeftOut);
}

/** Nodes to bring into sight for a selection. */
function nodesOf(
  selection: Selection | null,
  path: Path | null,
  scene: Scene,
  index: GraphIndex,
): string[] {
  if (!selection) return [];
  if (scene.view === "communities")
    return selection.kind === "community"
      ? [
          selection.id,
          ...scene.linksOf(selection.id).flatMap(({ source, target }) => [source, target]),
        ]
      : [...communitiesOf(selectedIds(selection), index)];
  switch (selection.kind) {
    case "paper":
    case "entity":
      return [selection.id];
    case "path": {
      const between = path?.steps.flatMap(({ entityId, to }) => [entityId, to]) ?? [];
      return [selection.source, selection.target, ...between];
    }
    case "link":
      return [selection.source, selection.target];
    case "community":
      return (scene.members().get(selection.id) ?? []).map(({ id }) => id);
  }
}

function describe(id: string, store: Store, scene: Scene): string {
  const node = scene.nodeById.get(id);
  if (!node) return "";
  const title = node.kind === "paper" ? store.index.paperById.get(id)?.title : node.label;
  const community = node.community && store.index.communityById.get(node.community);
  const links = plural(scene.linksOf(id).length, "link");
  if (node.kind === "community")
    return `community: ${title}, ${plural(node.rank, "paper")}, ${links} to others`;
  return `${node.kind}: ${title}, ${links}${community ? `, in ${community.name}` : ""}`;
}

function selectionOf({ kind, id }: SceneNode): Selection {
  return { kind: kind === "paper" || kind === "community" ? kind : "entity", id };
}

interface MapProps {
  /** How much of the map's canvas panels cover, measured by the page. */
  insets: Insets;
  onFailure: () => void;
}

export function MapCanvas({ insets, onFailure }: MapProps) {
  const { store, paths, palette, colorOf } = usePanels();
  const map = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const [renderer, setRenderer] = useState<MapRenderer | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const state = store.state.value;
  const always = alwaysDrawn(state, store).join("\n");
  const scene = useMemo(
    () => buildScene(store.index, state.view, state.minPapers, new Set(always.split("\n"))),
    [store.index, state.view, state.minPapers, always],
  );
  const drawn = useRef(scene);
  drawn.current = scene;
  const hover = store.hover.value;
  const hits = useHits();
  const left = store.filtered.value;
  const base = useMemo(
    () => findBaseAppearance(store.index, scene, state, left, palette),
    [store.index, scene, state.hiddenTypes, left, palette],
  );
  const { selection } = state;
  const [path = null] = paths.value;
  const appearance = useMemo(
    () => findAppearance(store.index, base, { selection, path, hover, hits }),
    [store.index, base, selection, path, hover, hits],
  );

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
          store.update((now) => pick(now, drawn.current.nodeById.get(id), isExtending)),
        onClickLink: (key) => store.update((now) => openLink(now, key, drawn.current)),
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

  // The walk by arrow keys goes on from what is selected.
  useEffect(() => setCursor(null), [state.selection]);

  useEffect(() => {
    if (renderer && selection)
      renderer.bringIntoSight(nodesOf(selection, path, scene, store.index));
  }, [renderer, selection, insets]);

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
      store.update((now) => pick(now, scene.nodeById.get(cursor), event.shiftKey));
    else if (event.key === "+") renderer?.zoom(1.5);
    else if (event.key === "-") renderer?.zoom(1 / 1.5);
    else if (event.key === "0") renderer?.fit();
    else return;
    event.preventDefault();
  };

  return (
    <div ref={map} class="map">
      <div
        ref={container}
        class="map-canvas"
        role="application"
        tabIndex={0}
        aria-label={`Map of ${state.view === "communities" ? "communities" : "papers"}. Arrow keys walk from node to node, Enter opens one.`}
        onKeyDown={onKeyDown}
        onBlur={() => store.setHover(null)}
      />
      <p class="visually-hidden" role="status">
        {cursor
          ? describe(cursor, store, scene)
          : hover?.kind === "node"
            ? describe(hover.id, store, scene)
            : hover?.kind === "link" && describeLink(hover.key, scene, store.index)}
      </p>
      <MapLegend view={state.view} />
      <SearchHitsChip hits={hits} />
      <MapEmpty nodeCount={scene.nodes.length} />
      <HoverCard map={container} scene={scene} />
      <ZoomButtons renderer={renderer} right={insets.right} />
    </div>
  );
}

/** A click selects; with a paper open, Shift and a click on another asks what ties the two. */
function pick(state: ViewState, node: SceneNode | undefined, isExtending: boolean): ViewState {
  if (!node) return state;
  const { selection } = state;
  const { id, kind } = node;
  const isPair = isExtending && selection?.kind === "paper" && selection.id !== id;
  if (isPair && kind === "paper") {
    const [source = id, target = id] = [selection.id, id].sort();
    return select(state, { kind: "link", source, target });
  }
  return select(state, selectionOf(node));
}

/** Between two papers a link has details of its own; any other leads to what is at its end and not open yet. */
function openLink(state: ViewState, key: string, { findLink, nodeById }: Scene): ViewState {
  const link = findLink(key);
  const ends = [link?.source, link?.target].flatMap((id) => nodeById.get(id ?? "") ?? []);
  if (!link || ends.length < 2) return state;
  if (ends.every(({ kind }) => kind === "paper")) {
    const { source, target } = link;
    return select(state, { kind: "link", source, target });
  }
  const { selection } = state;
  const isOpen = ({ id }: SceneNode) => selection !== null && selectedIds(selection).includes(id);
  return pick(
    state,
    ends.find((end) => end.kind !== "paper" && !isOpen(end)),
    false,
  );
}
