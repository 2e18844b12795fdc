/** Progress reported often enough to look alive, and seldom enough to cost nothing. */
import type { Progress } from "../pipeline.ts";

/** ms, about ten times a second. */
const INTERVAL = 100;

/** Passes on every start of a step, and what follows at most every tenth of a second by the given clock (ms). */
export function throttleProgress(
  report: (progress: Progress) => void,
  clock: () => number,
): (progress: Progress) => void {
  let step: Progress["step"] | null = null;
  let reportedAt = 0;
  return (progress) => {
    const now = clock();
    if (progress.step === step && now - reportedAt < INTERVAL) return;
    step = progress.step;
    reportedAt = now;
    report(progress);
  };
}
