import { describe, expect, it } from "vitest";
import {
  hasCapitalOrDigit,
  hasInnerCapitalOrDigit,
  isAcronym,
  isCapitals,
  isNameShaped,
  isOrdinaryShortForm,
  isShortName,
} from "../../../src/entities/text/word-shape.ts";
import { expectLinearTime } from "../../growth.ts";

const SHAPES = {
  isNameShaped,
  isShortName,
  hasInnerCapitalOrDigit,
  hasCapitalOrDigit,
  isCapitals,
  isAcronym,
  isOrdinaryShortForm,
};

describe("the shapes of words", () => {
  it.each<[string, (keyof typeof SHAPES)[]]>([
    ["", []],
    ["image", []],
    ["Places", ["hasCapitalOrDigit"]],
    ["FedAvg", ["isNameShaped", "isShortName", "hasInnerCapitalOrDigit", "hasCapitalOrDigit"]],
    ["iPhone", ["isNameShaped", "hasInnerCapitalOrDigit", "hasCapitalOrDigit"]],
    ["gpt4", ["hasInnerCapitalOrDigit", "hasCapitalOrDigit"]],
    ["365", ["hasCapitalOrDigit", "isOrdinaryShortForm"]],
    [
      "QuIP#",
      [
        "isNameShaped",
        ...(["isShortName", "hasInnerCapitalOrDigit"] as const),
        "hasCapitalOrDigit",
        "isAcronym",
      ],
    ],
    [
      "GPa",
      [
        "isShortName",
        "isOrdinaryShortForm",
        "hasInnerCapitalOrDigit",
        "hasCapitalOrDigit",
        "isAcronym",
      ],
    ],
    ["mM", ["isOrdinaryShortForm", "hasInnerCapitalOrDigit", "hasCapitalOrDigit"]],
    ["C++", ["isNameShaped", "hasCapitalOrDigit"]],
    ["GPT-4V", ["isNameShaped", "isShortName", "hasInnerCapitalOrDigit", "hasCapitalOrDigit"]],
    [
      "OOD",
      [
        "isNameShaped",
        "isShortName",
        "hasInnerCapitalOrDigit",
        "hasCapitalOrDigit",
        "isCapitals",
        "isAcronym",
      ],
    ],
    [
      "CNNs",
      [
        "isNameShaped",
        "isShortName",
        "hasInnerCapitalOrDigit",
        "hasCapitalOrDigit",
        "isCapitals",
        "isAcronym",
      ],
    ],
    [
      "GPUs",
      [
        "isShortName",
        "hasInnerCapitalOrDigit",
        "hasCapitalOrDigit",
        "isCapitals",
        "isAcronym",
        "isOrdinaryShortForm",
      ],
    ],
    ["GPT-4 model", ["hasInnerCapitalOrDigit", "hasCapitalOrDigit"]],
    ["É5", ["isNameShaped", "isShortName", "hasInnerCapitalOrDigit", "hasCapitalOrDigit"]],
  ])("of %j are %j", (text, expected) => {
    const holding = Object.entries(SHAPES).filter(([, holds]) => holds(text));
    expect(holding.map(([name]) => name).sort()).toEqual([...expected].sort());
  });
});

describe("isShortName", () => {
  it("reads a sequence of bases in linear time", () => {
    expectLinearTime((size) => `${"ACGT".repeat(size)} probe`, isShortName);
  });
});
