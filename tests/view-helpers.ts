/** Builders for small maps: each takes only what a test is about, and fills in the rest. */
import fc from "fast-check";
import type { Mention, PaperEntity } from "../src/entities/entity.ts";
import {
  type Community,
  type EntityLink,
  type EntityNode,
  GRAPH_VERSION,
  type PaperGraph,
  type PaperLink,
  type PaperNode,
  type WordSimilarity,
} from "../src/graph/model.ts";
import type { ImportReport } from "../src/papers/paper.ts";
import { buildIndex } from "../src/view/state/graph-index.ts";
import type { GraphIndex } from "../src/view/state/graph-index.ts";
import { paper } from "./helpers.ts";
import type { OpenedMap } from "../src/storage/opened-map.ts";
import { ENTITY_TYPE_IDS } from "../src/entities/entity-types.ts";
import type { EntityType } from "../src/entities/entity-types.ts";

type With<T, K extends keyof T> = Partial<T> & Pick<T, K>;

export function paperNode(parts: With<PaperNode, "id">): PaperNode {
  return {
    ...paper({ title: parts.id }),
    x: 0,
    y: 0,
    sentences: [],
    entities: [],
    ...{ community: null, subtopic: null, stability: 0, secondaryCommunity: null },
    ...{ placedBy: null, placedWords: [] },
    ...parts,
  };
}

/** Type and name are read from the id, "method:fedavg", unless given. */
export function entityNode(parts: With<EntityNode, "id">): EntityNode {
  const [type, name = ""] = parts.id.split(":");
  return {
    name,
    type: ENTITY_TYPE_IDS.find((known) => known === type) ?? "method",
    otherNames: [],
    papers: [],
    x: 0,
    y: 0,
    community: null,
    ...parts,
  };
}

export function community(parts: With<Community, "id">): Community {
  return {
    ...{ name: parts.id, secondName: null, coverage: [] },
    ...{ papers: [], stability: 1, parent: null },
    ...parts,
  };
}

/** An entity as a paper names it, by mentions as [field, start, end]. */
export function paperEntity(
  entityId: string,
  ...places: [Mention["field"], number, number][]
): PaperEntity {
  const mentions = places.map(([field, start, end]) => ({ field, start, end, text: "" }));
  return { entityId, role: "uses", confidence: 1, mentions, reason: "test" };
}

export function paperLink(
  source: string,
  target: string,
  weight: number,
  ...entityIds: string[]
): PaperLink {
  const share = weight / Math.max(entityIds.length, 1);
  const shared = entityIds.map((entityId) => ({ entityId, weight: share, kinds: null }));
  return { source, target, weight, shared };
}

export function entityLink(source: string, target: string, weight: number): EntityLink {
  return { source, target, weight, paperCount: 1 };
}

export const EMPTY_REPORT: ImportReport = {
  sources: [],
  mergedCount: 0,
  shares: { abstract: 0, keywords: 0, date: 0, code: 0 },
  problems: [],
};

/** Of papers of which no text is compared. */
export const NO_WORDS: WordSimilarity = {
  links: { sources: new Int32Array(), targets: new Int32Array(), weights: new Float64Array() },
  wordsOf: [],
  keywordsOf: [],
};

type GraphParts = Partial<Omit<PaperGraph, "build" | "version" | "fields" | "subtopics">>;

export function graph(parts: GraphParts): PaperGraph {
  const { papers = [], entities = [], communities = [], paperLinks = [], entityLinks = [] } = parts;
  const { sayings = entities.map(({ id }) => ({ entityId: id, papers: [] })) } = parts;
  const { wider = [] } = parts;
  const countOf = (type: EntityType) => entities.filter((entity) => entity.type === type).length;
  return {
    version: GRAPH_VERSION,
    build: {
      papersSha256: "0".repeat(64),
      resourcesSha256: null,
      area: null,
      seed: 1,
      settings: {},
      paperCount: papers.length,
      entityCount: {
        task: countOf("task"),
        method: countOf("method"),
        dataset: countOf("dataset"),
      },
      mentionCount: papers.flatMap(({ entities }) => entities.flatMap(({ mentions }) => mentions))
        .length,
      paperLinkCount: paperLinks.length,
      communityCount: communities.length,
      unassignedPaperCount: papers.filter((node) => node.community === null).length,
      modularity: 0,
      completeness: { abstract: 0, keywords: 0, date: 0, code: 0 },
    },
    papers,
    entities,
    paperLinks,
    entityLinks,
    words: NO_WORDS,
    sayings,
    communities,
    fields: [],
    subtopics: [],
    wider: [...wider],
  };
}

/** A map whose texts never arrive. */
export function openedMap(own: PaperGraph): OpenedMap {
  const texts = { get: () => null, load: () => new Promise<never>(() => undefined) };
  const readFile = () => new Promise<never>(() => undefined);
  return { graph: own, texts, readFile, report: EMPTY_REPORT };
}

export function graphIndex(parts: GraphParts): GraphIndex {
  return buildIndex(openedMap(graph(parts)));
}

/**
 * Three papers in two communities:
 *
 *     red                 |  blue
 *     a --- fedavg --- b -|- cifar --- c --- nlp
 */
export function threePapers(): GraphIndex {
  const red = { community: "red" };
  const blue = { community: "blue" };
  return graphIndex({
    papers: [
      paperNode({ id: "a", entities: [paperEntity("method:fedavg")], ...red }),
      paperNode({
        id: "b",
        entities: [paperEntity("method:fedavg"), paperEntity("dataset:cifar")],
        ...red,
      }),
      paperNode({
        id: "c",
        entities: [paperEntity("dataset:cifar"), paperEntity("task:nlp")],
        ...blue,
      }),
    ],
    entities: [
      entityNode({ id: "dataset:cifar", papers: ["b", "c"], ...blue }),
      entityNode({ id: "method:fedavg", papers: ["a", "b"], ...red }),
      entityNode({ id: "task:nlp", papers: ["c"], ...blue }),
    ],
    paperLinks: [
      paperLink("a", "b", 0.8, "method:fedavg"),
      paperLink("b", "c", 0.4, "dataset:cifar"),
    ],
    entityLinks: [
      entityLink("dataset:cifar", "method:fedavg", 0.2),
      entityLink("dataset:cifar", "task:nlp", 0.5),
    ],
    communities: [
      community({ id: "red", papers: ["a", "b"] }),
      community({ id: "blue", papers: ["c"] }),
    ],
  });
}

/** Any text that has no half of a character in it. */
export const anyText = fc.string({ unit: "grapheme", minLength: 1 });
