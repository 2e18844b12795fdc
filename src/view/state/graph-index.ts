/** Look-up tables over the map, made once after loading; nothing here changes afterwards. */
import type {
  Community,
  EntityLink,
  EntityNode,
  PaperLink,
  LoadedPaper,
} from "../../graph/model.ts";
import { findSizeScale } from "../../graph/layout/node-size.ts";
import type { OpenedMap } from "../../storage/opened-map.ts";

export interface GraphIndex extends OpenedMap {
  /** The key of a visitor's own corpus; null for the site's. */
  corpus: string | null;
  /** The id under which an entity goes on that a correction gave another; its own where none did. */
  currentEntityId: (entityId: string) => string;
  paperById: ReadonlyMap<string, LoadedPaper>;
  entityById: ReadonlyMap<string, EntityNode>;
  communityById: ReadonlyMap<string, Community>;
  /** Strongest first. */
  paperLinksByPaper: AppearanceUp<readonly PaperLink[]>;
  paperLinkByKey: AppearanceUp<PaperLink>;
  /** Strongest first. */
  entityLinksByEntity: AppearanceUp<readonly EntityLink[]>;
  /** What the radii of nodes are multiplied with so that large maps keep them apart, above 0 to 1. */
  sizeScale: number;
  /** Of the paper that has most; 0 where no file tells. */
  mostUpvotes: number;
}

/** A map of which some is only made when it is asked for. */
type AppearanceUp<T> = Pick<ReadonlyMap<string, T>, "get">;

interface Link {
  source: string;
  target: string;
  weight: number;
}

/** The same for both orders of the two ids; a line end is in no id. */
export function linkKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** The other end of a link. */
export function otherEnd(link: { source: string; target: string }, id: string): string {
  return link.source === id ? link.target : link.source;
}

/** The links at each node, in their order. */
export function linksByNode<L extends Pick<Link, "source" | "target">>(
  links: readonly L[],
): Map<string, L[]> {
  const byNode = new Map<string, L[]>();
  const add = (id: string, link: L) => {
    const known = byNode.get(id);
    if (known) known.push(link);
    else byNode.set(id, [link]);
  };
  for (const link of links) {
    add(link.source, link);
    add(link.target, link);
  }
  return byNode;
}

/** The links at each node, strongest first; sorted when first asked for, as few of them are. */
function groupLinks<L extends Link>(links: readonly L[]): AppearanceUp<L[]> {
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

/** Found among the links at one end: a key of each would weigh more than the links. */
function findByKey<L extends Link>(linksByNode: AppearanceUp<L[]>): AppearanceUp<L> {
  return {
    get(key) {
      const [end = ""] = key.split("\n");
      return linksByNode.get(end)?.find(({ source, target }) => linkKey(source, target) === key);
    },
  };
}

const byId = <T extends { id: string }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.id, item]));

/** @param corpus the key of a visitor's own corpus; null for the site's */
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
    sizeScale: findSizeScale(graph),
    mostUpvotes: graph.papers.reduce((most, { upvotes }) => Math.max(most, upvotes ?? 0), 0),
  };
}

/** How one paper names an entity; null where it does not. */
export function findPaperEntity<N extends { entityId: string }>(
  paper: { names: readonly N[] },
  entityId: string,
): N | null {
  return paper.names.find((named) => named.entityId === entityId) ?? null;
}

/** The name a paper is known by on the map: what stands before the colon of its title, else the title. */
export function shortTitle(title: string): string {
  const colon = title.indexOf(": ");
  return colon > 1 && colon <= 28 ? title.slice(0, colon) : title;
}
