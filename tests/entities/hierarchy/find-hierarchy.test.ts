import { describe, expect, it } from "vitest";
import { addHierarchy } from "../../../src/entities/hierarchy/find-hierarchy.ts";
import type { LexiconTerms } from "../../../src/entities/hierarchy/lexicon-rule.ts";
import type { Entity, Extraction } from "../../../src/entities/entity.ts";
import { entityIdOf } from "../../../src/entities/entity-id.ts";

const entity = (name: string, type: Entity["type"] = "method"): Entity => ({
  ...{ id: entityIdOf(type, name), name, type, otherNames: [] },
});

/** One paper for each list of names; mentions stand where the abstract has the name. */
function extraction(
  papers: Record<string, Entity[]>,
  abstracts: Record<string, string> = {},
): Extraction {
  const entities = [
    ...new Map(
      Object.values(papers)
        .flat()
        .map((e) => [e.id, e]),
    ).values(),
  ];
  return {
    entities: entities.sort((a, b) => (a.id < b.id ? -1 : 1)),
    papers: Object.entries(papers).map(([paperId, named]) => {
      const abstract = abstracts[paperId] ?? "";
      return {
        paperId,
        sentences: [{ start: 0, end: abstract.length }],
        entities: named.map(({ id, name }) => {
          const start = abstract.toLowerCase().indexOf(name.toLowerCase());
          const text = abstract.slice(start).match(new RegExp(`^${name}s?`, "i"))?.[0] ?? "";
          const mention = { field: "abstract" as const, start, end: start + text.length, text };
          return {
            ...{ entityId: id, role: "uses" as const, confidence: 1, reason: "" },
            mentions: start < 0 ? [] : [mention],
          };
        }),
      };
    }),
  };
}

function pairs(given: Extraction, terms: LexiconTerms = new Map(), abstracts = {}): string[] {
  const abstractOf = (id: string) => (abstracts as Record<string, string>)[id] ?? "";
  const { entities, wider } = addHierarchy(given, terms, abstractOf);
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  return wider.map((w) => `${nameOf.get(w.narrower)} < ${nameOf.get(w.wider)} (${w.rule})`);
}

const lexicon = (terms: Record<string, string[]>, type: Entity["type"] = "method"): LexiconTerms =>
  new Map(Object.entries(terms).map(([name, wider]) => [name, { type, wider }]));

describe("the hierarchy by the lexicon", () => {
  it("takes the nearest wider term that is named, through terms that are not", () => {
    const given = extraction({ p: [entity("Sapsucker"), entity("Bird")] });
    const terms = lexicon({ Sapsucker: ["Woodpecker"], Woodpecker: ["Bird"], Bird: [] });
    expect(pairs(given, terms)).toEqual(["Sapsucker < Bird (lexicon)"]);
  });

  it("adds a term that no paper names where papers name two kinds of it", () => {
    const given = extraction({ p: [entity("Sapsucker")], q: [entity("Flicker")] });
    const terms = lexicon({ Sapsucker: ["Woodpecker"], Flicker: ["Woodpecker"], Woodpecker: [] });
    expect(pairs(given, terms)).toEqual([
      "Flicker < Woodpecker (lexicon)",
      "Sapsucker < Woodpecker (lexicon)",
    ]);
  });

  it("says of two terms that no paper names which is a kind of the other", () => {
    const given = extraction({
      p: [entity("Sapsucker")],
      q: [entity("Flicker")],
      r: [entity("Owl")],
    });
    const [woodpecker, bird] = [["Woodpecker"], ["Bird"]];
    const terms = { Sapsucker: woodpecker, Flicker: woodpecker, Woodpecker: bird, Owl: bird };
    expect(pairs(given, lexicon({ ...terms, Bird: [] }))).toEqual([
      "Flicker < Woodpecker (lexicon)",
      "Owl < Bird (lexicon)",
      "Sapsucker < Woodpecker (lexicon)",
      "Woodpecker < Bird (lexicon)",
    ]);
  });

  it("adds none for kinds that one paper names", () => {
    const given = extraction({ p: [entity("Sapsucker"), entity("Flicker")] });
    const terms = lexicon({ Sapsucker: ["Woodpecker"], Flicker: ["Woodpecker"], Woodpecker: [] });
    expect(pairs(given, terms)).toEqual([]);
  });

  it("takes no task for the kind of a method that shares no word with it", () => {
    const given = extraction({ p: [entity("U-Net"), entity("Image Segmentation", "task")] });
    expect(pairs(given, lexicon({ "U-Net": ["Image Segmentation"] }))).toEqual([]);
  });
});

describe("the hierarchy by names", () => {
  it("takes the longest known name that ends a name", () => {
    const names = ["Hidden Markov Model", "Markov Model", "Layered Hidden Markov Model"];
    const given = extraction({ p: names.map((name) => entity(name)) });
    expect(pairs(given)).toEqual([
      "Hidden Markov Model < Markov Model (name)",
      "Layered Hidden Markov Model < Hidden Markov Model (name)",
    ]);
  });

  it("takes what stands before a preposition", () => {
    const given = extraction({
      p: [entity("Reinforcement Learning"), entity("Reinforcement Learning for Robots")],
    });
    expect(pairs(given)).toEqual([
      "Reinforcement Learning for Robots < Reinforcement Learning (name)",
    ]);
  });

  it("takes no negated, joined or general name", () => {
    const given = extraction({
      p: [
        entity("Non Parametric Test"),
        entity("Parametric Test"),
        entity("Graph Matching and Network Alignment"),
        entity("Network Alignment"),
        entity("Energy Model"),
        entity("Model"),
      ],
    });
    expect(pairs(given, lexicon({ Model: [] }))).toEqual([]);
  });

  it("asks a name outside of the lexicon to be in half as many papers", () => {
    const [long, short] = [entity("Neural Bird Song Index"), entity("Bird Song Index")];
    const rare = extraction({ a: [long], b: [long], c: [long], d: [short] });
    expect(pairs(rare)).toEqual([]);
    expect(pairs(extraction({ a: [long], b: [long], c: [short] }))).toHaveLength(1);
  });

  it("takes no data set for the kind of another", () => {
    const given = extraction({ p: [entity("Tiny Birds", "dataset"), entity("Birds", "dataset")] });
    expect(pairs(given, lexicon({ Birds: [] }, "dataset"))).toEqual([]);
  });
});

describe("the hierarchy by sentences", () => {
  const named = (...names: string[]) => names.map((name) => entity(name));

  it("reads lists after 'such as'", () => {
    const abstracts = { p: "We compare cavity nesters such as flicker, sapsucker and nuthatch." };
    const given = extraction(
      { p: named("Cavity Nester", "Flicker", "Sapsucker", "Nuthatch") },
      abstracts,
    );
    expect(pairs(given, new Map(), abstracts)).toEqual([
      "Flicker < Cavity Nester (sentence)",
      "Nuthatch < Cavity Nester (sentence)",
      "Sapsucker < Cavity Nester (sentence)",
    ]);
  });

  it("reads 'and other', and keeps the sentence as evidence", () => {
    const abstracts = { p: "Flicker and other cavity nesters." };
    const given = extraction({ p: named("Cavity Nester", "Flicker") }, abstracts);
    const { wider } = addHierarchy(given, new Map(), () => abstracts.p);
    expect(wider).toMatchObject([
      { rule: "sentence", evidence: { paperId: "p", field: "abstract", start: 0, end: 33 } },
    ]);
  });

  it("does not read what only stands together", () => {
    const abstracts = { p: "We study cavity nesters and flicker in snags." };
    const given = extraction({ p: named("Cavity Nester", "Flicker") }, abstracts);
    expect(pairs(given, new Map(), abstracts)).toEqual([]);
  });
});

describe("the hierarchy as a whole", () => {
  it("holds no circle: the surer rule wins", () => {
    const abstracts = { p: "Markov models such as fast Markov model." };
    const given = extraction({ p: [entity("Markov Model"), entity("Fast Markov Model")] });
    const terms = lexicon({ "Markov Model": ["Fast Markov Model"], "Fast Markov Model": [] });
    expect(pairs(given, terms, abstracts)).toEqual(["Markov Model < Fast Markov Model (lexicon)"]);
  });

  it("leaves out pairs that follow from others", () => {
    const given = extraction({ p: ["A1 Tree", "B2 Tree", "C3 Tree"].map((name) => entity(name)) });
    const terms = lexicon({ "A1 Tree": ["B2 Tree", "C3 Tree"], "B2 Tree": ["C3 Tree"] });
    expect(pairs(given, terms)).toEqual([
      "A1 Tree < B2 Tree (lexicon)",
      "B2 Tree < C3 Tree (lexicon)",
    ]);
  });

  it("is the same for papers in any order", () => {
    const papers = { p: [entity("Sapsucker")], q: [entity("Flicker")], r: [entity("Red Flicker")] };
    const terms = lexicon({ Sapsucker: ["Woodpecker"], Flicker: ["Woodpecker"], Woodpecker: [] });
    const given = extraction(papers);
    const turned = { ...given, papers: [...given.papers].reverse() };
    expect(pairs(turned, terms)).toEqual(pairs(given, terms));
  });
});
