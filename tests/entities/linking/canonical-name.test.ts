import { describe, expect, it } from "vitest";
import { nameOf } from "../../../src/entities/linking/canonical-name.ts";
import { slugOf } from "../../../src/entities/entity-id.ts";

describe("nameOf", () => {
  it.each([
    [["visual prompts", "Visual prompts"], "Visual Prompt"],
    [["mixture of shards", "MoS"], "MoS"],
    [["label robust (LDR) losses"], "Label Robust Loss"],
    [["EgoActings"], "EgoActings"],
    [["chest\n x-ray study"], "Chest X-Ray Study"],
    [[], ""],
  ])("makes of %j the name %j", (spellings, name) => {
    expect(nameOf(spellings, true)).toBe(name);
  });

  it("spells out what is not a paper's own", () => {
    expect(nameOf(["OOD", "OOD", "out-of-distribution"], false)).toBe("Out-of-Distribution");
    expect(nameOf(["FedX", "FedX"], false)).toBe("FedX");
  });
});

describe("slugOf", () => {
  it.each([
    ["Out-of-Distribution Detection", "out-of-distribution-detection"],
    ["PA&DA", "pa-and-da"],
    ["QuIP#", "quip-sharp"],
    ["ScanNet++", "scannet-plus-plus"],
    ["NÜWA", "nuwa"],
    ["—", ""],
  ])("makes of %j %j", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
