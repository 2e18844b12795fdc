/** The nodes and links of a map as the bare Sigma page takes them. */
import { entityRadius, findSizeScale, PAPER_RADIUS } from "../../src/graph/layout/node-size.ts";
import type { LoadedGraph } from "../../src/graph/model.ts";

const GREY = "#9a9fa3";
/** Papers that name an entity that the page draws when it opens. */
const LEAST_PAPERS = 2;

export interface BareGraph {
  nodes: [x: number, y: number, size: number, color: string][];
  /** Rows of the nodes at both ends. */
  links: [source: number, target: number][];
}

/** All papers, grey, and the entities of two papers or more, each linked to its papers. */
export function buildBareGraph(graph: LoadedGraph): BareGraph {
  const { papers, entities } = graph;
  const drawn = entities.filter((entity) => entity.papers.length >= LEAST_PAPERS);
  const scale = findSizeScale(graph);
  const rowOfPaper = new Map(papers.map(({ id }, row) => [id, row]));
  return {
    nodes: [
      ...papers.map(({ x, y }): BareGraph["nodes"][number] => [x, y, PAPER_RADIUS * scale, GREY]),
      ...drawn.map(({ x, y, papers: own }): BareGraph["nodes"][number] => [
        ...([x, y, entityRadius(own.length) * scale, GREY] as const),
      ]),
    ],
    links: drawn.flatMap(({ papers: own }, i) =>
      own.map((id): [number, number] => [rowOfPaper.get(id) ?? 0, papers.length + i]),
    ),
  };
}
