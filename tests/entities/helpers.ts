import type { ResourceTexts } from "../../src/entities/extraction-resources.ts";
import { HAND_MODEL } from "./hand-model.ts";
import type { Paper } from "../../src/papers/paper.ts";
import type { ScoredCandidate, CandidateMention } from "../../src/entities/findings.ts";

/** A paper of which only the given fields matter. */
export function paper(fields: Partial<Paper>): Paper {
  return {
    id: "p",
    title: "",
    abstract: "",
    keywords: [],
    authors: [],
    date: null,
    venue: null,
    links: [],
    upvotes: null,
    ...fields,
  };
}

/** A lexicon small enough to keep in mind, no phrase table, and weights set by hand. */
export const resources: ResourceTexts = {
  lexicons: {
    task: "Federated Learning | ?FL\nImage Classification",
    method:
      "FedAvg | federated averaging\nLarge Language Model | LLM\nSharpness-Aware Minimization | ?SAM\nSegment Anything Model | ?SAM\nMoS",
    dataset: "CIFAR-10\nCIFAR-100\nImageNet | ImageNet-1K\n=Charades",
  },
  phrases: "",
  words: "",
  model: JSON.stringify(HAND_MODEL),
  vectors: "",
};

/** A scored method with the given mentions in an abstract, or one at its start. */
export function scored(
  key: string,
  text: string,
  confidence: number,
  ...mentions: Partial<CandidateMention>[]
): ScoredCandidate {
  return {
    key,
    entry: null,
    isWeak: true,
    confidence,
    mentions: (mentions.length > 0 ? mentions : [{}]).map((mention) => ({
      ...{ field: "abstract", text, spelledOut: null, tokenCount: 1, start: 0 },
      end: (mention.start ?? 0) + text.length,
      ...mention,
    })),
    typeProbabilities: { task: 0, method: 1, dataset: 0 },
    isNameShaped: /\p{Lu}/u.test(text),
    roleProbabilities: { introduces: 0, addresses: 0, contrasts: 0 },
    reason: "",
    cues: { free: 1, seen: 0, keyword: 0, concentration: 0 },
  };
}
