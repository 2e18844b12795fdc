/** Groups papers into topics, topics into fields, and parts topics into subtopics. */
import { findConsensus, measureStability } from "./consensus.ts";
import {
  buildWeightedGraph,
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
import { dissolveUncharacterised } from "./characteristic-entities.ts";
import type { PaperLink } from "../model.ts";
import type { PaperEntityMatrix } from "../links/paper-entity-matrix.ts";
import { createRandom } from "../../base/random.ts";
import type { Group, Communities } from "./partition.ts";

/**
 * Resolution for a single paper; it halves each time papers are 256 times as many. However many there are,
 * each keeps as many links, so that at one resolution topics would be more than a map can name. So they
 * are 6 of 86 papers, 23 of 8,871 and about 80 of 87,000; up to 2.4 they are as good, and a few more.
 */
const RESOLUTION = 2.2;

/** From 1.5 on, three papers that share the same would be three topics. */
const MAX_RESOLUTION = 1.25;

/** The consensus of twenty runs differs little from that of a hundred. */
const MAX_RUN_COUNT = 20;

/** Where runs are slow, fewer: this many papers are grouped in all, but five times at least. */
const RUN_PAPER_COUNT = 80_000;

const MIN_RUN_COUNT = 5;

/** What two papers share is a link, and no community; in a small corpus most would have none. */
const LEAST_PAPER_COUNT = 3;

const SMALL_CORPUS = 12;

/** A topic of a large map has more papers than this share of their square root: 3 of 86, 31 of 8,871. */
const LEAST_SHARE = 1 / 3;

/** Where no entity tells a topic from the rest better, F1 0–1, it is a bag of what is left over. */
const LEAST_CHARACTERISTIC = 0.2;

/** On the links between topics: two or three fields of seven topics, five of twenty-five. */
const FIELD_RESOLUTION = 1.6;

/** A paper is between two communities if its links to the other weigh this share of those to its own. */
const SECONDARY_SHARE = 0.8;

/** Of the topics, for so many papers. */
export function resolutionFor(paperCount: number): number {
  const eighthRoot = Math.sqrt(Math.sqrt(Math.sqrt(Math.max(1, paperCount))));
  return Math.min(MAX_RESOLUTION, Math.round((100 * RESOLUTION) / eighthRoot) / 100);
}

/** Runs of Louvain behind the topics of so many papers. */
export function runCountFor(paperCount: number): number {
  const affordable = Math.round(RUN_PAPER_COUNT / Math.max(1, paperCount));
  return Math.min(MAX_RUN_COUNT, Math.max(MIN_RUN_COUNT, affordable));
}

/** Finds the communities of papers tied by `links`. Papers without links, and tiny groups, are loose. */
export function findCommunities(
  matrix: PaperEntityMatrix,
  links: PaperLink[],
  seed: number,
): Communities {
  const graph = buildWeightedGraph(matrix.paperIds, links);
  const random = createRandom(seed);
  const { topicOf, runs } = findTopLevel(graph, matrix, random);
  const stability = measureStability(topicOf, runs);
  const fields = findFields(graph, topicOf, random);
  return {
    communities: groupsOf(topicOf, stability).map((group, topic) => {
      return { ...group, field: fields.fieldOf[topic] ?? -1 };
    }),
    fields: fields.groups,
    subtopics: findSubtopics(graph, topicOf, random),
    stability,
    secondary: findSecondary(graph, topicOf),
    modularity: modularityOf(graph, topicOf),
  };
}

function findTopLevel(
  graph: WeightedGraph,
  matrix: PaperEntityMatrix,
  random: () => number,
): { topicOf: Int32Array; runs: Int32Array[] } {
  const options = {
    resolution: resolutionFor(graph.order),
    runCount: runCountFor(graph.order),
    random,
  };
  const { groupOf, runs } = findConsensus(graph, options);
  const minimum = graph.order < SMALL_CORPUS ? 2 : leastFor(graph.order);
  const connected = dissolveSmall(graph, refinePartition(graph, groupOf, options), minimum);
  const told = dissolveUncharacterised(graph, connected, matrix, LEAST_CHARACTERISTIC);
  return { topicOf: sortGroups(dissolveSmall(graph, told, minimum)), runs };
}

function leastFor(paperCount: number): number {
  return Math.max(LEAST_PAPER_COUNT, Math.round(LEAST_SHARE * Math.sqrt(paperCount)));
}

/** Topics that are tied more than chance would: Louvain on the links between topics, without those inside. */
function findFields(
  graph: WeightedGraph,
  topicOf: Int32Array,
  random: () => number,
): { groups: Group[]; fieldOf: Int32Array } {
  const topics = aggregateGraph(graph, topicOf);
  const options = { resolution: FIELD_RESOLUTION, runCount: MAX_RUN_COUNT, random };
  const { groupOf, runs } = findConsensus(topics, options);
  const ofPaper = (fieldOf: Int32Array): Int32Array =>
    topicOf.map((topic) => (topic < 0 ? -1 : (fieldOf[topic] ?? -1)));
  const fieldOf = sortGroups(ofPaper(groupOf));
  const stability = measureStability(fieldOf, runs.map(ofPaper));
  const byTopic = Int32Array.from(groupOf);
  topicOf.forEach((topic, paper) => {
    if (topic >= 0) byTopic[topic] = fieldOf[paper] ?? -1;
  });
  return { groups: groupsOf(fieldOf, stability), fieldOf: byTopic };
}

/**
 * Parts each topic by the links inside. There a resolution of 1 finds what the whole graph hides
 * (S. Fortunato and M. Barthélemy, 2007, doi:10.1073/pnas.0605965104).
 */
function findSubtopics(
  graph: WeightedGraph,
  topicOf: Int32Array,
  random: () => number,
): Communities["subtopics"] {
  return inducedSubgraphs(graph, topicOf).flatMap((part, topic) => {
    const options = { resolution: 1, runCount: runCountFor(graph.order), random };
    const { groupOf, runs } = findConsensus(part.graph, options);
    const connected = refinePartition(part.graph, groupOf, options);
    const mended = sortGroups(dissolveSmall(part.graph, connected, leastFor(part.nodes.length)));
    return groupsOf(mended, measureStability(mended, runs)).map(({ papers, stability }) => ({
      topic,
      papers: papers.map((place) => part.nodes[place] ?? -1),
      stability,
    }));
  });
}

function groupsOf(groupOf: Int32Array, stability: Float64Array): Group[] {
  return collectGroups(groupOf).map((papers) => {
    const sum = papers.reduce((total, paper) => total + (stability[paper] ?? 0), 0);
    return { papers, stability: sum / papers.length };
  });
}

function findSecondary(graph: WeightedGraph, topicOf: Int32Array): Int32Array {
  return Int32Array.from(weighGroups(graph, topicOf), (weights, paper) => {
    const own = topicOf[paper] ?? -1;
    const second = heaviestFirst(weights).find(([topic]) => topic !== own);
    if (own < 0 || !second) return -1;
    return second[1] >= SECONDARY_SHARE * (weights.get(own) ?? 0) ? second[0] : -1;
  });
}

/** Numbers groups by size, largest first, equal ones by their first node. */
function sortGroups(groupOf: Int32Array): Int32Array {
  const groups = collectGroups(renumber(groupOf)).sort((a, b) => b.length - a.length);
  const sorted = new Int32Array(groupOf.length).fill(-1);
  groups.forEach((nodes, number) => {
    for (const node of nodes) sorted[node] = number;
  });
  return sorted;
}
