/**
 * The graph of papers that communities are found on: what they name in common, and what their words have in common.
 * Names tell why two papers are alike, but many papers share none; words tell how alike any two are. Measured on groups
 * that readers made, and on keywords of eight fields: the sum beats either alone, and more names than these make
 * communities worse where few are found.
 */
import type { PaperLink, WordLinks } from "../model.ts";
import { addGraphs } from "./weighted-graph.ts";
import type { WeightedGraph } from "./weighted-graph.ts";

/** Weight of the links by names; that of the links by words is 1. */
const NAMES_FACTOR = 0.6;

/** @param words null to go by names alone */
export function buildSimilarityGraph(
  paperIds: readonly string[],
  paperLinks: readonly PaperLink[],
  words: WordLinks | null,
): WeightedGraph {
  const graph = numberLinks(paperIds, paperLinks);
  if (!words) return addGraphs(paperIds.length, [{ graph, factor: 1 }]);
  return addGraphs(paperIds.length, [
    { graph, factor: NAMES_FACTOR },
    { graph: words, factor: 1 },
  ]);
}

/** The same links by the places of their ends in `paperIds`. */
function numberLinks(
  paperIds: readonly string[],
  links: readonly PaperLink[],
): Omit<WeightedGraph, "order"> {
  const numbers = new Map(paperIds.map((id, number) => [id, number]));
  return {
    sources: Int32Array.from(links, ({ source }) => numbers.get(source) ?? -1),
    targets: Int32Array.from(links, ({ target }) => numbers.get(target) ?? -1),
    weights: Float64Array.from(links, ({ weight }) => weight),
  };
}
