import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cleanKeywords,
  mergeKeywords,
  splitKeywords,
} from "../../../src/papers/fields/keywords.ts";
import { expectLinearTime } from "../../growth.ts";
import { anyText } from "../../helpers.ts";

describe("splitKeywords", () => {
  test.each([
    ["swarms; Neoplasms, Breast ;hives", ["swarms", "Neoplasms, Breast", "hives"]],
    ["swarms|hives, wild", ["swarms", "hives, wild"]],
    ["swarms\nhives, wild", ["swarms", "hives, wild"]],
    ["swarms, hives and 2,4-D.", ["swarms", "hives and 2,4-D"]],
    ["swarms,hives,2,4-D", ["swarms", "hives", "2,4-D"]],
    ["蜜蜂；黄蜂", ["蜜蜂", "黄蜂"]],
    ["['swarms', \"bees' hives\"]", ["swarms", "bees' hives"]],
    [
      "Bees;  Wild bees, Swarms;  Hive size, 3D models",
      [...["Bees", "Wild bees", "Swarms", "Hive size", "3D models"]],
    ],
  ])("parts %j", (field, keywords) => {
    expect(splitKeywords(field).map((keyword) => keyword.trim())).toEqual(keywords);
  });

  test("takes linear time for a line of dots", () => {
    expectLinearTime((size) => `${".".repeat(size)} swarms`, splitKeywords);
  });
});

describe("cleanKeywords", () => {
  test.each([
    ["Breast Neoplasms/*diagnosis/drug therapy", "Breast Neoplasms"],
    ["*Soil", "Soil"],
    ["colon cancer/dt [Drug Therapy]", "colon cancer"],
    ["bid/no bid", "bid/no bid"],
    ["Keywords: swarm  size.", "swarm size"],
    ["Author keywords - hives", "hives"],
    ["C. X-ray diffraction", "X-ray diffraction"],
    ["C. elegans", "C. elegans"],
    ["“dances”", "dances"],
    ["Classification (of information)", "Classification (of information)"],
    ["C++", "C++"],
    ["蜂", "蜂"],
  ])("makes of %j %j", (given, keyword) => {
    expect(cleanKeywords([given])).toEqual([keyword]);
  });

  test.each([
    ...["Humans", "female", "Aged, 80 and over", "priority journal", "Adult/psychology", "n/a", ""],
    ...["Research Support, U.S. Gov't", "71.35.Cc", "2019", "0_statistics", "https://a.org/b"],
    "bees ".repeat(11),
    "b".repeat(101),
  ])("leaves out %j", (given) => {
    expect(cleanKeywords([given, "hives"])).toEqual(["hives"]);
  });

  test("keeps the first of those that differ in case and hyphens", () => {
    expect(cleanKeywords(["Bee-hive", "bee hive", "BEE HIVE", "hives"])).toEqual([
      ...["Bee-hive", "hives"],
    ]);
  });

  test("lowers what is in capitals only because all is", () => {
    expect(cleanKeywords(["ROLE OF HIV", "DATA ENVELOPMENT ANALYSIS", "AHP", "wild"])).toEqual([
      ...["role of HIV", "data envelopment analysis", "AHP", "wild"],
    ]);
    expect(cleanKeywords(["GIS", "TOPSIS", "AHP"])).toEqual(["GIS", "TOPSIS", "AHP"]);
  });

  test("gives of any text clean keywords, which stay as they are", () => {
    fc.assert(
      fc.property(fc.array(anyText), (given) => {
        const keywords = cleanKeywords(given);
        for (const keyword of keywords) expect(keyword).toMatch(/^\S(?:[^;\n]*\S)?$/);
        expect(new Set(keywords).size).toBe(keywords.length);
      }),
      { seed: 1 },
    );
  });

  test.each([
    (n: number) => `${"/history".repeat(n)}`,
    (n: number) => `swarms${" ".repeat(n)}`,
    (n: number) => "a,".repeat(n),
    (n: number) => "A;  B, C".repeat(n),
  ])("takes linear time: %s", (make) => {
    expectLinearTime(make, (text) => cleanKeywords(splitKeywords(text)));
  });
});

describe("mergeKeywords", () => {
  test("joins lists in order, each keyword once", () => {
    expect(
      mergeKeywords([
        ["Bees", "hives"],
        ["bees", "C", "C++"],
      ]),
    ).toEqual([...["Bees", "hives", "C", "C++"]]);
  });
});
