/** The graph of one view as formats take it: plain nodes and links, with all that the map knows of them. */
import { communityNodes } from "../../scene/community-scene.ts";
import type { MapView, NodeKind } from "../../state/view-state.ts";
import { corpusName, describeOrigin } from "../provenance.ts";
import { type ExportedLink, type LinkInput, listLinks } from "./exported-links.ts";

export interface ExportedNode {
  id: string;
  label: string;
  kind: NodeKind;
  x: number;
  y: number;
  /** Id and name; empty where it is in none. */
  community: string;
  communityName: string;
  color: string;
  /** Papers that name an entity; entities that a paper names; papers of a community. */
  count: number;
  /** Empty for all but papers. */
  year: string;
  venue: string;
  authors: string;
  /** Ids of what an entity is a kind of, nearest alone, "; " between; empty for all else. */
  wider: string;
}

export interface ExportedGraph {
  name: string;
  origin: string;
  view: MapView;
  nodes: ExportedNode[];
  links: ExportedLink[];
  /** Those of the nodes, largest first. */
  communities: { id: string; name: string; color: string; papers: number }[];
}

interface GraphInput extends LinkInput {
  colorOf: ReadonlyMap<string, string>;
  /** For what is in no community. */
  grey: string;
}

const NO_DETAILS = { year: "", venue: "", authors: "", wider: "" };

function listNodes({ index, part, view, colorOf, grey }: GraphInput): ExportedNode[] {
  const placeOf = ({ x, y, community }: { x: number; y: number; community: string | null }) => ({
    ...{ x, y, community: community ?? "", color: colorOf.get(community ?? "") ?? grey },
    communityName: index.communityById.get(community ?? "")?.name ?? "",
  });
  const listWider = (id: string): string =>
    index.hierarchy
      .widerOf(id)
      .map(({ wider }) => wider)
      .join("; ");
  if (view === "communities") {
    const counts = new Map<string, number>();
    for (const { community } of part.papers)
      if (community !== null) counts.set(community, (counts.get(community) ?? 0) + 1);
    return communityNodes(index).flatMap((node) => {
      const count = counts.get(node.id);
      if (count === undefined) return [];
      const { id, label, kind } = node;
      return [{ id, label, kind, ...placeOf(node), count, ...NO_DETAILS }];
    });
  }
  const papers = part.papers.map((paper): ExportedNode => ({
    ...{ id: paper.id, label: paper.title, kind: "paper", ...placeOf(paper) },
    ...{ count: paper.entities.length, year: String(paper.date?.year ?? "") },
    ...{ venue: paper.venue ?? "", authors: paper.authors.join("; "), wider: "" },
  }));
  const entities = part.entities.map((entity): ExportedNode => ({
    ...{ id: entity.id, label: entity.name, kind: entity.type, ...placeOf(entity) },
    ...{ count: entity.papers.length, ...NO_DETAILS, wider: listWider(entity.id) },
  }));
  return [...(view === "entities" ? [] : papers), ...(view === "papers" ? [] : entities)];
}

/** Nodes and links of one view, as far as they are of the part. */
export function exportGraph(input: GraphInput): ExportedGraph {
  const { index, view, colorOf, grey } = input;
  const nodes = listNodes(input);
  const links = listLinks(input, new Set(nodes.map(({ id }) => id)));
  const present = new Set(nodes.map(({ community }) => community));
  const communities = index.graph.communities
    .filter(({ id }) => present.has(id))
    .map(({ id, name, papers }) => {
      return { id, name, color: colorOf.get(id) ?? grey, papers: papers.length };
    });
  const facts = { name: corpusName(index), origin: describeOrigin(index), view };
  return { ...facts, nodes, links, communities };
}
