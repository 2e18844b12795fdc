import { describe, expect, it } from "vitest";
import { CONTEXT_FEATURES } from "../../../src/entities/features/context-features.ts";
import { findCandidates } from "../../../src/entities/candidates/candidates.ts";
import {
  addContextFeatures,
  computeLocalFeatures,
  FEATURE_NAMES,
  featureIn,
  LOCAL_FEATURE_COUNT,
} from "../../../src/entities/features/feature-vector.ts";
import { profilePaper } from "../../../src/entities/features/paper-profile.ts";
import { readLexicalResources } from "../../../src/entities/resources/lexical-resources.ts";
import { tokenizePaper } from "../../../src/entities/text/tokenized-paper.ts";
import { Vocabulary } from "../../../src/entities/text/vocabulary.ts";
import { paper } from "../helpers.ts";
import { featuresOf } from "./features-of.ts";

const NONE = { task: "", method: "", dataset: "" };
const RESOURCES = readLexicalResources({ lexicons: NONE, phrases: "", words: "" });
const PAPER = tokenizePaper(paper({ title: "FedAvg: A Study" }), new Vocabulary());

describe("the feature vector", () => {
  it("has the features of the context after the local ones, which need no paper", () => {
    expect(FEATURE_NAMES.slice(LOCAL_FEATURE_COUNT)).toEqual(Object.keys(CONTEXT_FEATURES));
    const candidates = findCandidates(PAPER, RESOURCES);
    const [candidate] = candidates;
    if (candidate === undefined) throw new Error("no candidate");
    const local = computeLocalFeatures(
      candidate,
      profilePaper(candidates, RESOURCES.phrases),
      RESOURCES,
    );
    expect(local.slice(LOCAL_FEATURE_COUNT).some((value) => value !== 0)).toBe(false);
    const whole = addContextFeatures(local.slice(), candidate, PAPER, RESOURCES);
    expect(whole.slice(0, LOCAL_FEATURE_COUNT)).toEqual(local.slice(0, LOCAL_FEATURE_COUNT));
    expect([featureIn(whole, "innerCapital"), featureIn(whole, "titleName")]).toEqual([1, 1]);
  });
});

describe("addContextFeatures", () => {
  it.each([
    ["Toolathlon", "It gains 47% and has higher accuracy on Toolathlon.", 1],
    ["EgoSchema", "We report results on the challenging EgoSchema.", 1],
    ["optical flow", "It has higher accuracy on optical flow (OF).", 0],
    ["EgoSchema", "It builds on EgoSchema.", 0],
  ])("knows whether something is measured on %s: %s", (name, abstract, expected) => {
    expect(featuresOf(name, { abstract }).measuredOn).toBe(expected);
  });
});
