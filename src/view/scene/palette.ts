/** The colours of the map. Communities past the tenth share one grey: more hues could not be told apart. */
import type { Community } from "../../graph/model.ts";

export type Theme = "light" | "dark";

export interface Palette {
  background: string;
  ink: string;
  /** For what belongs to no coloured community. */
  grey: string;
  /** Link between two communities. */
  communityEdge: string;
  /** Chosen so that no two come closer than 0.07 in OKLab under deutan, protan or tritan sight. */
  communities: readonly string[];
  /** Opacity of links inside a community, 0–1. */
  linkAlpha: number;
  /** Opacity of what is faded, 0–1. */
  fadedAlpha: number;
  /** Opacity of the ground under a community, 0–1. */
  areaAlpha: number;
}

export const PALETTES: Record<Theme, Palette> = {
  light: {
    background: "#fbfaf7",
    ink: "#23262b",
    grey: "#9a9fa3",
    communityEdge: "#8b9097",
    communities: [
      "#3f709e",
      "#7f87f6",
      "#853756",
      "#7a7913",
      "#e99436",
      "#2cbcd8",
      "#2e6805",
      "#1c9188",
      "#b56b61",
      "#6d37a3",
    ],
    linkAlpha: 0.55,
    fadedAlpha: 0.22,
    areaAlpha: 0.11,
  },
  dark: {
    background: "#14171c",
    ink: "#e8e6e1",
    grey: "#6f757a",
    communityEdge: "#7d838a",
    communities: [
      "#348cef",
      "#acabf6",
      "#c66da6",
      "#a6a523",
      "#f7bf80",
      "#81e9fc",
      "#549639",
      "#10d1ba",
      "#fb928e",
      "#975cbd",
    ],
    linkAlpha: 0.6,
    fadedAlpha: 0.2,
    areaAlpha: 0.13,
  },
};

/** `#rrggbb` → red, green, blue, 0–255. */
export function parseHex(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** @param alpha 0–1 */
export function withAlpha(hex: string, alpha: number): string {
  const [r, g, b] = parseHex(hex);
  return `rgba(${r},${g},${b},${alpha})`;
}

/** Moves a colour toward another. @param share 0 gives `from`, 1 gives `to` */
export function mixColors(from: string, to: string, share: number): string {
  const a = parseHex(from);
  const b = parseHex(to);
  const mixed = a.map((value, i) => Math.round(value + ((b[i] ?? value) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Community id → colour, the largest first. */
export function chooseColors(
  communities: readonly Community[],
  palette: Palette,
): ReadonlyMap<string, string> {
  return new Map(communities.map(({ id }, i) => [id, palette.communities[i] ?? palette.grey]));
}
