import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanBody, cleanLine, cutLine } from "../../src/base/clean-text.ts";
import { anyText } from "../helpers.ts";

describe("cleanLine", () => {
  test("folds white space and drops what cannot be seen", () => {
    expect(cleanLine(" A\u0000B\r\n  C\u200bD\u202eE\u2066 \ufeff")).toBe("A B CD E");
  });

  test("keeps accents, TeX and right-to-left letters", () => {
    for (const text of ["Erdős", "Erdo\u0308s", "\\'{e}", "שלום"])
      expect(cleanLine(text)).toBe(text);
  });

  test("leaves no half of a character", () => {
    expect(cleanLine("a\ud83d b 🐝")).toBe("a\ufffd b 🐝");
  });
});

describe("cleanBody", () => {
  test("keeps every offset, line ends and tabs", () => {
    expect(cleanBody("a\u0000b\n\tc\u202ed\u0085")).toBe("a b\n\tc d ");
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanBody(text)).toHaveLength(text.length);
      }),
      { seed: 1 },
    );
  });
});

describe("cutLine", () => {
  test("shows a short text whole and cuts a long one", () => {
    expect(cutLine("bees")).toBe("bees");
    expect(cutLine("bee ".repeat(1e6))).toBe(`${"bee ".repeat(15)}…`);
  });
});
