import { describe, expect, it } from "vitest";
import { findCandidates } from "../../../src/entities/candidates/candidates.ts";
import type { LexicalResources } from "../../../src/entities/resources/lexical-resources.ts";
import {
  featureIn,
  computeLocalFeatures,
  addContextFeatures,
} from "../../../src/entities/features/feature-vector.ts";
import type { FeatureName } from "../../../src/entities/features/feature-vector.ts";
import { tokenizePaper } from "../../../src/entities/text/tokenized-paper.ts";
import { Vocabulary } from "../../../src/entities/text/vocabulary.ts";
import { paper } from "../helpers.ts";

const RESOURCES: LexicalResources = { lexicon: new Map(), phrases: new Map() };

/** One feature of the candidate that stands in an abstract as `text`. */
function featureOf(name: FeatureName, text: string, abstract: string): number | undefined {
  const reading = tokenizePaper(paper({ abstract }), new Vocabulary());
  const candidate = findCandidates(reading, RESOURCES).find(({ spans }) =>
    spans.some((o) => o.text === text),
  );
  if (candidate === undefined) return undefined;
  const row = computeLocalFeatures(candidate, RESOURCES);
  return featureIn(addContextFeatures(row, candidate, reading, RESOURCES), name);
}

describe("addContextFeatures", () => {
  it.each([
    "We introduce EvoComp, an evolving benchmark of questions.",
    "We introduce EvoComp, a large-scale dataset for search.",
    "We introduce EvoComp, a carefully curated corpus.",
    "EvoComp is a challenging benchmark that asks much.",
    "We introduce EvoComp, a development set with answers.",
    "We construct a large-scale dataset EvoComp, containing motions.",
  ])("reads that a name is said to be a dataset: %s", (abstract) => {
    expect(featureOf("saidDataset", "EvoComp", abstract)).toBe(1);
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
    expect(featureOf("saidDataset", "EvoComp", abstract)).toBe(0);
  });

  it.each([
    ["Toolathlon", "It gains 47% and has higher accuracy on Toolathlon.", 1],
    ["EgoSchema", "We report results on the challenging EgoSchema.", 1],
    ["optical flow", "It has higher accuracy on optical flow (OF).", 0],
    ["EgoSchema", "It builds on EgoSchema.", 0],
  ])("knows whether something is measured on %s: %s", (name, abstract, expected) => {
    expect(featureOf("measuredOn", name, abstract)).toBe(expected);
  });
});
