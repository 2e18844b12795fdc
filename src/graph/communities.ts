/**
 * Groups papers by the Louvain method (V. D. Blondel et al., 2008, arXiv:0803.0476) with a resolution
 * (R. Lambiotte et al., 2008, arXiv:0812.1770), over several seeds, keeping the best.
 */
import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { compareText } from "../papers/compare-text.ts";
import type { PaperLink } from "./model.ts";
import { createRandom } from "./random.ts";

/** Above 1 for more, smaller groups; 1.4 reads best on the embedded corpus. */
const RESOLUTION = 1.4;

/** At thousands of papers 1.25 makes more groups than a map can name; this, about thirty. */
const LARGE_RESOLUTION = 0.8;

const LARGE_CORPUS = 2_000;

/** Louvain is random; the best of twenty runs differs little from the best of a hundred. */
export const RUN_COUNT = 20;

/** Smaller groups are no community: what two papers share is a link. */
const MIN_PAPER_COUNT = 3;

/** In a corpus smaller than this a pair is a community, or most papers would have none. */
const SMALL_CORPUS = 12;

export interface Partition {
  /** Ids of each community's papers, sorted; largest community first, equal ones by first id. */
  groups: string[][];
  /** At resolution 1 (M. E. J. Newman, 2006, arXiv:physics/0602124); each loose paper counts as a group. */
  modularity: number;
}

export function resolutionFor(paperCount: number): number {
  return paperCount > LARGE_CORPUS ? LARGE_RESOLUTION : RESOLUTION;
}

/** Finds the communities of papers tied by `links`. Papers without links, and tiny groups, are loose. */
export function findCommunities(paperIds: string[], links: PaperLink[], seed: number): Partition {
  const minimum = paperIds.length < SMALL_CORPUS ? 2 : MIN_PAPER_COUNT;
  const sorted = sortLinks(links);
  const groups = dissolveTiny(
    bestGroups(sorted, resolutionFor(paperIds.length), seed),
    sorted,
    minimum,
  )
    .map((ids) => ids.sort())
    .sort((a, b) => b.length - a.length || compareText(a[0] ?? "", b[0] ?? ""));
  return { groups, modularity: modularityOf(groups, sorted) };
}

function bestGroups(links: PaperLink[], resolution: number, seed: number): string[][] {
  const ids = [...new Set(links.flatMap(({ source, target }) => [source, target]))].sort();
  if (ids.length === 0) return [];
  const graph = buildLinkGraph(ids, links);
  const rng = createRandom(seed);
  let best = louvain.detailed(graph, { resolution, rng });
  for (let run = 1; run < RUN_COUNT; run++) {
    const next = louvain.detailed(graph, { resolution, rng });
    if (next.modularity > best.modularity) best = next;
  }
  const groups = new Map<number, string[]>();
  ids.forEach((id, number) => {
    const community = best.communities[number] ?? -1;
    groups.set(community, [...(groups.get(community) ?? []), id]);
  });
  return [...groups.values()];
}

/** Louvain, and sums of fractions, come out differently for another order. */
function sortLinks(links: PaperLink[]): PaperLink[] {
  return [...links].sort(
    (a, b) => compareText(a.source, b.source) || compareText(a.target, b.target),
  );
}

/** Nodes are named by number, for an id may be any text, "__proto__" too. */
function buildLinkGraph(ids: string[], links: PaperLink[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  ids.forEach((_, number) => graph.addNode(number));
  const number = new Map(ids.map((id, i) => [id, i]));
  for (const link of links) {
    const [source, target] = [number.get(link.source), number.get(link.target)];
    const key = `${source}|${target}`;
    graph.addUndirectedEdgeWithKey(key, source, target, { weight: link.weight });
  }
  return graph;
}

/** Merges each group below `minimum` into the one it is tied to most, smallest first, or drops it. */
function dissolveTiny(groups: string[][], links: PaperLink[], minimum: number): string[][] {
  const groupOf = new Map(groups.flatMap((ids) => ids.map((id) => [id, ids])));
  const tiny = groups.filter(({ length }) => length < minimum);
  for (const group of tiny.sort((a, b) => a.length - b.length)) {
    if (group.length === 0 || group.length >= minimum) continue;
    const ties = new Map<string[], number>();
    for (const { source, target, weight } of links) {
      const a = groupOf.get(source);
      const b = groupOf.get(target);
      const other = a === group ? b : b === group ? a : undefined;
      if (other && other !== group) ties.set(other, (ties.get(other) ?? 0) + weight);
    }
    const [host] = [...ties].sort((a, b) => b[1] - a[1])[0] ?? [];
    for (const id of group.splice(0)) {
      host?.push(id);
      if (host) groupOf.set(id, host);
      else groupOf.delete(id);
    }
  }
  return groups.filter(({ length }) => length > 0);
}

/** Modularity of `groups` on weighted `links`, −0.5–1; 0 where there is no link. */
export function modularityOf(groups: string[][], links: PaperLink[]): number {
  const groupOf = new Map(groups.flatMap((ids, number) => ids.map((id) => [id, number])));
  const strength = new Map<number | string, number>();
  let total = 0;
  let inside = 0;
  for (const { source, target, weight } of links) {
    const [a, b] = [groupOf.get(source) ?? source, groupOf.get(target) ?? target];
    total += weight;
    if (a === b) inside += weight;
    strength.set(a, (strength.get(a) ?? 0) + weight);
    strength.set(b, (strength.get(b) ?? 0) + weight);
  }
  if (total === 0) return 0;
  const expected = [...strength.values()].reduce((sum, s) => sum + (s / (2 * total)) ** 2, 0);
  return inside / total - expected;
}
