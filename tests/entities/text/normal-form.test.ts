import { describe, expect, it } from "vitest";
import { normalForm, stemsOf } from "../../../src/entities/text/normal-form.ts";

describe("normalForm", () => {
  it.each([
    ["Pre-Training", "pretraining"],
    ["Large Language Models", "large language model"],
    ["personalised learning", "Personalized Learning"],
    ["label modelling", "Label Modeling"],
    ["Kendall’s Tau", "kendalls tau"],
    ["NÜWA", "NUWA"],
    ["ﬁne-tuning", "fine-tuning"],
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
  ])("differs for %j and %j", (one, other) => {
    expect(normalForm(one)).not.toBe(normalForm(other));
  });

  it("is empty for a name without letters", () => {
    expect(normalForm(" -- ")).toBe("");
  });

  it("keeps the letters of other alphabets", () => {
    expect(stemsOf("β-VAE")).toEqual(["β", "vae"]);
  });
});
