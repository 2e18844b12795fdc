import { describe, expect, it } from "vitest";
import { PRIOR_FEATURES } from "../../../src/entities/features/prior-features.ts";
import { STATISTICS, writePhraseLine } from "../../../src/entities/resources/phrase-statistics.ts";
import type { Statistic } from "../../../src/entities/resources/phrase-statistics.ts";
import { featuresOf } from "./features-of.ts";
import type { Features } from "./features-of.ts";

type Counts = Partial<Record<Statistic, number>>;

/** A phrase table of the given statistics, by key. */
function tableOf(statistics: Record<string, Counts>): string {
  return Object.entries(statistics)
    .map(([key, of]) =>
      writePhraseLine(
        key,
        STATISTICS.map((statistic) => of[statistic] ?? 0),
      ),
    )
    .join("\n");
}

/** The prior features that are not 0, of a name in a title, with counts of papers by key. */
function priorsOf(
  name: string,
  counts: Record<string, Counts>,
  lexicons: { task?: string; method?: string; dataset?: string } = {},
): Partial<Features> {
  const features = featuresOf(
    name,
    { title: `${name}: A Study` },
    {
      ...lexicons,
      phrases: tableOf(counts),
    },
  );
  return Object.fromEntries(
    Object.keys(PRIOR_FEATURES).flatMap((key) => {
      const value = features[key as keyof typeof PRIOR_FEATURES];
      return value === 0 ? [] : [[key, value]];
    }),
  );
}

describe("PRIOR_FEATURES", () => {
  it("says of an unknown name only that it is unseen", () => {
    expect(priorsOf("FedAvg", {})).toEqual({ unseen: 1 });
  });

  it.each<["task" | "method" | "dataset", string]>([
    ["task", "lexiconTask"],
    ["method", "lexiconMethod"],
    ["dataset", "lexiconDataset"],
  ])("flags a %s of the lexicon", (type, feature) => {
    expect(priorsOf("FedAvg", {}, { [type]: "FedAvg" })).toEqual({ [feature]: 1, unseen: 1 });
  });

  it("flags a weak spelling of the lexicon", () => {
    const lexicons = { method: "Segment Anything Model | ?SAM" };
    expect(priorsOf("SAM", {}, lexicons)).toEqual({ lexiconMethod: 1, weakOnly: 1, unseen: 1 });
  });

  it.each<["task" | "method" | "dataset", string]>([
    ["task", "tailTask"],
    ["method", "tailMethod"],
    ["dataset", "tailDataset"],
  ])("flags the type of a %s that a name ends in", (type, feature) => {
    const lexicons = { [type]: "Image Retrieval" };
    expect(priorsOf("Stereo Image Retrieval", {}, lexicons)).toMatchObject({
      ...{ [feature]: 1, unseen: 1 },
    });
  });

  it("gives log2(1 + papers) for counts, differences of these, and shares", () => {
    const retrieval = { free: 63, any: 127, keyword: 15, title: 1, on: 1 / 4, beforeTask: 1 };
    expect(priorsOf("retrieval", { retrieval })).toEqual({
      ...{ seen: 6, keyword: 4, keywordLogRatio: -2, freeLogRatio: -1 },
      ...{ seenInTitles: 1, seenAfterOn: (18 / 35) ** 2, seenBeforeTask: 1 },
      ...{ firstKeyword: -2, lastKeyword: -2, lastBeforeTask: 1 },
    });
  });

  it.each<[Statistic, string]>([
    ["title", "seenInTitles"],
    ["using", "seenAfterUsing"],
    ["on", "seenAfterOn"],
    ["for", "seenAfterFor"],
    ["proposed", "seenProposed"],
    ["example", "seenAsExample"],
    ["capital", "seenCapital"],
    ["nameShaped", "seenNameShaped"],
    ["listed", "seenListed"],
    ["defined", "seenDefined"],
    ["beforeDataset", "seenBeforeDataset"],
    ["beforeTask", "seenBeforeTask"],
    ["beforeMethod", "seenBeforeMethod"],
  ])("gives the share %s as %s", (statistic, feature) => {
    const counts = { retrieval: { free: 7, any: 7, keyword: 7, [statistic]: 1 } };
    expect(priorsOf("retrieval", counts)).toMatchObject({ [feature]: 1 });
  });

  it("compares a phrase with its parts", () => {
    expect(
      priorsOf("Image Text Retrieval", {
        imagetextretrieval: { free: 7, any: 15 },
        textretrieval: { free: 31, any: 31, keyword: 3, beforeTask: 1, beforeMethod: 1 },
        imagetext: { free: 15, any: 63, keyword: 1 },
        image: { free: 63, any: 63, keyword: 7 },
        retrieval: { free: 127, any: 255, keyword: 127, beforeTask: 1 },
      }),
    ).toEqual({
      ...{ seen: 3, keywordLogRatio: -3, freeLogRatio: -1, cohesion: 4 - (6 + 8) / 2 },
      ...{
        tailSeen: 5,
        tailKeyword: 2,
        tailLogRatio: 3 - 5,
        tailBeforeTask: 1,
        tailBeforeMethod: 1,
      },
      ...{ startSeen: 4, startKeyword: 1, startLogRatio: 4 - 6 },
      ...{ firstKeyword: 3 - 6, lastBeforeTask: 1, paperKnown: 1 },
    });
  });

  it("keeps the first difference from -4", () => {
    const counts = { retrieval: { free: 1023, any: 1023 } };
    expect(priorsOf("Retrieval", counts)).toMatchObject({ seen: 10, keywordLogRatio: -4 });
  });

  it("does not take a name for the ordinary word that it is spelled like", () => {
    const clear = { free: 63, any: 63, capital: 0.01 };
    expect(priorsOf("CLEAR", { clear })).toMatchObject({ unseen: 1 });
    const named = { ...clear, capital: 0.8 };
    expect(priorsOf("CLEAR", { clear: named })).toMatchObject({ seen: 6 });
  });

  it("fits the area of a phrase to what the paper's other phrases are of", () => {
    const counts = { free: 31, any: 31, area: 8, concentration: 1 };
    const of = { breastcancer: counts, lungcancer: { ...counts, area: 0 } };
    const fields = { title: "Breast cancer", abstract: "Breast cancer and lung cancer." };
    expect(featuresOf("Breast cancer", fields, { phrases: tableOf(of) })).toMatchObject({
      ...{ areaFit: 0.5, paperKnown: 1, paperMachineLearning: 0.5, seenConcentration: 1 },
    });
  });

  it("knows a phrase by its words, and by their endings", () => {
    const words = ["cancer\tq", "~east\til", "breast\tim"].join("\n");
    const features = featuresOf("Breast cancer", { title: "Breast cancer" }, { words });
    expect(features).toMatchObject({ lastWeight: 2, innerWeight: 0.75 + 1 });
  });

  it("takes a name for what others with its last word are, and does not count the name itself", () => {
    const lexicons = { task: "Breast Cancer\nLung Cancer", method: "Raman Spectroscopy" };
    const of = (title: string) => featuresOf(title, { title }, lexicons);
    expect(of("Skin Cancer")).toMatchObject({
      headTask: 1,
      headMethod: 0,
      headNames: Math.log2(3),
    });
    expect(of("Lung Cancer")).toMatchObject({ headTask: 1, headNames: 1 });
    expect(of("Raman Spectroscopy")).toMatchObject({ headMethod: 0, headNames: 0 });
    expect(of("Mid Fluoroscopy")).toMatchObject({ headMethod: 1, headNames: 0 });
  });
});
