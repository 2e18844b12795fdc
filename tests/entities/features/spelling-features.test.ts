import { describe, expect, it } from "vitest";
import { longestOf } from "../../../src/entities/features/spelling-features.ts";
import type { SPELLING_FEATURES } from "../../../src/entities/features/spelling-features.ts";
import { normalForm } from "../../../src/entities/text/normal-form.ts";
import { featuresOf } from "./features-of.ts";

/** The candidate in "Today we see NAME, too (OK)."; a keyword of other papers, so that it is one whatever it looks like. */
function spellingOf(name: string) {
  const phrases = `${normalForm(name)}\t00z\n`;
  return featuresOf(name, { abstract: `Today we see ${name}, too (OK).` }, { phrases });
}

describe("SPELLING_FEATURES", () => {
  it.each<[keyof typeof SPELLING_FEATURES, string, number, string, number]>([
    ["wordCount", "few-shot learning", 2, "FedAvg", 1],
    ["tokenCount", "few-shot learning", 3, "FedAvg", 1],
    ["letterCount", "QuIP#", 5, "self-supervised hierarchical representation learning", 40],
    ["oneLowerWord", "pruning", 1, "image pruning", 0],
    ["oneCapitalWord", "Places", 1, "PLACES", 0],
    ["allCapitals", "CNNs", 1, "ImageNet", 0],
    ["innerCapital", "ImageNet", 1, "GPT-4V", 0],
    ["digit", "CIFAR-10", 1, "CIFAR", 0],
    ["letterThenDigit", "CIFAR-10", 1, "4K", 0],
    ["sign", "QuIP#", 1, "QuIP", 0],
    ["capitalAfterHyphen", "RL-Agent", 1, "text-to-image", 0],
    ["hyphenCount", "text-to-image", 2, "image", 0],
    ["nameShaped", "FedAvg", 1, "GPU", 0],
    ["capitalised", "Mixture of Experts", 1, "Mixture of experts", 0],
    ["lowerSomewhere", "image retrieval", 1, "Image Retrieval", 0],
    ["noName", "GPUs", 1, "CNNs", 0],
    ["endsLikeData", "AgentBench-Pro", 1, "AgentBenchmarks", 0],
    ["sizeInThousands", "Flickr30K", 1, "Flickr", 0],
    ["modelSize", "Qwen2.5-7B", 1, "Flickr30K", 0],
    ["endsLikeModel", "ImageNet", 1, "ImageSet", 0],
    ["generic", "benchmarks", 1, "FedAvg", 0],
    ["genericFirst", "image retrieval", 1, "stereo-video retrieval", 0],
    ["genericHead", "diffusion model", 1, "image retrieval", 0],
    ["taskHead", "image retrieval", 1, "diffusion model", 0],
    ["methodHead", "diffusion model", 1, "image retrieval", 0],
    ["datasetHead", "video dataset", 1, "image retrieval", 0],
    ["endsInIng", "pruning", 1, "retrieval", 0],
    ["endsInTion", "segmentation", 1, "retrieval", 0],
    ["endsInEr", "autoencoder", 1, "retrieval", 0],
    ["plural", "transformers", 1, "transformer", 0],
    ["startsInLy", "weakly supervised detection", 1, "object detection", 0],
    ["startsInEd", "federated pruning", 1, "neural pruning", 0],
    ["startsInIng", "pruning schedule", 1, "schedule pruning", 0],
    ["startsAdjective", "neural pruning", 1, "image pruning", 0],
    ["adjectiveFirst", "robust pruning", 1, "image pruning", 0],
    ["verbFirst", "follow instructions", 1, "image pruning", 0],
    ["nounFirst", "image pruning", 1, "robust pruning", 0],
    ["nounLast", "pruning image", 1, "image robust", 0],
    ["verbLast", "image shoot", 1, "image retrieval", 0],
    ["adjectiveLast", "image robust", 1, "image retrieval", 0],
    ["proseWord", "efficient pruning", 1, "energy-efficient pruning", 0],
    ["holdsOf", "mixture of experts", 1, "expert mixture", 0],
    ["holdsAnd", "vision and language", 1, "vision language", 0],
    ["holdsSmallWord", "learning with noise", 1, "in-context learning", 0],
  ])("%s is of %j %j, of %j %j", (feature, name, expected, other, expectedOfOther) => {
    expect([spellingOf(name)[feature], spellingOf(other)[feature]]).toEqual([
      expected,
      expectedOfOther,
    ]);
  });

  it("gives shares of all spans, and the spelling of the longest", () => {
    const abstract = "We train FEDAVG. We train FedAvg. We like Fedavg. We use fedavg.";
    const features = featuresOf("FedAvg", { abstract }, { method: "FedAvg" });
    expect(features).toMatchObject({ nameShaped: 0.5, capitalised: 0.75, lowerSomewhere: 1 });
    expect(features.allCapitals).toBe(1);
  });
});

describe("longestOf", () => {
  it("throws where there is no span", () => {
    expect(() => longestOf([])).toThrow("invalid candidate");
  });
});
