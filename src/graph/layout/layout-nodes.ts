/** The graph that is laid out: papers of a community, entities of two papers or more, and their edges. */
import type { Membership } from "../communities/membership.ts";
import type { WeightedGraph } from "../communities/weighted-graph.ts";
import { forEachLink } from "../communities/weighted-graph.ts";
import type { PaperEntityMatrix } from "../links/paper-entity-matrix.ts";
import { buildAdjacency } from "./adjacency.ts";
import type { Edge, Adjacency } from "./adjacency.ts";

/** Factor on links of papers; with more, papers move away from the entities that they share. */
const LINK_WEIGHT = 0.3;

/** Papers by number, then entities by number. A node's number is its place in these arrays. */
export interface LayoutNodes {
  /** Nodes below this number are papers. */
  paperCount: number;
  /** By node: the number of its paper or entity in the matrix. */
  numbers: Int32Array;
  /** By node: the number of its community, from 0. */
  communities: Int32Array;
  /** Between paper and entity, and between papers of one community. */
  edges: Adjacency;
}

/** Selects the papers with a community, the entities of two papers or more, and the edges among them. */
export function selectLayoutNodes(
  matrix: PaperEntityMatrix,
  { ofPaper, ofEntity }: Membership,
  graph: WeightedGraph,
): LayoutNodes {
  const papers = [...ofPaper.keys()].filter((paper) => (ofPaper[paper] ?? -1) >= 0);
  const entities = [...ofEntity.keys()].filter(
    (entity) => (ofEntity[entity] ?? -1) >= 0 && (matrix.papersOf[entity]?.length ?? 0) > 1,
  );
  const indexOfPaper = new Int32Array(ofPaper.length).fill(-1);
  papers.forEach((paper, index) => (indexOfPaper[paper] = index));
  const edges = linkEntities(entities, indexOfPaper, papers.length, matrix);
  for (const edge of linkPapers(indexOfPaper, ofPaper, graph)) edges.push(edge);
  return {
    paperCount: papers.length,
    numbers: Int32Array.from([...papers, ...entities]),
    communities: Int32Array.from([
      ...papers.map((paper) => ofPaper[paper] ?? -1),
      ...entities.map((entity) => ofEntity[entity] ?? -1),
    ]),
    edges: buildAdjacency(papers.length + entities.length, edges),
  };
}

/** Edges of papers and entities; the weight is the fourth root of 2 over the papers of the entity, 0–1. */
function linkEntities(
  entities: number[],
  indexOfPaper: Int32Array,
  paperCount: number,
  { papersOf }: PaperEntityMatrix,
): Edge[] {
  const edges: Edge[] = [];
  entities.forEach((entity, i) => {
    const papers = papersOf[entity] ?? [];
    const weight = Math.sqrt(Math.sqrt(2 / papers.length));
    for (const paper of papers) {
      const source = indexOfPaper[paper] ?? -1;
      if (source >= 0) edges.push({ source, target: paperCount + i, weight });
    }
  });
  return edges;
}

/** Edges of papers, which keep a paper inside of its community whose entities are mostly of others. */
function linkPapers(indexOfPaper: Int32Array, ofPaper: Int32Array, graph: WeightedGraph): Edge[] {
  const edges: Edge[] = [];
  forEachLink(graph, (a, b, weight) => {
    const [source, target] = [indexOfPaper[a] ?? -1, indexOfPaper[b] ?? -1];
    if (source >= 0 && target >= 0 && ofPaper[a] === ofPaper[b])
      edges.push({ source, target, weight: LINK_WEIGHT * weight });
  });
  return edges;
}
