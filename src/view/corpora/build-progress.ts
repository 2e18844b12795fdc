/** How far the building of a map is, in words and as a share. */
import type { Progress } from "../../pipeline.ts";
import { BUILD_STEPS } from "../../build-steps.ts";
import { plural } from "../../base/format.ts";

/** Done of the whole, 0–1; never goes back while steps follow in order. */
export function shareDone({ step, done, total }: Progress): number {
  const at = BUILD_STEPS.findIndex((known) => known.step === step);
  const before = BUILD_STEPS.slice(0, at).reduce((sum, { share }) => sum + share, 0);
  return before + (BUILD_STEPS[at]?.share ?? 0) * (total > 0 ? Math.min(done / total, 1) : 0);
}

/** "Step 2 of 5: finding what the papers name". */
export function nameStep({ step }: Progress): string {
  const at = BUILD_STEPS.findIndex((known) => known.step === step);
  return `Step ${at + 1} of ${BUILD_STEPS.length}: ${BUILD_STEPS[at]?.label ?? step}`;
}

/** "1,200 of 8,871 papers"; empty where a step does not go paper by paper. */
export function countDone({ done, total }: Progress): string {
  return total > 0 ? `${done.toLocaleString("en")} of ${plural(total, "paper")}` : "";
}
