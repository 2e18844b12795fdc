import { describe, expect, it } from "vitest";
import type { CONTEXT_FEATURES } from "../../../src/entities/features/context-features.ts";
import { featuresOf } from "./features-of.ts";

type Feature = keyof typeof CONTEXT_FEATURES;

const LEXICONS = { method: "FedProx", dataset: "COCO\nLVIS" };

describe("CONTEXT_FEATURES", () => {
  it.each<[Feature, number, string]>([
    ["placeCount", 2, "We train FedAvg. FedAvg is fast."],
    ["placeCount", 6, "We train FedAvg. ".repeat(9)],
    ["inFirstSentences", 1, "First. We train FedAvg. Third."],
    ["inFirstSentences", 0, "First. Second. We train FedAvg."],
    ["inLastSentences", 1, "First. We train FedAvg. Third."],
    ["inLastSentences", 0, "We train FedAvg. Second. Third."],
    ["onlyLast", 0, "We train FedAvg. Second. Third. FedAvg works."],
    ["onlyLast", 1, "First. Second. Third. FedAvg works."],
    ["firstSentence", 0.5, "First. We train FedAvg. Third. FedAvg works."],
    ["freeBoth", 0.5, "We go with FedAvg. The small FedAvg."],
    ["freeLeft", 0.5, "We go with FedAvg. The small FedAvg."],
    ["freeRight", 0.5, "We go with FedAvg. The FedAvg loss."],
    ["proposed", 1, "We propose the small and fast FedAvg."],
    ["proposed", 0, "We like the small and fast FedAvg."],
    ["proposedNext", 1, "We introduce a new FedAvg."],
    ["proposedNext", 0, "We introduce the small FedAvg."],
    ["named", 1, "It is dubbed FedAvg."],
    ["novel", 1, "It is a new and fast FedAvg."],
    ["novel", 0, "It is a new and very fast FedAvg."],
    ["afterUsing", 1, "We train with the FedAvg."],
    ["afterOn", 1, "We build on our FedAvg."],
    ["afterFor", 1, "It is made for FedAvg."],
    ["afterFor", 0, "It is made in FedAvg."],
    ["afterIn", 1, "It is made in FedAvg."],
    ["afterAs", 1, "Some, such as FedAvg."],
    ["afterOver", 1, "It outperforms FedAvg."],
    ["afterVerb", 1, "We train FedAvg."],
    ["afterVerb", 0, "The fast FedAvg."],
    ["measuredOn", 1, "Its accuracy on the hard FedAvg."],
    ["beforeDataset", 1, "The FedAvg benchmark."],
    ["beforeTask", 1, "The FedAvg setting."],
    ["beforeMethod", 1, "The FedAvg networks."],
    ["beforeMethod", 1, "The FedAvg approach."],
    ["beforeMethod", 0, "The FedAvg results."],
    ["beforeVerb", 1, "Here FedAvg achieves much."],
    ["beforeBased", 1, "A FedAvg-based loss."],
    ["inBracket", 1, "A loss (FedAvg) of ours."],
    ["quoted", 1, "We call it “FedAvg”."],
    ["besideComma", 1, "We like FedAvg, too."],
    ["besideComma", 0, "We like FedAvg too."],
    ["besideAnd", 1, "We like FedAvg and more."],
    ["inDataSentence", 1, "Our experiments use FedAvg."],
    ["inDataSentence", 0, "We use FedAvg in experiments."],
    ["listedAsData", 1, "Our experiments on FedAvg."],
    ["listedAsData", 0, "Our thoughts on FedAvg."],
    ["listLength", 2, "We like FedAvg, COCO and LVIS."],
    ["listLength", 5, "We like FedAvg, A1, A2, A3, A4, A5 and A6."],
    ["listWithDatasets", 0.5, "We like FedAvg, COCO and FedProx."],
    ["listWithMethods", 0.5, "We like FedAvg, COCO and FedProx."],
    ["listSaysDataset", 1, "We like FedAvg and COCO datasets."],
    ["listSaysMethod", 1, "We like frameworks FedAvg and COCO."],
    ["listAfterOn", 1, "We work on the FedAvg and COCO."],
    ["listAfterOn", 0, "We work on many other FedAvg and COCO."],
    ["saidDataset", 1, "We like FedAvg, a large benchmark."],
    ["saidMethod", 1, "Here FedAvg is a framework that learns."],
    ["saidTask", 1, "Here FedAvg is a problem of many."],
    ["afterDataset", 1, "The dataset FedAvg is large."],
    ["afterMethod", 1, "The framework FedAvg is large."],
    ["nameShapedInSentence", 2, "We like FedAvg, GPT4 and LVIS. And COCO."],
    ["hasShortForm", 0, "We like FedAvg."],
  ])("%s is %j in %j", (feature, expected, abstract) => {
    expect(featuresOf("FedAvg", { abstract }, LEXICONS)[feature]).toBe(expected);
  });

  it.each<[Feature, number, string]>([
    ["inTitle", 1, "On FedAvg Again"],
    ["inTitle", 0, "Again"],
    ["inTitleAndText", 1, "On FedAvg Again"],
    ["titleName", 1, "FedAvg: Again"],
    ["titleName", 0, "Again: FedAvg"],
    ["titleStart", 1, "FedAvg Learns"],
    ["titleStart", 0, "On FedAvg"],
    ["titleEnd", 1, "On FedAvg"],
    ["titleEnd", 0, "FedAvg Learns"],
    ["titleAfterColon", 1, "Again: FedAvg"],
    ["titleAfterFor", 1, "Speed for FedAvg"],
    ["titleAfterWith", 1, "Learning via FedAvg"],
    ["titleSaysData", 1, "Again: A Benchmark"],
    ["firstSentence", 0, "On FedAvg"],
    ["firstSentence", 1, "Again"],
  ])("%s is %j with the title %j", (feature, expected, title) => {
    expect(featuresOf("FedAvg", { title, abstract: "We train FedAvg." })[feature]).toBe(expected);
  });

  it("knows short and long forms", () => {
    const abstract = "We study federated averaging (FedAvg). FedAvg works.";
    expect(featuresOf("FedAvg", { abstract })).toMatchObject({
      ...{ isLongForm: 1, hasShortForm: 1, shortFormLetters: 6, onlyShort: 0, placeCount: 3 },
    });
    expect(featuresOf("OOD", { abstract: "We study OOD." })).toMatchObject({
      ...{ isLongForm: 0, hasShortForm: 0, shortFormLetters: 0, onlyShort: 1 },
    });
  });

  it("knows names that the text has only in part, and long names of tasks", () => {
    const abstract = "We study image and text retrieval.";
    expect(featuresOf("text retrieval", { abstract })).toMatchObject({
      ...{ spelledOutOnly: 0, longHeadTask: 1 },
    });
    const phrases = "imageretrieval\t00z";
    expect(featuresOf("image retrieval", { abstract }, { phrases })).toMatchObject({
      ...{ spelledOutOnly: 1, longHeadTask: 0 },
    });
  });

  it("tells what the paper lists as a keyword, and what it names only there", () => {
    const fields = { abstract: "We use FedAvg.", keywords: ["fedavg", "swarms of bees"] };
    expect(featuresOf("FedAvg", fields)).toMatchObject({ listedKeyword: 1 });
    const only = featuresOf("swarms of bees", fields);
    expect(only).toMatchObject({ listedKeyword: 1, placeCount: 1 });
    expect(Object.values(only).every(Number.isFinite)).toBe(true);
    expect(featuresOf("FedAvg", { ...fields, keywords: [] })).toMatchObject({ listedKeyword: 0 });
  });
});
