/** What a hover over the map says, on the card at the pointer and to screen readers. */
import { type GraphIndex, linkKey } from "../state/graph-index.ts";
import { plural } from "../../base/format.ts";
import type { NodeKind } from "../state/view-state.ts";
import type { Scene, SceneNode } from "./scene-model.ts";
import { countLinksBetween } from "../queries/community-links.ts";

interface NodeText {
  kind: NodeKind;
  /** In full. */
  name: string;
  /** How many papers name it or are in it, or how many things the paper names. */
  count: string;
  /** Id of its community, or null. */
  community: string | null;
}

const MOST_SHARED = 3;

/**
 * What the hover card says of a node; null where the map has no such thing.
 * @param kind of the node, as the scene draws it
 */
export function describeNode(
  { id, kind }: Pick<SceneNode, "id" | "kind">,
  index: GraphIndex,
): NodeText | null {
  if (kind === "community") {
    const community = index.communityById.get(id);
    if (!community) return null;
    const { name, papers } = community;
    return { kind, name, count: plural(papers.length, "paper"), community: null };
  }
  const paper = index.paperById.get(id);
  if (paper) {
    const { title, entities, community } = paper;
    return {
      kind: "paper",
      name: title,
      count: `names ${plural(entities.length, "thing")}`,
      community,
    };
  }
  const entity = index.entityById.get(id);
  if (!entity) return null;
  const { type, name, papers, community } = entity;
  return { kind: type, name, count: `named by ${plural(papers.length, "paper")}`, community };
}

function nameSome(names: readonly string[]): string {
  const rest = names.length - MOST_SHARED;
  const first = names.slice(0, MOST_SHARED).join(", ");
  return rest > 0 ? `${first} and ${rest} more` : first;
}

/** What links the two ends: "both name CIFAR-100, FedAvg"; null where the scene draws no such link. */
export function describeLink(key: string, scene: Scene, index: GraphIndex): string | null {
  const link = scene.findLink(key);
  if (!link) return null;
  if (scene.view === "communities") {
    const [a, b] = [link.source, link.target].map((id) => index.communityById.get(id));
    if (!a || !b) return null;
    const count = countLinksBetween(index, a, b);
    return `${a.name} and ${b.name}: ${plural(count, "link")} between their papers`;
  }
  const nameOf = (id: string) => index.entityById.get(id)?.name;
  const [source, target] = [nameOf(link.source), nameOf(link.target)];
  if (source !== undefined && target !== undefined) {
    const links = index.entityLinksByEntity.get(link.source) ?? [];
    const own = links.find((other) => linkKey(other.source, other.target) === key);
    return own ? `named together by ${plural(own.paperCount, "paper")}` : null;
  }
  const named = source ?? target;
  if (named !== undefined) return `names ${named}`;
  const shared = index.paperLinkByKey.get(key)?.shared ?? [];
  return `both name ${nameSome(
    shared.flatMap(({ entityId, kinds }) => {
      const name = nameOf(entityId);
      return name ? [kinds ? `kinds of ${name}` : name] : [];
    }),
  )}`;
}
