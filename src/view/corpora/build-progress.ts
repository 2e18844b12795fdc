/** How far the building of a map is, in words and as a share. */
import type { Progress } from "../../pipeline.ts";
import { plural } from "../../base/format.ts";

interface Step {
  step: Progress["step"];
  label: string;
  /** Share of the time that some thousand papers take, 0–1; all sum to 1. */
  share: number;
}

export const STEPS: readonly Step[] = [
  { step: "read", label: "Reading the files", share: 0.04 },
  { step: "extract", label: "Finding what the papers name", share: 0.76 },
  { step: "canonical", label: "Joining the spellings of a name", share: 0.03 },
  { step: "links", label: "Linking papers", share: 0.03 },
  { step: "communities", label: "Finding communities", share: 0.04 },
  { step: "layout", label: "Placing papers on the map", share: 0.1 },
];

/** Done of the whole, 0–1; never goes back while steps follow in order. */
export function shareDone({ step, done, total }: Progress): number {
  const at = STEPS.findIndex((known) => known.step === step);
  const before = STEPS.slice(0, at).reduce((sum, { share }) => sum + share, 0);
  return before + (STEPS[at]?.share ?? 0) * (total > 0 ? Math.min(done / total, 1) : 0);
}

/** "Step 2 of 5: finding what the papers name". */
export function nameStep({ step }: Progress): string {
  const at = STEPS.findIndex((known) => known.step === step);
  return `Step ${at + 1} of ${STEPS.length}: ${STEPS[at]?.label ?? step}`;
}

/** "1,200 of 8,871 papers"; empty where a step does not go paper by paper. */
export function countDone({ done, total }: Progress): string {
  return total > 0 ? `${done.toLocaleString("en")} of ${plural(total, "paper")}` : "";
}
