/** What a hover, a selection or a search lifts out of the map: found from the neighbours of what it is on, never from the whole. */
import { isTie } from "../../graph/model.ts";
import { type GraphIndex, linkKey } from "../state/graph-index.ts";
import type { Path } from "../queries/shortest-paths.ts";
import { type Hover, type Selection, selectedIds } from "../state/view-state.ts";
import type { Scene, SceneLink } from "./scene-model.ts";

export interface Focus {
  /** Ids of the nodes that the attention is on. */
  self: ReadonlySet<string>;
  /** Ids of the nodes that belong to them. */
  near: ReadonlySet<string>;
  /** Keys to draw strongly; null for every link between two nodes of the focus. */
  links: ReadonlySet<string> | null;
}

const NONE: ReadonlySet<string> = new Set();

function focusOnNode(id: string, scene: Scene): Focus {
  const links = scene.linksOf(id);
  const near = links.map(({ source, target }) => (source === id ? target : source));
  return { self: new Set([id]), near: new Set(near), links: new Set(links.map(({ key }) => key)) };
}

/** In a view that does not draw it, on what stands for it: communities, the entities of a paper, or the papers of an entity. */
function focusOnThing(id: string, index: GraphIndex, scene: Scene): Focus {
  if (scene.nodeById.has(id)) return focusOnNode(id, scene);
  if (scene.view === "communities")
    return { self: NONE, near: communitiesOf([id], index), links: null };
  const named = index.paperById
    .get(id)
    ?.entities.filter(isTie)
    .map(({ entityId }) => entityId);
  return { self: NONE, near: new Set(named ?? index.entityById.get(id)?.papers), links: null };
}

function focusOnPair(source: string, target: string, index: GraphIndex, scene: Scene): Focus {
  const shared = index.paperLinkByKey.get(linkKey(source, target))?.shared ?? [];
  const near = new Set(shared.map(({ entityId }) => entityId));
  const drawn = [...near].flatMap((id) => [linkKey(source, id), linkKey(target, id)]);
  const self = new Set([source, target]);
  const links = new Set([linkKey(source, target), ...drawn]);
  return scene.linkCount === 0 ? { self, near, links: NONE } : { self, near, links };
}

function focusOnLink(key: string, scene: Scene): Focus {
  const link = scene.findLink(key);
  const ends = link ? [link.source, link.target] : [];
  return { self: NONE, near: new Set(ends), links: new Set([key]) };
}

function focusOnCommunity(id: string, scene: Scene): Focus {
  if (scene.view === "communities") return focusOnNode(id, scene);
  const near = (scene.members().get(id) ?? []).map((node) => node.id);
  return { self: NONE, near: new Set(near), links: null };
}

/** Both ends, and what lies on the path between them. */
function focusOnPath(ends: { source: string; target: string }, path: Path | null): Focus {
  const steps = path?.steps ?? [];
  const pairs = steps.flatMap(({ from, entityId, to }) => [
    [from, entityId] as const,
    [entityId, to] as const,
    [from, to] as const,
  ]);
  return {
    self: new Set([ends.source, ends.target]),
    near: new Set(pairs.flat()),
    links: new Set(pairs.map(([a, b]) => linkKey(a, b))),
  };
}

/** Ids of the communities of papers, and of the papers that name an entity. */
export function communitiesOf(ids: Iterable<string>, index: GraphIndex): Set<string> {
  const papers = [...ids].flatMap((id) => index.entityById.get(id)?.papers ?? [id]);
  return new Set(papers.flatMap((id) => index.paperById.get(id)?.community ?? []));
}

/** Ids of the nodes that stand for hits of a search; in a view without entities, of the papers that name them. */
function findHitNodes(hits: ReadonlySet<string>, index: GraphIndex, scene: Scene): Set<string> {
  if (scene.view === "communities")
    return new Set(
      [...hits].filter((id) => scene.nodeById.has(id)).concat(...communitiesOf(hits, index)),
    );
  const hitNodes = new Set<string>();
  for (const id of hits) {
    if (scene.nodeById.has(id)) hitNodes.add(id);
    else for (const paper of index.entityById.get(id)?.papers ?? []) hitNodes.add(paper);
  }
  return hitNodes;
}

/** What may bring something into focus. */
export interface FocusInput {
  selection: Selection | null;
  /** The cheapest path of the selection; null where the selection is no path, or none leads there. */
  path: Path | null;
  hover: Hover;
  /** Ids that the search found; null where nothing is searched for. */
  hits: ReadonlySet<string> | null;
}

/** The hover's where there is one, else the selection's with what a search found; null where nothing is in focus. */
export function findFocus(input: FocusInput, index: GraphIndex, scene: Scene): Focus | null {
  const { hover, hits } = input;
  if (hover?.kind === "node") return focusOnThing(hover.id, index, scene);
  if (hover?.kind === "link") return focusOnLink(hover.key, scene);
  if (hover?.kind === "community") return focusOnCommunity(hover.id, scene);
  const focus = focusOnSelection(input, index, scene);
  if (!hits) return focus;
  const hitNodes = findHitNodes(hits, index, scene);
  if (focus)
    return {
      ...focus,
      near: hitNodes.size > 0 ? new Set([...focus.near, ...hitNodes]) : focus.near,
    };
  return hitNodes.size > 0 ? { self: NONE, near: hitNodes, links: NONE } : null;
}

function focusOnSelection(
  { selection, path }: FocusInput,
  index: GraphIndex,
  scene: Scene,
): Focus | null {
  const isPair = selection?.kind === "link" || selection?.kind === "path";
  if (scene.view === "communities" && isPair)
    return { self: NONE, near: communitiesOf(selectedIds(selection), index), links: null };
  switch (selection?.kind) {
    case "paper":
    case "entity":
      return focusOnThing(selection.id, index, scene);
    case "community":
      return focusOnCommunity(selection.id, scene);
    case "link":
      return focusOnPair(selection.source, selection.target, index, scene);
    case "path":
      return focusOnPath(selection, path);
    case undefined:
      return null;
  }
}

/** The links that a focus may draw strongly, at most so many; a filter may still fade some of them. */
export function linksInFocus(
  { self, near, links }: Focus,
  scene: Scene,
  most: number,
): SceneLink[] {
  const found = new Map<string, SceneLink>();
  if (links?.size === 0) return [];
  const isDrawn = (id: string) => self.has(id) || near.has(id);
  // The links of a path lie between nodes that are near, too.
  const starts = links && self.size === 1 ? self : [...self, ...near];
  for (const id of starts) {
    for (const link of scene.linksOf(id)) {
      if (found.size >= most) return [...found.values()];
      const isOwn = links ? links.has(link.key) : isDrawn(link.source) && isDrawn(link.target);
      if (isOwn) found.set(link.key, link);
    }
  }
  return [...found.values()];
}
