import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { textWidth, wrapWords } from "../../../../src/view/exports/picture/text-metrics.ts";
import { anyText } from "../../../view-helpers.ts";

describe("textWidth", () => {
  it("grows with the font, the letters and their weight", () => {
    expect(textWidth("bees", 20)).toBeCloseTo(2 * textWidth("bees", 10));
    expect(textWidth("MMMM", 10)).toBeGreaterThan(textWidth("iiii", 10));
    expect(textWidth("論文", 10)).toBeGreaterThan(textWidth("ab", 10));
    expect(textWidth("bees", 10, true)).toBeGreaterThan(textWidth("bees", 10));
    expect(textWidth("", 10)).toBe(0);
  });
});

describe("wrapWords", () => {
  it("breaks at spaces", () => {
    const width = textWidth("bees and their", 10);
    expect(wrapWords("bees and their dances", 10, width)).toEqual(["bees and their", "dances"]);
    expect(wrapWords("  ", 10, width)).toEqual([]);
  });

  it("keeps every letter in order, in lines that fit", () => {
    fc.assert(
      fc.property(fc.array(anyText), (words) => {
        const [text, width] = [words.join(" "), 60];
        const lines = wrapWords(text, 10, width);
        const letters = (parts: readonly string[]) => parts.join("").replace(/\s/g, "");
        expect(letters(lines)).toBe(letters([text]));
        for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
