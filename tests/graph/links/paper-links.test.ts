import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPaperLinks } from "../../../src/graph/links/paper-links.ts";
import type { PaperLink } from "../../../src/graph/model.ts";
import { buildPaperEntityMatrix } from "../../../src/graph/links/paper-entity-matrix.ts";
import { anyCorpus, corpus, entityId } from "../helpers.ts";
import type { Corpus } from "../helpers.ts";
import { WEIGHT_UNITS } from "../../../src/graph/model.ts";

function paperLinks({ papers, extraction }: Corpus): PaperLink[] {
  return buildPaperLinks(buildPaperEntityMatrix(papers, extraction));
}

describe("buildPaperLinks", () => {
  it("gives nothing for no papers, one paper, or papers that share nothing", () => {
    expect(paperLinks(corpus({}))).toEqual([]);
    expect(paperLinks(corpus({ a: ["FedAvg"] }))).toEqual([]);
    expect(paperLinks(corpus({ a: ["FedAvg"], b: ["BERT"] }))).toEqual([]);
  });

  it("links two papers by what both name, strongest first", () => {
    const links = paperLinks(
      corpus({ a: ["ImageNet", "MetaShift"], b: ["ImageNet", "MetaShift"], c: ["ImageNet"] }),
    );
    expect(links.map(({ source, target }) => source + target)).toEqual(["ab", "ac", "bc"]);
    expect(links[0]?.shared.map((part) => part.entityId)).toEqual([
      entityId("MetaShift"),
      entityId("ImageNet"),
    ]);
  });

  it("links papers of a rare entity more than papers of a common one", () => {
    const links = paperLinks(
      corpus({
        a: ["MetaShift"],
        b: ["MetaShift"],
        c: ["ImageNet"],
        d: ["ImageNet"],
        e: ["ImageNet"],
      }),
    );
    const weight = (pair: string) => links.find((l) => l.source + l.target === pair)?.weight ?? 0;
    expect(weight("ab")).toBeGreaterThan(weight("cd"));
  });

  it("trusts a doubtful mention less", () => {
    const doubtful = corpus({ a: ["FedAvg"], b: ["FedAvg"] });
    const named = doubtful.extraction.papers[1]?.entities[0];
    const sure = paperLinks(doubtful)[0]?.weight ?? 0;
    if (named) named.confidence = 0.5;
    expect(paperLinks(doubtful)[0]?.weight).toBeLessThan(sure);
  });

  it("links less by what papers use than by what they are about, least by a dataset", () => {
    const named = corpus({ a: ["FedAvg"], b: ["FedAvg"] });
    const weight = () => paperLinks(named)[0]?.weight ?? 0;
    const byUse = weight();
    for (const entity of named.extraction.entities) entity.type = "dataset";
    expect(weight()).toBeLessThan(byUse);
    for (const entity of named.extraction.entities) entity.type = "method";
    for (const { entities } of named.extraction.papers)
      for (const entity of entities) entity.role = "addresses";
    expect(weight()).toBeGreaterThan(byUse);
  });

  it("weighs below 1, and exactly the sum of its parts", () => {
    fc.assert(
      fc.property(anyCorpus, (any) => {
        for (const { weight, shared } of paperLinks(any)) {
          const units = shared.map((part) => Math.round(part.weight * WEIGHT_UNITS));
          expect(weight).toBe(units.reduce((sum, part) => sum + part, 0) / WEIGHT_UNITS);
          expect(Math.min(...units)).toBeGreaterThan(0);
          expect(weight).toBeLessThan(1);
        }
      }),
    );
  });

  it("keeps the strongest neighbours of each paper that all pairs would give", () => {
    fc.assert(
      fc.property(anyCorpus, (any) => {
        const matrix = buildPaperEntityMatrix(any.papers, any.extraction);
        const sharing = matrix.paperIds.filter((_, p) =>
          matrix.entitiesOf[p]?.some((e) => (matrix.papersOf[e]?.length ?? 0) > 1),
        );
        const links = buildPaperLinks(matrix);
        const linked = new Set(links.flatMap(({ source, target }) => [source, target]));
        expect([...linked].sort()).toEqual(sharing);
      }),
    );
  });

  it("gives a bounded number of links where every paper names the same thing", () => {
    const names = Array.from({ length: 5_000 }, (_, i) => [`paper ${i}`, ["ImageNet"]]);
    const links = paperLinks(corpus(Object.fromEntries(names)));
    expect(links.length).toBeLessThan(5_000 * 8);
    const degree = new Map<string, number>();
    for (const { source, target } of links)
      for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
    expect(Math.max(...degree.values())).toBeLessThan(20);
  });
});
