import { describe, expect, it } from "vitest";
import { isThingName } from "../../../src/entities/linking/thing-names.ts";

describe("isThingName", () => {
  it.each([
    "CuCl2",
    "Cu2O",
    "NaBH4",
    "H2O",
    "Picoides arcticus",
    "pestivirus",
    "ABCG2 gene",
    "beetle-killed trees",
  ])("holds of %j", (name) => {
    expect(isThingName(name)).toBe(true);
  });

  it.each(["CNN", "S4", "I2V", "GPT-4", "decision tree", "SciGene", "X-ray diffraction", ""])(
    "does not hold of %j",
    (name) => {
      expect(isThingName(name)).toBe(false);
    },
  );
});
