import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WiderTerm } from "../../../src/entities/entity.ts";
import { buildPaperLinks } from "../../../src/graph/links/paper-links.ts";
import { buildPaperEntityMatrix } from "../../../src/graph/links/paper-entity-matrix.ts";
import type { PaperLink } from "../../../src/graph/model.ts";
import { anyCorpus, corpus, entityId } from "../helpers.ts";

const pairs = (...names: [string, string][]): WiderTerm[] =>
  names.map(([narrower, wider]) => {
    return { narrower: entityId(narrower), wider: entityId(wider), rule: "name", evidence: null };
  });

function links(named: Record<string, string[]>, wider: WiderTerm[]): PaperLink[] {
  const { papers, extraction } = corpus(named);
  return buildPaperLinks(buildPaperEntityMatrix(papers, extraction), wider);
}

const FLICKER = pairs(["Flicker", "Woodpecker"], ["Sapsucker", "Woodpecker"]);

describe("links of papers that name kinds of one thing", () => {
  it("say what both are kinds of, and which", () => {
    const [link] = links({ a: ["Flicker"], b: ["Sapsucker"] }, FLICKER);
    expect(link?.shared).toMatchObject([
      { entityId: entityId("Woodpecker"), kinds: [entityId("Flicker"), entityId("Sapsucker")] },
    ]);
    expect(link?.weight).toBe(link?.shared[0]?.weight);
  });

  it("tie a thing to a kind of it", () => {
    const [link] = links({ a: ["Flicker"], b: ["Woodpecker"] }, FLICKER);
    expect(link?.shared[0]?.kinds).toEqual([entityId("Flicker"), entityId("Woodpecker")]);
  });

  it("weigh less than a name that is as rare", () => {
    const byKind = links({ a: ["Flicker"], b: ["Sapsucker"], c: ["Fire"] }, FLICKER);
    const byName = links({ a: ["Flicker"], b: ["Flicker"], c: ["Fire"] }, FLICKER);
    expect(byKind[0]?.weight).toBeLessThan(byName[0]?.weight ?? 0);
  });

  it("count what both name once, not again by what it is a kind of", () => {
    const [link] = links({ a: ["Flicker", "Sapsucker"], b: ["Flicker"] }, FLICKER);
    expect(link?.shared).toMatchObject([{ entityId: entityId("Flicker"), kinds: null }]);
  });

  it("take the nearest of several wider terms", () => {
    const wider = [...FLICKER, ...pairs(["Woodpecker", "Bird"], ["Owl", "Bird"])];
    const [link] = links({ a: ["Flicker"], b: ["Sapsucker"], c: ["Owl"], d: ["Fire"] }, wider);
    expect(link?.shared.map(({ entityId }) => entityId)).toEqual([entityId("Woodpecker")]);
  });

  it("never weigh more than 1, whatever is a kind of what", () => {
    const anyNamed = anyCorpus.filter(({ extraction }) => extraction.entities.length > 2);
    fc.assert(
      fc.property(anyNamed, ({ papers, extraction }) => {
        const top = extraction.entities[0]?.id ?? "";
        const wider = extraction.entities.slice(1).map(({ id }): WiderTerm => {
          return { narrower: id, wider: top, rule: "name", evidence: null };
        });
        for (const link of buildPaperLinks(buildPaperEntityMatrix(papers, extraction), wider)) {
          const sum = link.shared.reduce((total, { weight }) => total + weight, 0);
          expect(link.weight).toBeCloseTo(sum, 9);
          expect(link.weight).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
