/** A bar in the terminal while a command works; nothing where the output goes elsewhere. */
import { Presets, SingleBar } from "cli-progress";
import { BUILD_STEPS } from "../../src/build-steps.ts";
import type { BuildStep } from "../../src/build-steps.ts";
import type { Progress } from "../../src/pipeline.ts";

/** "reading the files" for the step "read". */
const LABELS = new Map<BuildStep, string>(
  BUILD_STEPS.map(({ step, label }) => [step, `${label.charAt(0).toLowerCase()}${label.slice(1)}`]),
);
/** Wide enough for every label, so that the bar stands still. */
const LABEL_WIDTH = Math.max(...Array.from(LABELS.values(), (label) => label.length));

interface ProgressBar {
  show: (progress: Progress) => void;
  /** Leaves no trace of the bar. */
  stop: () => void;
}

/**
 * Creates a bar on standard error.
 * @param isTerminal whether a person watches it; else nothing is shown
 */
export function createProgressBar(isTerminal: boolean): ProgressBar {
  if (!isTerminal) return { show: () => undefined, stop: () => undefined };
  const format = "{label} {bar} {count}";
  const bar = new SingleBar({ format, clearOnComplete: true, hideCursor: true }, Presets.rect);
  let shownStep: Progress["step"] | null = null;
  const show = ({ step, done, total }: Progress): void => {
    const count = total > 0 ? `${done.toLocaleString("en")} of ${total.toLocaleString("en")}` : "";
    const payload = { label: (LABELS.get(step) ?? step).padEnd(LABEL_WIDTH), count };
    if (step !== shownStep) {
      // A step may keep the thread for long, and only a start is drawn at once.
      bar.stop();
      bar.start(Math.max(1, total), done, payload);
      shownStep = step;
    } else {
      bar.setTotal(Math.max(1, total));
      bar.update(done, payload);
    }
  };
  return { show, stop: () => bar.stop() };
}
