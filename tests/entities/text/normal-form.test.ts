import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../../helpers.ts";
import {
  foldScriptDigits,
  lastStemOf,
  normalForm,
  stemsOf,
} from "../../../src/entities/text/normal-form.ts";

describe("normalForm", () => {
  it.each([
    ["Pre-Training", "pretraining"],
    ["Large Language Models", "large language model"],
    ["personalised learning", "Personalized Learning"],
    ["label modelling", "Label Modeling"],
    ["Kendall’s Tau", "kendalls tau"],
    ["NÜWA", "NUWA"],
    ["ﬁne-tuning", "fine-tuning"],
    ["X-RAY DIFFRACTION", "x-ray diffraction"],
    ["TNF-α", "TNFalpha"],
    ["β-VAE", "Beta-VAE"],
    ["U.S. forests", "US forest"],
    ["k.NN", "kNN"],
    ["Research & Development", "research and development"],
    ["Sjögren's syndrome", "Sjogren syndrome"],
    ["Ørsted", "Orsted"],
    ["LMs", "LM"],
    ["type II diabetes", "Type 2 Diabetes"],
    ["AIME'24", "AIME 2024"],
    ["AIME ’98", "AIME 1998"],
    ["QUADAS-2", "QUADAS2"],
    ["multi-criteria analyses", "multicriteria analysis"],
    ["time series", "timeseries"],
  ])("is the same for %j and %j", (one, other) => {
    expect(normalForm(one)).toBe(normalForm(other));
  });

  it.each([
    ["CIFAR-10", "CIFAR-100"],
    ["ResNet", "ResNet-50"],
    ["QuIP", "QuIP#"],
    ["ScanNet", "ScanNet++"],
    ["noise", "noize"],
    ["loss", "los"],
    ["1D", "2D"],
    ["AIME 2024", "AIME 2025"],
    ["AIME'24", "AIME'25"],
    ["S²Bench", "VLM²-Bench"],
    ["τ²-Bench", "2-Bench"],
    ["NGC 2024", "NGC 24"],
    ["Rosaceae", "rosacea"],
    ["precise", "preciz"],
    ["As", "A"],
  ])("differs for %j and %j", (one, other) => {
    expect(normalForm(one)).not.toBe(normalForm(other));
  });

  it("is empty for a name without letters", () => {
    expect(normalForm(" -- ")).toBe("");
  });

  it("keeps the letters of other alphabets", () => {
    expect(stemsOf("Ελλάδα лес")).toEqual(["ελλαδα", "лес"]);
  });
});

describe("lastStemOf", () => {
  it.each([
    "Raman spectroscopies",
    "k-nearest neighbours",
    "COVID-19",
    "GPT-4V",
    "α",
    "Foo -",
    "",
    "?!",
  ])("is the last of the stems of %j", (name) => {
    expect(lastStemOf(name)).toBe(stemsOf(name).at(-1) ?? "");
  });
});

describe("foldScriptDigits", () => {
  it("makes sub- and superscript digits plain ones", () => {
    expect(foldScriptDigits("Cu₂O, 10², ⁰¹²³⁴⁵⁶⁷⁸⁹ ₀₁₂₃₄₅₆₇₈₉")).toBe(
      "Cu2O, 102, 0123456789 0123456789",
    );
  });

  it("leaves other signs and the length of the text as they are", () => {
    expect(foldScriptDigits("Cu²⁺, xⁿ, ½ ①")).toBe("Cu2⁺, xⁿ, ½ ①");
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldScriptDigits(text)).toHaveLength(text.length);
      }),
    );
  });
});
