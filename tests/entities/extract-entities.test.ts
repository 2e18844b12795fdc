import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractEntities } from "../../src/entities/extract-entities.ts";
import type { Extraction } from "../../src/entities/entity.ts";
import { fieldText } from "../../src/papers/paper.ts";
import type { Paper } from "../../src/papers/paper.ts";
import { resources, paper } from "./helpers.ts";

/** What one paper names, as "type name role". */
function namesOf(extraction: Extraction, at = 0): string[] {
  const entityById = new Map(extraction.entities.map((e) => [e.id, e]));
  return (extraction.papers[at]?.entities ?? []).map((named) => {
    const entity = entityById.get(named.entityId);
    return `${entity?.type ?? "?"} ${entity?.name ?? "?"} ${named.role}`;
  });
}

function extract(...papers: Paper[]): Extraction {
  return extractEntities(papers, resources);
}

describe("extractEntities", () => {
  it("gives nothing for no papers", () => {
    expect(extract()).toEqual({ entities: [], papers: [] });
  });

  it("gives a paper without text no entities", () => {
    expect(extract(paper({ id: "a" })).papers).toEqual([
      { paperId: "a", sentences: [], entities: [] },
    ]);
  });

  it("names what the title coins and what the lexicon knows", () => {
    const text = paper({
      title: "FedGlow: Bright Federated Learning",
      abstract:
        "We propose FedGlow for federated learning (FL). On CIFAR-10, FedGlow beats FedAvg.",
    });
    expect(namesOf(extract(text))).toEqual([
      "method FedGlow introduces",
      "task Federated Learning addresses",
      "dataset CIFAR-10 uses",
      "method FedAvg uses",
    ]);
  });

  it("finds what only the keywords name, and where, and says so", () => {
    const text = paper({
      title: "Of bees",
      abstract: "We use FedAvg.",
      keywords: ["dances", "CIFAR-10", "Averaging, Federated"],
    });
    const extraction = extract(text);
    expect(namesOf(extraction)).toEqual(["method FedAvg uses", "dataset CIFAR-10 uses"]);
    const [fedavg, cifar] = extraction.papers[0]?.entities ?? [];
    expect(cifar?.reason).toBe("listed as a keyword of the paper");
    expect(cifar?.mentions).toEqual([{ field: "keywords", start: 8, end: 16, text: "CIFAR-10" }]);
    expect(fedavg?.mentions).toEqual([
      { field: "abstract", start: 7, end: 13, text: "FedAvg" },
      { field: "keywords", start: 18, end: 38, text: "Averaging, Federated" },
    ]);
    expect(fieldText(text, "keywords").slice(18, 38)).toBe("Averaging, Federated");
  });

  it("makes one entity of a name, its plural and its short form", () => {
    const text = paper({
      abstract: "Large language models (LLMs) are large. LLMs grow. A Large Language Model is big.",
    });
    const [named] = extract(text).papers[0]?.entities ?? [];
    expect(named?.mentions.map((m) => m.text)).toEqual([
      "Large language models",
      "LLMs",
      "LLMs",
      "Large Language Model",
    ]);
  });

  it("makes one entity of a name with raised or lowered digits and with plain ones, each mention as printed", () => {
    const { papers } = extract(
      paper({ id: "a", title: "Cu₂Net: Growth" }),
      paper({ id: "b", abstract: "We propose Cu2Net." }),
    );
    const named = papers.flatMap(({ entities }) => entities);
    expect(named.map(({ entityId }) => entityId)).toEqual(["method:cu2net", "method:cu2net"]);
    expect(named.map(({ mentions }) => mentions)).toEqual([
      [{ field: "title", start: 0, end: 6, text: "Cu₂Net" }],
      [{ field: "abstract", start: 11, end: 17, text: "Cu2Net" }],
    ]);
  });

  it("reads a title in capitals as other titles, but for the short forms of its abstract", () => {
    const title = "THE CHARADES OF IMAGE CLASSIFICATION WITH FEDGLOW";
    const namesWith = (abstract: string) => namesOf(extract(paper({ title, abstract })));
    expect(namesWith("")).toEqual(["task Image Classification addresses"]);
    expect(namesWith("We propose FEDGLOW.")).toContain("method FEDGLOW introduces");
  });

  it("keeps CIFAR-10 and CIFAR-100 apart", () => {
    const ids = extract(paper({ abstract: "We test on CIFAR-10/100 and ImageNet." })).entities.map(
      (e) => e.id,
    );
    expect(ids).toEqual(["dataset:cifar-10", "dataset:cifar-100", "dataset:imagenet"]);
  });

  it("cuts every mention out of the text as it stands, with TeX and accents", () => {
    const abstract =
      "NÜWA trains\n on  $\\mathcal{X}$ and \\textbf{CIFAR-10}.\tWe use NÜWA, caf\u0065\u0301 and 𝔽₂-BERT.";
    const [found] = extract(paper({ title: "NÜWA: Visual Synthesis", abstract })).papers;
    expect(found?.entities.length).toBeGreaterThan(1);
    for (const mention of found?.entities.flatMap((e) => e.mentions) ?? []) {
      const field = mention.field === "title" ? "NÜWA: Visual Synthesis" : abstract;
      expect(field.slice(mention.start, mention.end)).toBe(mention.text);
    }
  });

  it("does not hang on one sentence of twenty thousand words", () => {
    const long = paper({ abstract: "we train FedGlow on CIFAR-10, ".repeat(4000) });
    expect(extract(long).entities.map((e) => e.name)).toContain("CIFAR-10");
  }, 20_000);

  it("gives the same entities in any order of the papers", () => {
    const papers = [
      paper({
        id: "a",
        title: "FedGlow: Bright Federated Learning",
        abstract: "FedGlow beats FedAvg on CIFAR-10.",
      }),
      paper({
        id: "b",
        title: "SAM for Federated Learning",
        abstract: "Sharpness-aware minimization (SAM) helps.",
      }),
      paper({
        id: "c",
        title: "SAM Again",
        abstract: "Segment anything model (SAM) helps FedGlow.",
      }),
    ];
    const there = extract(...papers);
    const back = extract(...papers.toReversed());
    expect(back.entities).toEqual(there.entities);
    expect(back.papers.toReversed()).toEqual(there.papers);
  });

  it("holds its promises on any text", () => {
    const word = fc.constantFrom(
      "FL",
      "(FL)",
      "federated learning",
      "CIFAR-10/100",
      "We propose",
      "-",
      "a",
      "é",
      "\n",
      "$x$",
      "(",
      ")",
      "X:",
      ",",
    );
    let entityCount = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 30 }), (words) => {
        const text = paper({ title: words.slice(0, 5).join(" "), abstract: words.join(" ") });
        const { entities, papers } = extract(text);
        const ids = papers.flatMap((found) => found.entities.map(({ entityId }) => entityId));
        expect(ids.sort()).toEqual(entities.map(({ id }) => id));
        for (const { mentions } of papers[0]?.entities ?? []) {
          entityCount++;
          expect(mentions.length).toBeGreaterThan(0);
          for (const m of mentions) expect(text[m.field].slice(m.start, m.end)).toBe(m.text);
        }
      }),
      { numRuns: 200 },
    );
    // Some three a text; none would prove nothing.
    expect(entityCount).toBeGreaterThan(100);
  });
});
