import { describe, expect, it } from "vitest";
import { featuresOf } from "./features-of.ts";

describe("describedAs", () => {
  it.each([
    "We introduce EvoComp, an evolving benchmark of questions.",
    "We introduce EvoComp, a large-scale dataset for search.",
    "We introduce EvoComp, a carefully curated corpus.",
    "EvoComp is a challenging benchmark that asks much.",
    "We introduce EvoComp, a development set with answers.",
    "We construct a large-scale dataset EvoComp, containing motions.",
  ])("reads that a name is said to be a dataset: %s", (abstract) => {
    expect(featuresOf("EvoComp", { abstract }).saidDataset).toBe(1);
  });

  it.each([
    "We introduce EvoComp, a model trained on large datasets.",
    "EvoComp is strong on many benchmarks.",
    "We introduce EvoComp, a set of tools.",
    "We introduce EvoComp, a new dataset pruning method.",
    "Using only one dataset EvoComp learns to see.",
    "We report the benchmark EvoComp results of others.",
    "On this challenge EvoComp, our team, was first.",
    "We introduce EvoComp, a model built upon a dataset.",
  ])("does not take what follows for what a name is: %s", (abstract) => {
    expect(featuresOf("EvoComp", { abstract }).saidDataset).toBe(0);
  });
});
