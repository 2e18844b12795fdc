/** What the layout moves: papers of a community, and the entities that hold them together. */
import type { Membership } from "./membership.ts";
import type { PaperLink } from "./model.ts";
import type { Namings } from "./namings.ts";
import { entityRadius, PAPER_RADIUS } from "./node-size.ts";

/** Ends are places in the list of nodes; `source < target`. */
export interface Tie {
  source: number;
  target: number;
  weight: number;
}

export interface MapNode {
  /** The number of a paper or of an entity. */
  number: number;
  kind: "paper" | "entity";
  community: number;
  /** px on the reference canvas. */
  radius: number;
}

export interface MapNodes {
  /** Papers by number, then entities by number. */
  nodes: MapNode[];
  /** Every naming, and every link inside a community. */
  ties: Tie[];
}

/** Takes papers of a community, entities that two papers or more name, and the ties among them. */
export function selectMapNodes(
  namings: Namings,
  { ofPaper, ofEntity }: Membership,
  links: PaperLink[],
): MapNodes {
  const papers = Array.from(ofPaper, (community, number): MapNode => {
    return { number, kind: "paper", community, radius: PAPER_RADIUS };
  }).filter(({ community }) => community >= 0);
  const paperCountOf = (entity: number): number => namings.papersOf[entity]?.length ?? 0;
  const entities = Array.from(ofEntity, (community, number): MapNode => {
    return { number, kind: "entity", community, radius: entityRadius(paperCountOf(number)) };
  }).filter(({ community, number }) => community >= 0 && paperCountOf(number) > 1);
  const nodes = [...papers, ...entities];
  return {
    nodes,
    ties: [...tieNamings(nodes, namings), ...tieLinksInside(nodes, links, namings)],
  };
}

function tieNamings(nodes: MapNode[], { papersOf }: Namings): Tie[] {
  const placeOfPaper = placesOfPapers(nodes, ({ number }) => number);
  return nodes.flatMap(({ kind, number }, target) =>
    kind === "paper"
      ? []
      : Array.from(papersOf[number] ?? []).flatMap((paper): Tie[] => {
          const source = placeOfPaper.get(paper);
          return source === undefined ? [] : [{ source, target, weight: 1 }];
        }),
  );
}

/** Without them a paper whose entities mostly belong elsewhere would drift out of its community. */
function tieLinksInside(nodes: MapNode[], links: PaperLink[], { paperIds }: Namings): Tie[] {
  const placeOfId = placesOfPapers(nodes, ({ number }) => paperIds[number] ?? "");
  return links.flatMap(({ source: a, target: b, weight }): Tie[] => {
    const [source, target] = [placeOfId.get(a), placeOfId.get(b)];
    if (source === undefined || target === undefined) return [];
    return nodes[source]?.community === nodes[target]?.community
      ? [{ source, target, weight }]
      : [];
  });
}

function placesOfPapers<K>(nodes: MapNode[], keyOf: (node: MapNode) => K): Map<K, number> {
  return new Map(
    nodes.flatMap((node, place) => (node.kind === "paper" ? [[keyOf(node), place] as const] : [])),
  );
}
