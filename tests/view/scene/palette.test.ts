import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chooseColors,
  mixColors,
  PALETTES,
  parseHex,
  withAlpha,
} from "../../../src/view/scene/palette.ts";
import { community } from "../../view-helpers.ts";

const anyColor = fc.nat(0xffffff).map((value): string => `#${value.toString(16).padStart(6, "0")}`);

describe("PALETTES", () => {
  it.each(["light", "dark"] as const)(
    "gives ten colours, all different and well formed: %s",
    (theme) => {
      const { communities, background, ink, grey, communityEdge } = PALETTES[theme];
      const all = [...communities, background, ink, grey, communityEdge];
      expect(communities).toHaveLength(10);
      expect(new Set(all).size).toBe(14);
      for (const color of all) expect(color).toMatch(/^#[0-9a-f]{6}$/);
    },
  );
});

describe("parseHex", () => {
  it("reads red, green and blue", () => {
    expect(parseHex("#0180ff")).toEqual([1, 128, 255]);
  });
});

describe("withAlpha", () => {
  it("writes a colour with its opacity", () => {
    expect(withAlpha("#ff8001", 0.25)).toBe("rgba(255,128,1,0.25)");
    expect(withAlpha("#000000", 0)).toBe("rgba(0,0,0,0)");
  });
});

describe("mixColors", () => {
  it("goes from one to the other", () => {
    expect(mixColors("#000000", "#ffffff", 0.5)).toBe("#808080");
    expect(mixColors("#00ff00", "#ff0001", 0.2)).toBe("#33cc00");
  });

  it("gives the first at 0 and the second at 1", () => {
    fc.assert(
      fc.property(anyColor, anyColor, (a, b) => {
        expect([mixColors(a, b, 0), mixColors(a, b, 1)]).toEqual([a, b]);
      }),
    );
  });

  it("stays between the two, as a colour", () => {
    fc.assert(
      fc.property(anyColor, anyColor, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
        const mixed = mixColors(a, b, share);
        expect(mixed).toMatch(/^#[0-9a-f]{6}$/);
        const [from, to] = [parseHex(a), parseHex(b)];
        for (const [i, value] of parseHex(mixed).entries()) {
          const ends = [from[i] ?? 0, to[i] ?? 0];
          expect(value).toBeGreaterThanOrEqual(Math.min(...ends));
          expect(value).toBeLessThanOrEqual(Math.max(...ends));
        }
      }),
    );
  });
});

describe("chooseColors", () => {
  it("gives ten communities a colour each and all others the same grey", () => {
    const communities = Array.from({ length: 12 }, (_, i) => community({ id: `c${i}` }));
    const colors = chooseColors(communities, PALETTES.dark);
    expect([...colors.values()].slice(0, 10)).toEqual(PALETTES.dark.communities);
    expect(colors.get("c10")).toBe(PALETTES.dark.grey);
    expect(colors.get("c11")).toBe(PALETTES.dark.grey);
  });

  it("colours nothing on a map without communities", () => {
    expect(chooseColors([], PALETTES.light).size).toBe(0);
  });
});
