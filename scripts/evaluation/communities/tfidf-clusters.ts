/** The naive methods to beat: groups of papers by counts of their words alone, blind to names. */
import { runLouvain } from "../../../src/graph/communities/louvain.ts";
import type { WeightedGraph } from "../../../src/graph/communities/weighted-graph.ts";
import { findNearestNeighbours } from "../../../src/graph/links/nearest-neighbours.ts";
import { createRandom } from "../../../src/base/random.ts";

interface Text {
  title: string;
  abstract: string;
}

const STOP_WORDS = new Set(
  (
    "the a an of to in and for is are we on that with as by this our from be it which can their these have has or at " +
    "not such than between also both more new using use used based into they its how while propose proposed paper " +
    "method methods model models approach results show performance existing learning data training study"
  ).split(" "),
);
const ENDINGS = "ization isation ations ation ings ing ies ed es s".split(" ");

/** Neighbours of a paper that `clusterByLouvain` links it to. */
const NEIGHBOUR_COUNT = 10;
/** Resolutions tried to meet a number of groups. */
const RESOLUTIONS = Array.from({ length: 24 }, (_, i) => 0.4 * 1.12 ** i);

/** Cosines of tf-idf vectors of words and word pairs, the title twice; a row a paper, 0 to itself. */
export function compareTexts(texts: readonly Text[]): Float64Array[] {
  const counts = texts.map(countTerms);
  const papersOf = new Map<string, number[]>();
  counts.forEach((own, paper) => {
    for (const term of own.keys()) papersOf.set(term, [...(papersOf.get(term) ?? []), paper]);
  });
  const idfOf = (term: string): number => {
    const paperCount = papersOf.get(term)?.length ?? 0;
    return paperCount > 1 ? Math.log(texts.length / paperCount) : 0;
  };
  const vectors = counts.map((own) => {
    const weights = [...own].map(([term, count]) => [term, (1 + Math.log(count)) * idfOf(term)]);
    const length = Math.hypot(...weights.map(([, weight]) => Number(weight))) || 1;
    return new Map(weights.map(([term, weight]) => [String(term), Number(weight) / length]));
  });
  return vectors.map((own, paper) => {
    const row = new Float64Array(texts.length);
    for (const [term, weight] of own)
      for (const other of weight > 0 ? (papersOf.get(term) ?? []) : [])
        if (other !== paper)
          row[other] = (row[other] ?? 0) + weight * (vectors[other]?.get(term) ?? 0);
    return row;
  });
}

function countTerms({ title, abstract }: Text): Map<string, number> {
  const text = `${title}. ${title}. ${abstract}`.toLowerCase();
  const words = (text.match(/[a-z][a-z-]{2,}/g) ?? [])
    .filter((word) => !STOP_WORDS.has(word))
    .map(stem);
  const counts = new Map<string, number>();
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ""} ${word}`);
  for (const term of [...words, ...pairs]) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function stem(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length > 3);
  return ending ? word.slice(0, -ending.length) : word;
}

/** Average-link clusters, by paper: joins the nearest two, a little later the larger they are, until `count` are left. */
export function clusterByAverageLink(cosines: readonly Float64Array[], count: number): Int32Array {
  const links = cosines.map((row) => Float64Array.from(row));
  const members = cosines.map((_, paper) => [paper]);
  const alive = cosines.map((_, paper) => paper);
  while (alive.length > count) {
    const [a, b] = findNearestTwo(alive, links, members);
    for (const other of alive) {
      const sum = (links[b]?.[other] ?? 0) + (links[a]?.[other] ?? 0);
      for (const [row, column] of [
        [b, other],
        [other, b],
      ] as const) {
        const own = links[row];
        if (own) own[column] = sum;
      }
    }
    members[b]?.push(...(members[a] ?? []));
    alive.splice(alive.indexOf(a), 1);
  }
  const clusterOf = new Int32Array(cosines.length);
  alive.forEach((first, cluster) => {
    for (const paper of members[first] ?? []) clusterOf[paper] = cluster;
  });
  return clusterOf;
}

function findNearestTwo(
  alive: readonly number[],
  links: readonly Float64Array[],
  members: readonly number[][],
): [number, number] {
  let best = { score: -1, a: alive[1] ?? 0, b: alive[0] ?? 0 };
  for (const a of alive)
    for (const b of alive) {
      if (b >= a) break;
      const [s, t] = [members[a]?.length ?? 1, members[b]?.length ?? 1];
      const score = ((links[a]?.[b] ?? 0) / (s * t)) * ((s * t) / (s + t)) ** -0.3;
      if (score > best.score) best = { score, a, b };
    }
  return [best.a, best.b];
}

/** Louvain on the ten nearest neighbours, at the resolution whose number of groups is nearest to `count`. */
export function clusterByLouvain(
  cosines: readonly Float64Array[],
  count: number,
  seed: number,
): Int32Array {
  const pairs = findNearestNeighbours(cosines.length, NEIGHBOUR_COUNT, (paper, meet) => {
    cosines[paper]?.forEach((cosine, other) => cosine > 0 && meet(other, cosine));
  });
  const graph: WeightedGraph = {
    order: cosines.length,
    sources: Int32Array.from(pairs, ([source]) => source),
    targets: Int32Array.from(pairs, ([, target]) => target),
    weights: Float64Array.from(pairs, ([source, target]) => cosines[source]?.[target] ?? 0),
  };
  return clusterNear(graph, count, seed);
}

/** The Louvain partition whose number of groups is nearest to `count`. */
export function clusterNear(graph: WeightedGraph, count: number, seed: number): Int32Array {
  const runs = RESOLUTIONS.map((resolution) => runLouvain(graph, resolution, createRandom(seed)));
  const distance = (groupOf: Int32Array): number => Math.abs(new Set(groupOf).size - count);
  return runs.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}
