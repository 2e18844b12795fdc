import type { Knowledge } from "../../src/entities/entity.ts";
import type { Judged, Place } from "../../src/entities/classifier/classify.ts";
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

/** A judged method that stands at the given places of an abstract, or once at its start. */
export function judged(
  key: string,
  text: string,
  confidence: number,
  ...places: Partial<Place>[]
): Judged {
  return {
    key,
    entry: null,
    confidence,
    places: (places.length > 0 ? places : [{}]).map((place) => ({
      ...{ field: "abstract", text, spelledOut: null, atomCount: 1, start: 0 },
      end: (place.start ?? 0) + text.length,
      ...place,
    })),
    typeSureness: { task: 0, method: 1, dataset: 0 },
    isCoined: /\p{Lu}/u.test(text),
    role: { introduces: 0, addresses: 0 },
    reason: "",
  };
}
