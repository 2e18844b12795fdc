import { describe, expect, it } from "vitest";
import { buildEntityLinks } from "../../../src/graph/links/entity-links.ts";
import { buildPaperEntityMatrix } from "../../../src/graph/links/paper-entity-matrix.ts";
import { corpus } from "../helpers.ts";
import type { Corpus } from "../helpers.ts";

describe("buildEntityLinks", () => {
  const links = ({ papers, extraction }: Corpus) =>
    buildEntityLinks(buildPaperEntityMatrix(papers, extraction));

  it("links entities that the same papers name, and leaves out those of one paper", () => {
    expect(
      links(corpus({ a: ["FedAvg", "CIFAR"], b: ["FedAvg", "CIFAR"], c: ["BERT", "CIFAR"] })),
    ).toEqual([{ source: "method:cifar", target: "method:fedavg", weight: 0.5798, paperCount: 2 }]);
  });

  it("ranks a pair that meets often above one that met once", () => {
    const often = {
      a: ["A", "B"],
      b: ["A", "B"],
      c: ["A", "B"],
      d: ["C"],
      e: ["D", "C"],
      f: ["D"],
    };
    const [ab, cd] = links(corpus(often));
    expect(ab?.weight).toBeGreaterThan(cd?.weight ?? 1);
  });
});
