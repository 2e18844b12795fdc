/** The links of a scene at one node, made from the map when they are asked for. */
import { isTie } from "../../graph/model.ts";
import { communityLinks } from "./community-scene.ts";
import { type GraphIndex, linkKey, linksByNode } from "../state/graph-index.ts";
import type { MapView } from "../state/view-state.ts";
import type { Scene, SceneLink, SceneNode } from "./scene-model.ts";
import { ENTITY_TYPE_IDS } from "../../entities/entity-types.ts";
import type { EntityType } from "../../entities/entity-types.ts";

type LinkFinder = Pick<Scene, "linkCount" | "linksOf">;
type Drawn = ReadonlyMap<string, SceneNode>;

/** Links at nodes that the scene does not draw, or to such nodes, are none. */
export function createLinkFinder(index: GraphIndex, view: MapView, drawn: Drawn): LinkFinder {
  switch (view) {
    case "all":
      return findPaperEntityLinks(index, drawn);
    case "papers":
      return findPaperLinks(index);
    case "entities":
      return findEntityLinks(index, drawn);
    case "communities":
      return findCommunityLinks(index);
  }
}

function findPaperEntityLinks({ paperById, entityById }: GraphIndex, drawn: Drawn): LinkFinder {
  const link = (paper: string, id: string, type: EntityType): SceneLink => ({
    key: linkKey(paper, id),
    source: paper,
    target: id,
    strength: 0,
    types: [type],
  });
  let linkCount = 0;
  for (const id of drawn.keys()) linkCount += entityById.get(id)?.papers.length ?? 0;
  return {
    linkCount,
    linksOf(id) {
      if (!drawn.has(id)) return [];
      const entity = entityById.get(id);
      if (entity) return entity.papers.map((paper) => link(paper, id, entity.type));
      const names = paperById.get(id)?.entities.filter(isTie) ?? [];
      return names.flatMap(({ entityId }) => {
        const named = drawn.has(entityId) ? entityById.get(entityId) : undefined;
        return named ? [link(id, entityId, named.type)] : [];
      });
    },
  };
}

interface Weighted {
  weight: number;
}

function findMost(links: readonly Weighted[]): number {
  return links.reduce((most, { weight }) => Math.max(most, weight), Number.EPSILON);
}

function findPaperLinks({ graph, paperLinksByPaper, entityById }: GraphIndex): LinkFinder {
  const most = findMost(graph.paperLinks);
  return {
    linkCount: graph.paperLinks.length,
    linksOf: (id) =>
      (paperLinksByPaper.get(id) ?? []).map(({ source, target, weight, shared }) => {
        const shares = new Set(shared.map(({ entityId }) => entityById.get(entityId)?.type));
        const types = ENTITY_TYPE_IDS.filter((type) => shares.has(type));
        return { key: linkKey(source, target), source, target, strength: weight / most, types };
      }),
  };
}

function findEntityLinks({ graph, entityLinksByEntity }: GraphIndex, drawn: Drawn): LinkFinder {
  const most = findMost(graph.entityLinks);
  return {
    linkCount: graph.entityLinks.length,
    linksOf(id) {
      if (!drawn.has(id)) return [];
      return (entityLinksByEntity.get(id) ?? []).flatMap(({ source, target, weight }) => {
        const ends = [drawn.get(source)?.kind, drawn.get(target)?.kind];
        if (ends.includes(undefined)) return [];
        const types = ENTITY_TYPE_IDS.filter((type) => ends.includes(type));
        return [{ key: linkKey(source, target), source, target, strength: weight / most, types }];
      });
    },
  };
}

function findCommunityLinks(index: GraphIndex): LinkFinder {
  const links = communityLinks(index);
  const byNode = linksByNode(links);
  return { linkCount: links.length, linksOf: (id) => byNode.get(id) ?? [] };
}
