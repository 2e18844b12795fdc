/** Links as formats take them, with what each rests on. */
import { isTie } from "../../../graph/model.ts";
import type { Role } from "../../../entities/entity.ts";
import { buildCommunityLinks } from "../../queries/community-links.ts";
import type { GraphIndex } from "../../state/graph-index.ts";
import type { MapView } from "../../state/view-state.ts";
import type { ExportPart } from "../export-scope.ts";

/** What a link rests on, by what its two ends are. */
type LinkBasis =
  /** Two papers: the names of what both name or name kinds of, the strongest first. */
  | { kind: "shared entities"; names: readonly string[] }
  /** A paper and an entity. */
  | { kind: "role"; role: Role }
  /** Two entities: papers that name both. */
  | { kind: "common papers"; paperCount: number }
  /** Two communities: links between papers of both. */
  | { kind: "paper links"; linkCount: number };

export interface ExportedLink {
  source: string;
  target: string;
  weight: number;
  basis: LinkBasis;
}

/** A link as the files have it. */
export interface LinkRow {
  source: string;
  target: string;
  weight: number;
  shared: string;
}

export interface LinkInput {
  index: GraphIndex;
  part: ExportPart;
  view: MapView;
}

/**
 * The links of a view between nodes that are exported.
 * @param ids of these nodes
 */
export function listLinks(
  { index, part, view }: LinkInput,
  ids: ReadonlySet<string>,
): ExportedLink[] {
  const { graph, entityById } = index;
  const isWithin = (link: { source: string; target: string }) =>
    ids.has(link.source) && ids.has(link.target);
  switch (view) {
    case "papers":
      return graph.paperLinks.filter(isWithin).map(({ source, target, weight, shared }) => {
        const names = shared.map(({ entityId, kinds }) => {
          const name = entityById.get(entityId)?.name ?? entityId;
          return kinds ? `kinds of ${name}` : name;
        });
        return { source, target, weight, basis: { kind: "shared entities", names } };
      });
    case "entities":
      return graph.entityLinks.filter(isWithin).map(({ source, target, weight, paperCount }) => ({
        ...{ source, target, weight, basis: { kind: "common papers", paperCount } },
      }));
    case "communities": {
      const among = new Set(part.papers.map(({ id }) => id));
      const links = [...buildCommunityLinks(index, among).values()].filter(isWithin);
      return links.map(({ source, target, weight, linkCount }) => ({
        ...{ source, target, weight, basis: { kind: "paper links", linkCount } },
      }));
    }
    case "all":
      return part.papers.flatMap(({ id, entities }) =>
        entities
          .filter((named) => ids.has(named.entityId) && isTie(named))
          .map(({ entityId, role, confidence }) => ({
            ...{ source: id, target: entityId, weight: confidence, basis: { kind: "role", role } },
          })),
      );
  }
}

function writeBasis(basis: LinkBasis): string {
  switch (basis.kind) {
    case "shared entities":
      return basis.names.join("; ");
    case "role":
      return basis.role;
    case "common papers":
      return String(basis.paperCount);
    case "paper links":
      return String(basis.linkCount);
  }
}

/** A link with its basis as the text of one column, which holds for all views. */
export function toLinkRow({ source, target, weight, basis }: ExportedLink): LinkRow {
  return { source, target, weight, shared: writeBasis(basis) };
}
