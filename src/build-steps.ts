/** The steps of a build in their order, as the page and the terminal show them. */

interface Step {
  step: string;
  label: string;
  /** Share of the time of a build of some thousand papers, 0–1; all sum to 1. */
  share: number;
}

export const BUILD_STEPS = [
  { step: "read", label: "Reading the files", share: 0.04 },
  { step: "extract", label: "Finding what the papers name", share: 0.76 },
  { step: "canonical", label: "Joining the spellings of a name", share: 0.03 },
  { step: "links", label: "Linking papers", share: 0.03 },
  { step: "communities", label: "Finding communities", share: 0.04 },
  { step: "layout", label: "Placing papers on the map", share: 0.1 },
] as const satisfies readonly Step[];

export type BuildStep = (typeof BUILD_STEPS)[number]["step"];
