/**
 * Three levels of groups of papers: communities, fields (groups of communities) and subtopics (parts of one
 * community). Each level is a Louvain consensus (see consensus.ts) with its own resolution.
 */
import { findConsensus, measureStability } from "./consensus.ts";
import {
  collectGroups,
  aggregateGraph,
  heaviestFirst,
  inducedSubgraphs,
  renumber,
  weighGroups,
} from "./weighted-graph.ts";
import type { WeightedGraph } from "./weighted-graph.ts";
import { modularityOf } from "./louvain.ts";
import { dissolveSmall, refinePartition } from "./refine-partition.ts";
import { createRandom } from "../../base/random.ts";
import type { PaperGroup, Partition } from "./partition.ts";

/**
 * Louvain resolution of a corpus of one paper. The resolution halves each time the corpus grows 256-fold, because each
 * paper keeps the same number of links and a fixed resolution gives more communities than a map can label. Measured:
 * on groups that readers made of 92 to 150 papers, from 2.2 to 2.5 agrees best; 8,871 papers give some 20 communities.
 */
const RESOLUTION = 4.1;

const MAX_RESOLUTION = 2.3;

/** Of a few papers the resolution is 1 and this for each: at 1.5 or more, three that have all in common fall apart. */
const RESOLUTION_PER_PAPER = 0.02;

/** A consensus of 20 runs differs little from one of 100. */
const MAX_RUN_COUNT = 20;

/** Runs times papers, for corpora on which a run is slow. */
const RUN_PAPER_COUNT = 80_000;

const MIN_RUN_COUNT = 5;

/** Least papers of a community. Two are allowed below `SMALL_CORPUS`, where most would be unassigned. */
const MIN_PAPER_COUNT = 3;

/** Papers. */
const SMALL_CORPUS = 12;

/** Least papers of a community over the square root of all papers: 3 of 150, 24 of 8,871. */
const MIN_SIZE_FACTOR = 1 / 4;

/** Louvain resolution on the graph of communities: two or three fields for 7 communities, five for 25. */
const FIELD_RESOLUTION = 1.6;

/** Least weight of a paper's links to its secondary community, as a share of those to its own. */
const SECONDARY_SHARE = 0.8;

/** Louvain resolution of communities for a corpus of `paperCount` papers, to two decimals. */
export function resolutionFor(paperCount: number): number {
  const eighthRoot = Math.sqrt(Math.sqrt(Math.sqrt(Math.max(1, paperCount))));
  const resolution = Math.min(
    MAX_RESOLUTION,
    1 + RESOLUTION_PER_PAPER * paperCount,
    RESOLUTION / eighthRoot,
  );
  return Math.round(100 * resolution) / 100;
}

/** Louvain runs of a consensus for a corpus of `paperCount` papers, 5–20. */
export function runCountFor(paperCount: number): number {
  const affordable = Math.round(RUN_PAPER_COUNT / Math.max(1, paperCount));
  return Math.min(MAX_RUN_COUNT, Math.max(MIN_RUN_COUNT, affordable));
}

/**
 * Finds communities, fields and subtopics. Papers without links, and of groups too small to be a community,
 * are unassigned.
 * @param graph of papers by number
 * @throws on an invalid seed
 */
export function findCommunities(graph: WeightedGraph, seed: number): Partition {
  const random = createRandom(seed);
  const { communityOf, runs } = findTopLevel(graph, random);
  const stability = measureStability(communityOf, runs);
  const fields = findFields(graph, communityOf, random);
  return {
    communities: buildGroups(communityOf, stability).map((group, community) => {
      return { ...group, field: fields.fieldOf[community] ?? -1 };
    }),
    fields: fields.groups,
    subtopics: findSubtopics(graph, communityOf, random),
    stability,
    secondary: findSecondary(graph, communityOf),
    modularity: modularityOf(graph, communityOf),
  };
}

function findTopLevel(
  graph: WeightedGraph,
  random: () => number,
): { communityOf: Int32Array; runs: Int32Array[] } {
  const options = {
    resolution: resolutionFor(graph.order),
    runCount: runCountFor(graph.order),
    random,
  };
  const { groupOf, runs } = findConsensus(graph, options);
  const minimum = graph.order < SMALL_CORPUS ? 2 : minimumSizeFor(graph.order);
  const connected = dissolveSmall(graph, refinePartition(graph, groupOf, options), minimum);
  return { communityOf: sortGroups(connected), runs };
}

function minimumSizeFor(paperCount: number): number {
  return Math.max(MIN_PAPER_COUNT, Math.round(MIN_SIZE_FACTOR * Math.sqrt(paperCount)));
}

/** Groups communities by Louvain on the aggregated graph, without the links inside of communities. */
function findFields(
  graph: WeightedGraph,
  communityOf: Int32Array,
  random: () => number,
): { groups: PaperGroup[]; fieldOf: Int32Array } {
  const communityGraph = aggregateGraph(graph, communityOf);
  const options = { resolution: FIELD_RESOLUTION, runCount: MAX_RUN_COUNT, random };
  const { groupOf, runs } = findConsensus(communityGraph, options);
  const ofPaper = (fieldOf: Int32Array): Int32Array =>
    communityOf.map((community) => (community < 0 ? -1 : (fieldOf[community] ?? -1)));
  const fieldOf = sortGroups(ofPaper(groupOf));
  const stability = measureStability(fieldOf, runs.map(ofPaper));
  const byCommunity = Int32Array.from(groupOf);
  communityOf.forEach((community, paper) => {
    if (community >= 0) byCommunity[community] = fieldOf[paper] ?? -1;
  });
  return { groups: buildGroups(fieldOf, stability), fieldOf: byCommunity };
}

/**
 * Parts each community by the links inside of it. On these alone a resolution of 1 finds groups below the
 * resolution limit of the whole graph (S. Fortunato and M. Barthélemy, 2007, doi:10.1073/pnas.0605965104).
 */
function findSubtopics(
  graph: WeightedGraph,
  communityOf: Int32Array,
  random: () => number,
): Partition["subtopics"] {
  return inducedSubgraphs(graph, communityOf).flatMap((part, community) => {
    const options = { resolution: 1, runCount: runCountFor(graph.order), random };
    const { groupOf, runs } = findConsensus(part.graph, options);
    const connected = refinePartition(part.graph, groupOf, options);
    const refined = sortGroups(
      dissolveSmall(part.graph, connected, minimumSizeFor(part.nodes.length)),
    );
    return buildGroups(refined, measureStability(refined, runs)).map(({ papers, stability }) => ({
      community,
      papers: papers.map((place) => part.nodes[place] ?? -1),
      stability,
    }));
  });
}

function buildGroups(groupOf: Int32Array, stability: Float64Array): PaperGroup[] {
  return collectGroups(groupOf).map((papers) => {
    const sum = papers.reduce((total, paper) => total + (stability[paper] ?? 0), 0);
    return { papers, stability: sum / papers.length };
  });
}

function findSecondary(graph: WeightedGraph, communityOf: Int32Array): Int32Array {
  return Int32Array.from(weighGroups(graph, communityOf), (weights, paper) => {
    const own = communityOf[paper] ?? -1;
    const second = heaviestFirst(weights).find(([community]) => community !== own);
    if (own < 0 || !second) return -1;
    return second[1] >= SECONDARY_SHARE * (weights.get(own) ?? 0) ? second[0] : -1;
  });
}

/** Numbers groups by size, largest first, equal sizes by their first node; −1 stays. */
function sortGroups(groupOf: Int32Array): Int32Array {
  const groups = collectGroups(renumber(groupOf)).sort((a, b) => b.length - a.length);
  const sorted = new Int32Array(groupOf.length).fill(-1);
  groups.forEach((nodes, number) => {
    for (const node of nodes) sorted[node] = number;
  });
  return sorted;
}
