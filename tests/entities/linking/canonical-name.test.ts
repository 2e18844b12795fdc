import { describe, expect, it } from "vitest";
import { chooseCanonicalName } from "../../../src/entities/linking/canonical-name.ts";
import { slugOf } from "../../../src/entities/entity-id.ts";

describe("chooseCanonicalName", () => {
  it.each([
    [["visual prompts", "Visual prompt"], "Visual Prompt"],
    [["mixture of shards", "MoS"], "MoS"],
    [["label robust (LDR) losses"], "Label Robust Losses"],
    [["EgoActings"], "EgoActings"],
    [["chest\n x-ray study"], "Chest X-Ray Study"],
    [["k-means clustering"], "k-Means Clustering"],
    [[], ""],
  ])("makes of %j the name %j", (spellings, name) => {
    expect(chooseCanonicalName(spellings, true)).toBe(name);
  });

  it.each([
    [["Lewis's Woodpeckers", "Lewis's woodpecker"], "Lewis's Woodpecker"],
    [["Black-backed Woodpecker's", "black-backed woodpecker"], "Black-Backed Woodpecker"],
    [["Black Hills", "black hills"], "Black Hills"],
    [["Deadwood-dependent species"], "Deadwood-Dependent Species"],
    [["bacteria", "soil bacteria", "soil bacterium"], "Soil Bacterium"],
    [["picoides arcticus", "Picoides arcticus"], "Picoides arcticus"],
    [["Sierra Nevada", "Sierra Nevada", "sierra nevada"], "Sierra Nevada"],
    [
      [
        "Picoides arcticus",
        "Picoides arcticus",
        "black-backed woodpeckers",
        "Blackbacked Woodpecker",
        "Black-backed woodpecker",
      ],
      "Black-Backed Woodpecker",
    ],
    [["X-RAY DIFFRACTION", "x-ray diffraction"], "X-Ray Diffraction"],
    [["SYSTEMATIC REVIEW"], "Systematic Review"],
    [["mRNA vaccines", "MRNA vaccine", "mRNA vaccine"], "mRNA Vaccine"],
    [["soil pH", "Soil pH"], "Soil pH"],
    [["theory of mind", "Theory Of Mind"], "Theory of Mind"],
    [["nest-site selection", "nest site selection", "Nest-site selection"], "Nest-Site Selection"],
  ])("writes %j as the field does, %j", (spellings, name) => {
    expect(chooseCanonicalName(spellings, false)).toBe(name);
  });

  it("spells out what is not a paper's own, unless hardly anyone does", () => {
    const ood = ["OOD", "OOD", "out-of-distribution"];
    expect(chooseCanonicalName(ood, false)).toBe("Out-of-Distribution");
    expect(
      chooseCanonicalName([...Array<string>(20).fill("qPCR"), "quantitative PCR"], false),
    ).toBe("qPCR");
    expect(chooseCanonicalName(["FedX", "FedX"], false)).toBe("FedX");
  });

  it("calls what one paper of many introduces as most call it", () => {
    expect(chooseCanonicalName(["BBWO", "hairy woodpecker", "hairy woodpecker"], true)).toBe(
      "Hairy Woodpecker",
    );
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
