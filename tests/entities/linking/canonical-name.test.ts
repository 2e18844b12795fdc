import { describe, expect, it } from "vitest";
import { chooseCanonicalName } from "../../../src/entities/linking/canonical-name.ts";
import { slugOf } from "../../../src/entities/entity-id.ts";

describe("chooseCanonicalName", () => {
  it.each([
    [["visual prompts", "Visual prompts"], "Visual Prompt"],
    [["mixture of shards", "MoS"], "MoS"],
    [["label robust (LDR) losses"], "Label Robust Loss"],
    [["EgoActings"], "EgoActings"],
    [["chest\n x-ray study"], "Chest X-Ray Study"],
    [[], ""],
  ])("makes of %j the name %j", (spellings, name) => {
    expect(chooseCanonicalName(spellings, true)).toBe(name);
  });

  it("spells out what is not a paper's own", () => {
    expect(chooseCanonicalName(["OOD", "OOD", "out-of-distribution"], false)).toBe(
      "Out-of-Distribution",
    );
    expect(chooseCanonicalName(["FedX", "FedX"], false)).toBe("FedX");
  });
});

describe("communityIdOf", () => {
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
