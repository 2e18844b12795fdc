import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldScriptDigits } from "../../../src/entities/text/script-digits.ts";
import { anyText } from "../../helpers.ts";

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
