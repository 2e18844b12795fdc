import { describe, expect, it } from "vitest";
import { areVariants, nameStemsOf } from "../../../src/entities/linking/similar-names.ts";

const areOne = (a: string, b: string) => areVariants(nameStemsOf(a), nameStemsOf(b));

describe("areVariants", () => {
  it.each([
    ["multimodal large language models", "Multi-Modal Language Model"],
    [
      "reinforcement learning with verifiable rewards",
      "Reinforcement Learning from Verified Reward",
    ],
    ["vision-language-action", "Vision-Language-Action Model"],
    ["magnetic resonance image", "magnetic resonance imaging"],
    ["radio-tagged black-backed woodpeckers", "black-backed woodpecker"],
    [
      "decoupled clip and dynamic sampling policy optimization",
      "dynamic sampling policy optimization",
    ],
  ])("holds for %j and %j", (a, b) => {
    expect(areOne(a, b)).toBe(true);
    expect(areOne(b, a)).toBe(true);
  });

  it.each([
    ["average precision", "average pooling"],
    ["principal component analysis", "posterior cortical atrophy"],
    ["vision language model", "very large model"],
    ["precision", "average precision"],
    ["", "average precision"],
  ])("does not hold for %j and %j", (a, b) => {
    expect(areOne(a, b)).toBe(false);
  });
});
