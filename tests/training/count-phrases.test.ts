import { describe, expect, it } from "vitest";
import {
  readPhraseStatistics,
  STATISTICS,
} from "../../src/entities/resources/phrase-statistics.ts";
import { AREAS } from "../../src/entities/resources/areas.ts";
import type { Area } from "../../src/entities/resources/areas.ts";
import { tokenizePaper } from "../../src/entities/text/tokenized-paper.ts";
import { Vocabulary } from "../../src/entities/text/vocabulary.ts";
import { createPhraseCounter, serialiseCounts } from "../../src/training/count-phrases.ts";
import { paper } from "../entities/helpers.ts";

function count(
  papers: readonly Parameters<typeof paper>[0][],
  keywords: string[] = [],
  area: Area = "biology",
) {
  const { counted, add } = createPhraseCounter();
  const vocabulary = new Vocabulary();
  for (const fields of papers) add(tokenizePaper(paper(fields), vocabulary), keywords, area);
  return counted;
}

/** The statistics that hold for a phrase in one abstract. */
function statisticsOf(key: string, abstract: string): string[] {
  const counted = count([{ abstract }]).phrases.get(key);
  return STATISTICS.filter((_, at) => counted?.[at] === 1);
}

describe("createPhraseCounter", () => {
  it.each([
    ["fedavg", "Here we propose FedAvg.", ["any", "capital", "free", "nameShaped", "proposed"]],
    ["fedavg", "We train using FedAvg.", ["any", "capital", "free", "nameShaped", "using"]],
    [
      "fedavg",
      "We train leveraging the FedAvg.",
      ["any", "capital", "free", "nameShaped", "using"],
    ],
    ["placenet", "It works on placenet, too.", ["any", "free", "listed", "on"]],
    ["pruning", "We need it for pruning.", ["any", "for", "free"]],
    ["pruning", "Ideas such as pruning.", ["any", "example", "free"]],
    ["placenet", "See the placenet dataset.", ["any", "beforeDataset", "free"]],
    ["pruning", "The pruning task is hard.", ["any", "beforeTask", "free"]],
    ["pruning", "The pruning methods are slow.", ["any", "beforeMethod", "free"]],
    ["federatedlearning", "Of federated learning (FL).", ["any", "defined", "for", "free"]],
    ["absent", "We need it for pruning.", []],
  ])("counts of %j in %j: %j", (key, abstract, expected) => {
    expect(statisticsOf(key, abstract).sort()).toEqual(expected);
  });

  it("counts papers, not places, and keywords whether they stand in the text or not", () => {
    const { phrases } = count(
      [{ title: "Pruning", abstract: "Pruning for pruning." }],
      ["Sparsity"],
    );
    const at = (key: string, name: (typeof STATISTICS)[number]) =>
      phrases.get(key)?.[STATISTICS.indexOf(name)];
    expect([at("pruning", "free"), at("pruning", "title"), at("sparsity", "keyword")]).toEqual([
      1, 1, 1,
    ]);
  });

  it("counts nothing of no text", () => {
    expect(count([{}]).phrases.size).toBe(0);
  });
});

describe("serialiseCounts", () => {
  it("leaves out phrases of few papers, and reads back sorted by key", () => {
    const many = Array.from({ length: 8 }, () => ({ abstract: "On pruning. For sparsity." }));
    const counted = count([...many, { abstract: "On quantization." }]);
    const text = serialiseCounts(counted);
    expect(text.match(/^\w+(?=\t)/gm)).toEqual(["pruning", "sparsity"]);
    expect(readPhraseStatistics(text).get("pruning")).toMatchObject({ on: 1, for: 0 });
  });

  it("tells in which area a phrase has the largest share of papers, and how much of it", () => {
    const { counted, add } = createPhraseCounter();
    const vocabulary = new Vocabulary();
    const addMany = (howMany: number, area: Area, abstract: string) => {
      for (let n = 0; n < howMany; n++)
        add(tokenizePaper(paper({ abstract }), vocabulary), [], area);
    };
    addMany(8, "biology", "On pruning.");
    addMany(8, "machine-learning", "On pruning.");
    addMany(24, "machine-learning", "On sparsity.");
    const table = readPhraseStatistics(serialiseCounts(counted));
    // All papers of biology have it, and a quarter of those of machine learning.
    const pruning = table.get("pruning");
    expect(AREAS[pruning?.area ?? -1]).toBe("biology");
    expect(pruning?.concentration).toBeCloseTo(0.8, 1);
    expect(pruning?.machineLearning).toBeCloseTo(0.2, 1);
    expect(table.get("sparsity")).toMatchObject({ concentration: 1, machineLearning: 1 });
  });
});
