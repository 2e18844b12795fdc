/** A bar in the terminal while a command works; nothing where the output goes elsewhere. */
import { Presets, SingleBar } from "cli-progress";
import type { Progress } from "../../src/pipeline.ts";

const LABELS: Record<Progress["step"], string> = {
  read: "reading papers",
  extract: "finding entities",
  canonical: "joining spellings",
  links: "linking papers",
  communities: "finding communities",
  layout: "drawing the map",
};
/** Wide enough for every label, so that the bar stands still. */
const LABEL_WIDTH = Math.max(...Object.values(LABELS).map((label) => label.length));

export interface ProgressBar {
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
    const payload = { label: LABELS[step].padEnd(LABEL_WIDTH), count };
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
