/** Look-up tables over a map, built once after loading and never changed. */
import { addToGroup } from "../../base/group-by.ts";
import type {
  Community,
  EntityLink,
  EntityNode,
  PaperLink,
  LoadedPaper,
} from "../../graph/model.ts";
import { indexHierarchy } from "../../graph/hierarchy.ts";
import type { Hierarchy } from "../../graph/hierarchy.ts";
import { wordTypes } from "../../entities/pile/type-words.ts";
import type { WordsByType } from "../../entities/pile/type-words.ts";
import { findSizeScale } from "../../graph/layout/node-size.ts";
import type { OpenedMap } from "../../storage/opened-map.ts";

export interface GraphIndex extends OpenedMap {
  /** The key of a visitor's own corpus; null for the site's. */
  corpus: string | null;
  /** The present id of an entity that a correction merged or retyped; any other entity's own id. */
  currentEntityId: (entityId: string) => string;
  paperById: ReadonlyMap<string, LoadedPaper>;
  entityById: ReadonlyMap<string, EntityNode>;
  communityById: ReadonlyMap<string, Community>;
  /** Strongest first. */
  paperLinksByPaper: Lookup<readonly PaperLink[]>;
  paperLinkByKey: Lookup<PaperLink>;
  /** Strongest first. */
  entityLinksByEntity: Lookup<readonly EntityLink[]>;
  hierarchy: Hierarchy;
  /** Ids of the papers whose texts alone say an entity; none for an entity that was not looked for. */
  sayingsByEntity: Lookup<readonly string[]>;
  /** Factor for the radii of all nodes, above 0 to 1: smaller on large maps, to keep nodes apart. */
  sizeScale: number;
  /** Upvotes of the paper that has most; 0 where no file gives any. */
  mostUpvotes: number;
  /** What the types of entity are called on this map. */
  words: WordsByType;
}

/** A map that computes a value when it is first asked for. */
type Lookup<T> = Pick<ReadonlyMap<string, T>, "get">;

interface Link {
  source: string;
  target: string;
  weight: number;
}

/** Key of a link, the same for both orders of the two ids; no id contains a line end. */
export function linkKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** The other end of a link. */
export function otherEnd(link: { source: string; target: string }, id: string): string {
  return link.source === id ? link.target : link.source;
}

/** Links by the id of each of their ends, in the order given. */
export function linksByNode<L extends Pick<Link, "source" | "target">>(
  links: readonly L[],
): Map<string, L[]> {
  const byNode = new Map<string, L[]>();
  for (const link of links) {
    addToGroup(byNode, link.source, link);
    addToGroup(byNode, link.target, link);
  }
  return byNode;
}

/** Links by the id of each of their ends, strongest first. A node's links are sorted when first asked for: most never are. */
function groupLinks<L extends Link>(links: readonly L[]): Lookup<L[]> {
  const byNode = linksByNode(links);
  const sorted = new Set<string>();
  return {
    get(id) {
      const own = byNode.get(id);
      if (own && !sorted.has(id)) {
        sorted.add(id);
        own.sort((a, b) => b.weight - a.weight);
      }
      return own;
    },
  };
}

/** Links by key, searched among the links at one end: a table of all keys would take more memory than the links. */
function findByKey<L extends Link>(linksByNode: Lookup<L[]>): Lookup<L> {
  return {
    get(key) {
      const [end = ""] = key.split("\n");
      return linksByNode.get(end)?.find(({ source, target }) => linkKey(source, target) === key);
    },
  };
}

const byId = <T extends { id: string }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.id, item]));

/**
 * Builds the index of a map.
 * @param corpus the key of a visitor's own corpus; null for the site's
 * @param currentEntityId see `GraphIndex`
 */
export function buildIndex(
  opened: OpenedMap,
  corpus: string | null = null,
  currentEntityId: GraphIndex["currentEntityId"] = (entityId) => entityId,
): GraphIndex {
  const { graph } = opened;
  const paperLinksByPaper = groupLinks(graph.paperLinks);
  return {
    ...opened,
    corpus,
    currentEntityId,
    paperById: byId(graph.papers),
    entityById: byId(graph.entities),
    communityById: byId(graph.communities),
    paperLinksByPaper,
    paperLinkByKey: findByKey(paperLinksByPaper),
    entityLinksByEntity: groupLinks(graph.entityLinks),
    hierarchy: indexHierarchy(graph.wider, graph.entities),
    sayingsByEntity: new Map(graph.sayings.map(({ entityId, papers }) => [entityId, papers])),
    sizeScale: findSizeScale(graph),
    mostUpvotes: graph.papers.reduce((most, { upvotes }) => Math.max(most, upvotes ?? 0), 0),
    words: wordTypes(graph.build.area),
  };
}

/** An entity as one paper names it, with role and mentions; null where the paper does not name it. */
export function findPaperEntity<N extends { entityId: string }>(
  paper: { entities: readonly N[] },
  entityId: string,
): N | null {
  return paper.entities.find((named) => named.entityId === entityId) ?? null;
}

/** The name a paper is known by on the map: what stands before the colon of its title, else the title. */
export function shortTitle(title: string): string {
  const colon = title.indexOf(": ");
  return colon > 1 && colon <= 28 ? title.slice(0, colon) : title;
}
