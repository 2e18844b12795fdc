import { describe, expect, it } from "vitest";
import {
  extractKeyworded,
  keywordsInText,
  measureKeywords,
} from "../../../scripts/evaluation/keyword-recall.ts";
import { HAND_MODEL } from "../../entities/hand-model.ts";

describe("keywordsInText", () => {
  const inText = (...keywords: string[]) =>
    keywordsInText({ id: "a", title: "Pruning of BERT", abstract: "By C++ and LoRAs.", keywords });

  it("keeps what stands in title or abstract, in any case", () => {
    expect(inText("bert", "Pruning", "C++", "absent")).toEqual(["bert", "Pruning", "C++"]);
  });

  it("leaves out parts of words, and signs alone", () => {
    expect(inText("LoRA", "run", ".", "")).toEqual([]);
  });
});

describe("measureKeywords", () => {
  const resources = {
    lexicons: { task: "", method: "BERT", dataset: "CIFAR-10" },
    ...{ phrases: "", words: "", model: JSON.stringify(HAND_MODEL), vectors: "" },
  };

  it("gives the share of keywords found, and of papers with each type", () => {
    const papers = [
      {
        ...{ id: "a", title: "A Study of BERT", abstract: "We test it on the CIFAR-10 dataset." },
        keywords: ["bert", "CIFAR-10", "study", "ImageNet"],
      },
      { id: "b", title: "A Study", abstract: "It has nothing.", keywords: null },
    ];
    const { paperCount, keywordCount, found, papersWith } = measureKeywords(
      papers,
      extractKeyworded(papers, resources),
    );
    expect({ paperCount, keywordCount }).toEqual({ paperCount: 2, keywordCount: 3 });
    expect(found).toBeCloseTo(2 / 3);
    expect(papersWith.dataset).toBe(0.5);
  });

  it("gives zeros for no papers", () => {
    expect(measureKeywords([], extractKeyworded([], resources))).toEqual({
      ...{ paperCount: 0, keywordCount: 0, found: 0 },
      papersWith: { task: 0, method: 0, dataset: 0 },
    });
  });
});
