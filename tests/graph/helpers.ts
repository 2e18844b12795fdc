/** Small corpora whose papers name what a test says, and nothing else. */
import fc from "fast-check";
import type { Entity, Extraction, PaperEntity, PaperEntities } from "../../src/entities/entity.ts";
import { buildPaperGraph } from "../../src/graph/build-graph.ts";
import type { PaperGraph, LoadedGraph } from "../../src/graph/model.ts";
import type { Paper } from "../../src/papers/paper.ts";
import { paper } from "../helpers.ts";

export interface Corpus {
  papers: Paper[];
  extraction: Extraction;
}

/** Each key is a paper's id, each value the names in its abstract: `corpus({ a: ["FedAvg"] })`. */
export function corpus(namesById: Record<string, string[]>): Corpus {
  const ids = Object.keys(namesById);
  const papers = ids.map((id) =>
    paper({ id, title: id, abstract: namesById[id]?.join(". ") ?? "" }),
  );
  const names = [...new Set(Object.values(namesById).flat())];
  const entities = names.map(entity).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { papers, extraction: { entities, papers: papers.map(readNames) } };
}

export function entityId(name: string): string {
  return `method:${name.toLowerCase()}`;
}

function entity(name: string): Entity {
  return { id: entityId(name), name, type: "method", otherNames: [] };
}

function readNames({ id, abstract }: Paper): PaperEntities {
  let start = 0;
  const entities = abstract.split(". ").flatMap((text): PaperEntity[] => {
    if (text === "") return [];
    const mention = { field: "abstract" as const, start, end: start + text.length, text };
    start = mention.end + 2;
    const named = { entityId: entityId(text), role: "uses" as const, confidence: 1 };
    return [{ ...named, mentions: [mention], reason: "test" }];
  });
  const sentences = abstract === "" ? [] : [{ start: 0, end: abstract.length }];
  return { paperId: id, sentences, entities };
}

/** Builds the map of a corpus with seed 1. */
export function graphOf({ papers, extraction }: Corpus, seed = 1): PaperGraph {
  return buildPaperGraph(papers, extraction, { seed });
}

/** Two groups of six papers that name "Red" and "Blue" and two neighbours' names each, connected by one "Bridge". */
export function twoGroups(): Corpus {
  const group = (name: string): [string, string[]][] =>
    [0, 1, 2, 3, 4, 5].map((i) => [
      `${name} ${i}`,
      [name, `${name} ${i}`, `${name} ${(i + 1) % 6}`, ...(i === 0 ? ["Bridge"] : [])],
    ]);
  return corpus(Object.fromEntries([...group("Red"), ...group("Blue")]));
}

/** Up to forty papers that each name some of twenty entities. */
export const anyCorpus: fc.Arbitrary<Corpus> = fc
  .array(fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { maxLength: 7 }), { maxLength: 40 })
  .map((rows) =>
    corpus(Object.fromEntries(rows.map((row, i) => [`paper ${i}`, row.map((n) => `Name ${n}`)]))),
  );

/** What corrections change of a map: entities of papers, kinds, links and communities. */
export const recomputedPartsOf = ({ papers, entities, ...graph }: LoadedGraph) => ({
  papers: papers.map(({ id, entities, community, subtopic }) => ({
    id,
    entities,
    community,
    subtopic,
  })),
  entities: entities.map((entity) => ({ ...entity, x: 0, y: 0 })),
  paperLinks: graph.paperLinks,
  entityLinks: graph.entityLinks,
  fields: graph.fields,
  communities: graph.communities,
  subtopics: graph.subtopics,
  wider: graph.wider,
});

/** The same corpus with everything in another order. */
export function shuffled({ papers, extraction }: Corpus): Corpus {
  return {
    papers: [...papers].reverse(),
    extraction: {
      entities: [...extraction.entities].reverse(),
      papers: [...extraction.papers].reverse(),
    },
  };
}
