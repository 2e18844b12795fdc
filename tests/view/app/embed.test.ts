import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmbedded, withoutEmbed } from "../../../src/view/app/embed.tsx";

const PAGE = "https://maps.example/paperloom/";

describe("isEmbedded", () => {
  it.each(["?embed", "?embed=", "?embed=1", "?lang=en&embed", "?embed#/paper/a?years=2020-2021"])(
    "is so for %s",
    (rest) => {
      expect(isEmbedded(PAGE + rest)).toBe(true);
    },
  );

  it.each(["", "?", "?embedded", "?lang=embed", "?Embed", "#?embed", "#/paper/a?embed=1"])(
    "is not so for “%s”",
    (rest) => {
      expect(isEmbedded(PAGE + rest)).toBe(false);
    },
  );
});

describe("withoutEmbed", () => {
  it.each([
    ["?embed", ""],
    ["?embed=1&embed#/paper/a", "#/paper/a"],
    ["?lang=en&embed=1#?find=x", "?lang=en#?find=x"],
    ["#/paper/arxiv%3A2405.15738?years=2020-2021", "#/paper/arxiv%3A2405.15738?years=2020-2021"],
  ])("makes “%s” “%s”", (rest, whole) => {
    expect(withoutEmbed(PAGE + rest)).toBe(PAGE + whole);
  });

  it("keeps what is open, whatever it is called, and asks for the whole page", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (id, isInFrame) => {
        const hash = `#/paper/${encodeURIComponent(id)}?find=${encodeURIComponent(id)}`;
        const whole = withoutEmbed(`${PAGE}${isInFrame ? "?embed" : ""}${hash}`);
        expect(isEmbedded(whole)).toBe(false);
        expect(whole).toBe(PAGE + hash);
      }),
    );
  });
});
