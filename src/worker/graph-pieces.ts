/**
 * A graph cut up for the way to the page. Taken whole, 9,000 papers hold the page up for a second; of cloned
 * objects, JSON text and JSON bytes, cloned objects in pieces are the quickest to take.
 */
import type { PaperGraph } from "../graph/model.ts";
import type { GraphPiece, MapHead } from "./messages.ts";

/** Papers in a piece, for about 5 ms; the items of the other lists are a quarter of their size or less. */
const PAPERS_AT_ONCE = 200;

function* slices<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** All lists of a graph, each in its order. */
export function* cutGraph(graph: PaperGraph, size = PAPERS_AT_ONCE): Generator<GraphPiece> {
  for (const papers of slices(graph.papers, size)) yield { papers };
  for (const entities of slices(graph.entities, size * 4)) yield { entities };
  for (const paperLinks of slices(graph.paperLinks, size * 4)) yield { paperLinks };
  for (const entityLinks of slices(graph.entityLinks, size * 4)) yield { entityLinks };
  for (const communities of slices(graph.communities, size)) yield { communities };
}

/** The way back: a graph that grows by its pieces, taken as they come from our own worker. */
export function startGraph(card: MapHead["card"]): PaperGraph {
  return { ...card, papers: [], entities: [], paperLinks: [], entityLinks: [], communities: [] };
}

/** Puts the next piece into a graph. */
export function assignPiece(graph: PaperGraph, piece: GraphPiece): void {
  const { papers = [], entities = [], paperLinks = [], entityLinks = [], communities = [] } = piece;
  graph.papers.push(...papers);
  graph.entities.push(...entities);
  graph.paperLinks.push(...paperLinks);
  graph.entityLinks.push(...entityLinks);
  graph.communities.push(...communities);
}
