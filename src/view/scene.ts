/** What one view of the map draws: nodes and links with their shapes and sizes. Pure; colours come from `look.ts`. */
import { ENTITY_TYPES, type EntityType } from "../entities/entity.ts";
import type { EntityNode } from "../graph/model.ts";
import { entityRadius, PAPER_RADIUS } from "../graph/node-size.ts";
import type { LoadedPaper } from "../graph/stored/loaded-map.ts";
import { type GraphIndex, linkKey, shortTitle } from "./graph-index.ts";
import type { MapView } from "./state.ts";

export type NodeKind = "paper" | EntityType;

export interface SceneNode {
  id: string;
  kind: NodeKind;
  /** Graph units, y upwards. */
  x: number;
  y: number;
  /** Radius in px at camera ratio 1 on a canvas about 1,000 px wide. */
  size: number;
  label: string;
  /** Labels of higher rank are placed first. */
  rank: number;
  community: string | null;
}

export interface SceneLink {
  key: string;
  source: string;
  target: string;
  /** 0–1, relative to the strongest of its kind. */
  strength: number;
  /** Types of entity the link rests on. */
  types: readonly EntityType[];
}

export interface Scene {
  nodes: SceneNode[];
  links: SceneLink[];
  /** Node id → ids at the other ends of its links. */
  neighbours: ReadonlyMap<string, ReadonlySet<string>>;
}

/** In the view where size means ties, a paper without links keeps a small disc. */
function paperRadius(view: MapView, linkCount: number): number {
  return view === "papers" ? 3.5 + 1.3 * Math.sqrt(linkCount) : PAPER_RADIUS;
}

function paperNode(paper: LoadedPaper, view: MapView, index: GraphIndex): SceneNode {
  const linkCount = index.paperLinksByPaper.get(paper.id)?.length ?? 0;
  return {
    id: paper.id,
    kind: "paper",
    x: paper.x,
    y: paper.y,
    size: paperRadius(view, linkCount) * index.sizeScale,
    label: shortTitle(paper.title),
    rank: linkCount,
    community: paper.community,
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
  };
}

function namingLinks(entities: readonly EntityNode[]): SceneLink[] {
  return entities.flatMap(({ id, type, papers }) =>
    papers.map((paper) => ({
      key: linkKey(paper, id),
      source: paper,
      target: id,
      strength: 0,
      types: [type],
    })),
  );
}

function projectedLinks(index: GraphIndex, view: "papers" | "entities", drawn: Set<string>) {
  const { paperLinks, entityLinks } = index.graph;
  const strongest = (links: readonly { weight: number }[]) =>
    links.reduce((most, { weight }) => Math.max(most, weight), Number.EPSILON);
  const typeOf = (id: string) => index.entityById.get(id)?.type;
  if (view === "papers") {
    const most = strongest(paperLinks);
    return paperLinks.map(({ source, target, weight, shared }): SceneLink => {
      const shares = new Set(shared.map(({ entityId }) => typeOf(entityId)));
      const types = ENTITY_TYPES.filter((type) => shares.has(type));
      return { key: linkKey(source, target), source, target, strength: weight / most, types };
    });
  }
  const most = strongest(entityLinks);
  return entityLinks
    .filter(({ source, target }) => drawn.has(source) && drawn.has(target))
    .map(({ source, target, weight }): SceneLink => {
      const ends = [typeOf(source), typeOf(target)];
      const types = ENTITY_TYPES.filter((type) => ends.includes(type));
      return { key: linkKey(source, target), source, target, strength: weight / most, types };
    });
}

function findNeighbours(links: readonly SceneLink[]): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    const known = neighbours.get(from);
    if (known) known.add(to);
    else neighbours.set(from, new Set([to]));
  };
  for (const { source, target } of links) {
    add(source, target);
    add(target, source);
  }
  return neighbours;
}

/** @param minPapers entities named by fewer papers are not drawn, except those in `always` */
export function buildScene(
  index: GraphIndex,
  view: MapView,
  minPapers: number,
  always: ReadonlySet<string>,
): Scene {
  const { papers, entities } = index.graph;
  const drawnEntities = entities.filter((e) => e.papers.length >= minPapers || always.has(e.id));
  const nodes = [
    ...(view === "entities" ? [] : papers.map((paper) => paperNode(paper, view, index))),
    ...(view === "papers" ? [] : drawnEntities.map((entity) => entityNode(entity, index))),
  ];
  const links =
    view === "all"
      ? namingLinks(drawnEntities)
      : projectedLinks(index, view, new Set(nodes.map(({ id }) => id)));
  return { nodes, links, neighbours: findNeighbours(links) };
}
