import type { Knowledge } from "../../src/entities/entity.ts";
import type { Paper } from "../../src/papers/paper.ts";

/** A paper of which only the given fields matter. */
export function paper(fields: Partial<Paper>): Paper {
  return {
    id: "p",
    title: "",
    abstract: "",
    authors: [],
    date: null,
    venue: null,
    links: [],
    upvotes: null,
    ...fields,
  };
}

/** A lexicon small enough to keep in mind. */
export const knowledge: Knowledge = {
  lexicons: {
    task: "Federated Learning | ?FL\nImage Classification",
    method:
      "FedAvg | federated averaging\nLarge Language Model | LLM\nSharpness-Aware Minimization | ?SAM\nSegment Anything Model | ?SAM\nMoS",
    dataset: "CIFAR-10\nCIFAR-100\nImageNet | ImageNet-1K\n=Charades",
  },
};
