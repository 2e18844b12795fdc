/** What one view of the map draws: nodes and links with their shapes and sizes. Pure; colours come from `appearance.ts`. */
import { addToGroup } from "../../base/group-by.ts";
import { type EntityNode, isPlacedByName, type LoadedPaper } from "../../graph/model.ts";
import { entityRadius, PAPER_RADIUS } from "../../graph/layout/node-size.ts";
import { communityNodes } from "./community-scene.ts";
import { type GraphIndex, shortTitle } from "../state/graph-index.ts";
import { createLinkFinder } from "./scene-links.ts";
import type { MapView } from "../state/view-state.ts";
import type { SceneNode, SceneLink, Scene } from "./scene-model.ts";

/** Every link of the scene once, in the order of the nodes. */
export function allLinks(scene: Scene): SceneLink[] {
  const links = new Map<string, SceneLink>();
  for (const { id } of scene.nodes)
    for (const link of scene.linksOf(id)) if (!links.has(link.key)) links.set(link.key, link);
  return [...links.values()];
}

/** Radius in px: by links in the view of papers, by upvotes beside entities; all alike where no file has upvotes. */
function paperRadius(
  { upvotes }: LoadedPaper,
  view: MapView,
  linkCount: number,
  { mostUpvotes }: GraphIndex,
): number {
  if (view === "papers") return 3.5 + 1.3 * Math.sqrt(linkCount);
  if (mostUpvotes === 0) return PAPER_RADIUS;
  return PAPER_RADIUS * (0.7 + (0.8 * Math.log1p(upvotes ?? 0)) / Math.log1p(mostUpvotes));
}

function paperNode(paper: LoadedPaper, view: MapView, index: GraphIndex): SceneNode {
  const linkCount = index.paperLinksByPaper.get(paper.id)?.length ?? 0;
  return {
    id: paper.id,
    kind: "paper",
    x: paper.x,
    y: paper.y,
    size: paperRadius(paper, view, linkCount, index) * index.sizeScale,
    label: shortTitle(paper.title),
    rank: linkCount,
    community: paper.community,
    isFilled: isPlacedByName(paper),
  };
}

function entityNode(entity: EntityNode, index: GraphIndex): SceneNode {
  return {
    id: entity.id,
    kind: entity.type,
    x: entity.x,
    y: entity.y,
    size: entityRadius(entity.papers.length) * index.sizeScale,
    label: entity.name,
    rank: entity.papers.length,
    community: entity.community,
    isFilled: false,
  };
}

/** Made when first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function groupByCommunity(nodes: readonly SceneNode[]): Map<string, SceneNode[]> {
  const members = new Map<string, SceneNode[]>();
  for (const node of nodes) {
    if (node.community !== null) addToGroup(members, node.community, node);
  }
  return members;
}

/** Papers and what they name, as far as the view draws them. */
function placeNodes(
  index: GraphIndex,
  view: MapView,
  minPapers: number,
  always: ReadonlySet<string>,
): SceneNode[] {
  if (view === "communities") return communityNodes(index);
  const { papers, entities } = index.graph;
  const drawnEntities =
    view === "papers"
      ? []
      : entities.filter((e) => e.papers.length >= minPapers || always.has(e.id));
  return [
    ...(view === "entities" ? [] : papers.map((paper) => paperNode(paper, view, index))),
    ...drawnEntities.map((entity) => entityNode(entity, index)),
  ];
}

/**
 * The nodes and links of a view.
 * @param minPapers entities named by fewer papers are not drawn, except those in `always`
 */
export function buildScene(
  index: GraphIndex,
  view: MapView,
  minPapers: number,
  always: ReadonlySet<string>,
): Scene {
  const nodes = placeNodes(index, view, minPapers, always);
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const { linkCount, linksOf } = createLinkFinder(index, view, nodeById);
  return {
    ...{ view, nodes, nodeById, linkCount, linksOf },
    frame: index.graph.papers,
    findLink: (key) => {
      const [end = ""] = key.split("\n");
      return linksOf(end).find((link) => link.key === key) ?? null;
    },
    members: once(() => groupByCommunity(nodes)),
  };
}
