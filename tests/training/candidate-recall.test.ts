import { describe, expect, it } from "vitest";
import { labelFiles } from "../../scripts/evaluation/labelled-papers.ts";
import { DATA_FOLDER } from "../../scripts/project-paths.ts";
import type { GoldEntity } from "../../src/evaluation/gold.ts";
import { loadResources } from "../../src/node/load-resources.ts";
import { candidateRecall } from "../../src/training/candidate-recall.ts";

const resources = await loadResources(DATA_FOLDER);

const label = (name: string, mentions: string[], required = true): GoldEntity => ({
  ...{ name, mentions, required, type: "method", alsoTypes: [], role: "uses" },
});

const recallOf = (entities: GoldEntity[]): number => {
  const paper = { id: "a", title: "Pruning with LoRA", abstract: "LoRA is fine.", entities };
  return candidateRecall(labelFiles([{ name: "made up", papers: [paper] }], resources).flat());
};

describe("candidateRecall", () => {
  it("counts what a candidate is spelled as, by name or by mention", () => {
    expect(recallOf([label("LoRA", [])])).toBe(1);
    expect(recallOf([label("Low-Rank Adapter of Hu", ["LoRA"])])).toBe(1);
    expect(recallOf([label("LoRA", []), label("is fine", ["is fine"])])).toBe(0.5);
  });

  it("asks for required entities only", () => {
    expect(recallOf([label("LoRA", []), label("is fine", ["is fine"], false)])).toBe(1);
    expect(recallOf([])).toBe(0);
  });
});
